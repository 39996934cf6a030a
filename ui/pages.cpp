#include "ui/pages.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/keys/keyspage.h"
#include "ui/localapi/localapipage.h"
#include "ui/logs/logpage.h"
#include "ui/organizations/organizationpage.h"
#include "ui/organizations/organizationspage.h"
#include "ui/projects/projectpage.h"
#include "ui/projects/projectspage.h"
#include "ui/settings/settingspage.h"
#include "ui/tokens/tokenspage.h"
#include "ui/trash/trashpage.h"
#include <QCoreApplication>
#include <QObject>

namespace pulse::ui {

namespace {
template <class P>
Page* make(const DeskContext& desk) { return new P(desk); }
} // namespace

std::span<const PageInfo> allPages()
{
    static constexpr PageInfo pages[] = {
        {"dashboard", "", QT_TRANSLATE_NOOP("Pages", "Dashboard"), "layout-grid", "", make<DashboardPage>},
        {"projects", "", QT_TRANSLATE_NOOP("Pages", "Projects"), "folder-kanban", "", make<ProjectsPage>},
        {"organizations", "", QT_TRANSLATE_NOOP("Pages", "Organizations"), "building-2", "", make<OrganizationsPage>},
        {"keys", QT_TRANSLATE_NOOP("Pages", "Developers"), QT_TRANSLATE_NOOP("Pages", "API keys"), "key-round", "", make<KeysPage>},
        {"tokens", QT_TRANSLATE_NOOP("Pages", "Developers"), QT_TRANSLATE_NOOP("Pages", "Tokens"), "ticket", "", make<TokensPage>},
        {"local-api", QT_TRANSLATE_NOOP("Pages", "Developers"), QT_TRANSLATE_NOOP("Pages", "Local API"), "terminal", "", make<LocalApiPage>},
        {"trash", footSection, QT_TRANSLATE_NOOP("Pages", "Trash"), "trash-2", "", make<TrashPage>},
        {"settings", footSection, QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", "", make<SettingsPage>},
        {"log", "", QT_TRANSLATE_NOOP("Pages", "Log"), "", "settings", make<LogPage>},
        {"project", "", QT_TRANSLATE_NOOP("Pages", "Project"), "", "projects", make<ProjectPage>},
        {"organization", "", QT_TRANSLATE_NOOP("Pages", "Organization"), "", "organizations", make<OrganizationPage>},
    };
    return pages;
}

const PageInfo* findPage(const QString& id)
{
    for (const auto& page : allPages())
        if (id == QLatin1String(page.id))
            return &page;
    return nullptr;
}

QString pageTitle(const PageInfo& info) { return QCoreApplication::translate("Pages", info.title); }

QKeySequence pageShortcut(const PageInfo& info)
{
    int number = 0;
    for (const auto& page : allPages()) {
        if (*page.icon)
            ++number;
        if (&page == &info)
            return *page.icon && number <= 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)) : QKeySequence{};
    }
    return {};
}

} // namespace pulse::ui
