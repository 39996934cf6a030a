#pragma once
#include "backend/controlplane.h"
#include "backend/core/log.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/tokens/tokenservice.h"
#include "models/backend.h"
#include "models/enginewatch.h"
#include "models/localapi.h"
#include "models/preferences.h"
#include "models/tasks.h"
#include "models/text.h"
#include "tests/support/testplane.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/theme.h"
#include "ui/deskcontext.h"
#include "ui/keychain/keychain.h"
#include "ui/mainwindow.h"
#include <QAbstractButton>
#include <QTest>

namespace pulse::test {

/// What pages need, over a whole control plane on memory. Made after the application object.
class Desk {
public:
    explicit Desk(std::string masterKey = std::string(32, 'k'), std::map<std::string, std::string> settings = {})
        : plane(std::move(settings), std::move(masterKey)), backend(*plane, desktopActor("ada")), api(backend), keychain(QStringLiteral("pulse-test"), nullptr, 2000)
    {
        ui::loadResources();
        ui::loadLanguage(QStringLiteral("en"));
        theme.choose(ui::ThemeChoice::Light);
    }
    ui::DeskContext context() { return {backend, engine, api, clipboard, keychain, theme, preferences, tasks, log}; }

    Organization makeOrganization(const std::string& name, const std::string& email, Plan plan = Plan::Free)
    {
        Organization input;
        input.name = name;
        input.adminEmail = email;
        input.plan = plan;
        return plane->organizations().create(backend.actor(), input).value();
    }
    IssuedProject makeProject(const Organization& organization, const std::string& name, Region region = Region::UsEast, Features features = {})
    {
        auto input = plane->projects().draft();
        input.organizationId = organization.id;
        input.name = name;
        input.region = region;
        input.features = features;
        return plane->projects().create(backend.actor(), input).value();
    }

    TestPlane plane;
    Backend backend;
    EngineWatch engine{backend};
    LocalApi api;
    Preferences preferences;
    Tasks tasks;
    Log log{LogSettings{.level = LogLevel::Info}};
    ui::Theme theme;
    ui::SecretClipboard clipboard;
    ui::Keychain keychain;
};

/// A window over the desk, active (shortcuts belong to the active one), at this page; empty: at its first.
inline std::unique_ptr<ui::MainWindow> openWindow(Desk& desk, const QString& page = {}, const QString& argument = {})
{
    auto window = std::make_unique<ui::MainWindow>(desk.context());
    window->show();
    (void)QTest::qVerify(QTest::qWaitForWindowActive(window.get()), "the window is active", "", __FILE__, __LINE__);
    if (!page.isEmpty())
        window->go(page, argument);
    return window;
}

/// What a page of `allPages` is opened with to show what was made.
inline QString argumentFor(const QString& page, const Project& made)
{
    return page == QLatin1String("project") ? qt(made.id.text()) : page == QLatin1String("organization") ? qt(made.organizationId.text()) : QString{};
}

/// The button of a window with this text, or null.
template <class B = QAbstractButton>
B* buttonWith(QWidget* root, const QString& text)
{
    for (auto* button : root->findChildren<B*>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

/// The dialog that is open over `window`, once it is.
template <class D>
D* openDialog(QWidget* window)
{
    D* found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = window->findChild<D*>()) && found->isVisible(); });
    return found;
}

} // namespace pulse::test
