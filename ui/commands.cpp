#include "ui/commands.h"
#include "models/backend.h"
#include "models/deeplink.h"
#include "models/localapi.h"
#include "models/preferences.h"
#include "models/tasks.h"
#include "models/text.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/theme.h"
#include "ui/common/toast.h"
#include "ui/mainwindow.h"
#include "ui/page.h"
#include "ui/palette/choices.h"
#include "ui/palette/palette.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/readonly.h"
#include "ui/sidebar.h"
#include "ui/topbar.h"
#include <QApplication>
#include <QMenu>

namespace pulse::ui {

namespace {
constexpr int usualPort = 8081;

QString pageOf(DeepLink::Kind kind)
{
    switch (kind) {
    case DeepLink::Kind::Organization: return QStringLiteral("organization");
    case DeepLink::Kind::Project: return QStringLiteral("project");
    case DeepLink::Kind::Settings: return QStringLiteral("settings");
    }
    return {};
}
}

Commands::Commands(MainWindow& window, const DeskContext& desk) : QObject(&window), m_window(window), m_desk(desk) {}

bool Commands::can(ActionId id) const
{
    const auto* page = m_window.page();
    const auto& info = actionInfo(id);
    if ((info.mutates && m_window.readOnly()->isOn()) || !isAllowed(m_desk.backend.actor(), info))
        return false;
    if (info.scope == ActionScope::Page)
        return page && page->can(id);
    if (id == ActionId::Back || id == ActionId::Forward)
        return m_window.canStep(id == ActionId::Back ? MainWindow::Step::Back : MainWindow::Step::Forward);
    return id != ActionId::CopyLink || (page && !page->link().isEmpty());
}

void Commands::perform(ActionId id)
{
    if (!can(id))
        return;
    if (actionInfo(id).scope == ActionScope::Page)
        m_window.page()->perform(id);
    else
        performInWindow(id);
}

void Commands::performInWindow(ActionId id)
{
    using enum ActionId;
    if (id == Back || id == Forward)
        m_window.step(id == Back ? MainWindow::Step::Back : MainWindow::Step::Forward);
    else if (id == CopyLink)
        copyLink();
    else if (id == ToggleTheme)
        m_desk.preferences.set(QStringLiteral("theme"), m_desk.theme.isDark() ? QStringLiteral("light") : QStringLiteral("dark"));
    else if (id == ToggleSidebar)
        m_window.sidebar()->setNarrow(!m_window.sidebar()->isNarrow());
    else if (id == ReadOnly)
        m_desk.preferences.set(QStringLiteral("read_only"), !m_window.readOnly()->isOn());
    else if (id == StartStopApi)
        m_desk.api.port() ? m_desk.api.stop() : m_desk.api.start();
    else if (id == Palette)
        m_window.commandPalette()->open(paletteChoices(m_window.actions(), *m_window.page()));
    else if (id == Tasks)
        m_window.bar()->toggleTasks();
    else if (id == Log)
        m_window.go(QStringLiteral("log"));
    else if (id == Shortcuts)
        (new ShortcutSheet(&m_window))->open();
    else if (id == Quit)
        quit();
}

void Commands::quit()
{
    // As at every end of a program: dialogs first, and one that has something to lose stays.
    auto* dialog = QApplication::activeModalWidget();
    auto* page = m_window.page();
    if ((dialog && !dialog->close()) || (page && !page->mayLeave([this] { quit(); })))
        return m_window.bringToFront();
    QApplication::quit();
}

void Commands::fillMenu(QMenu& menu)
{
    using enum ActionId;
    auto& actions = m_window.actions();
    for (const auto& info : allActions())
        if (info.scope == ActionScope::Page && info.id != Search && info.id != Refresh && m_window.page()->can(info.id))
            menu.addAction(actions[info.id]);
    if (can(CopyLink))
        menu.addAction(actions[CopyLink]);
    actions.addCurlMenu(menu, m_window.page()->callable());
    for (const auto& group : {std::vector{Palette, Search, Refresh}, std::vector{StartStopApi, ReadOnly, Tasks, Log}, std::vector{ToggleTheme, ToggleSidebar, Shortcuts, Quit}}) {
        menu.addSeparator();
        for (const auto id : group)
            menu.addAction(actions[id]);
    }
}

void Commands::copyCurl(ActionId id)
{
    const auto call = m_window.page()->call(id);
    if (!call)
        return;
    const bool isOn = m_desk.api.port() != 0;
    copyPlain(curlText(*call, isOn ? m_desk.api.url() : urlOf(QStringLiteral("127.0.0.1"), usualPort)));
    m_window.toast()->say(Tone::Success, isOn ? tr("Copied as cURL") : tr("Copied as cURL; start the local API before you run it"));
}

void Commands::openLink(const QString& text)
{
    const auto link = parseLink(text);
    if (!link)
        return m_window.toast()->say(Tone::Danger, tr("That is no link that Pulse knows"));
    findLink(m_desk.backend, this, *link, [this, link = *link](const Result<QString>& found) {
        if (!found && found.error().code == ErrorCode::NotFound)
            return m_window.toast()->say(Tone::Danger, tr("What the link names is not there: %1").arg(link.id));
        if (!found)
            return m_window.toast()->say(Tone::Danger, describeError(found.error()));
        m_window.go(pageOf(link.kind), link.id);
    });
}

void Commands::sayTask(Task* task)
{
    const auto showTasks = [this] { m_window.bar()->toggleTasks(); };
    if (task->state() == Task::State::Done)
        m_window.toast()->say(Tone::Success, task->outcome().isEmpty() ? task->title() : task->outcome());
    else if (task->state() == Task::State::Failed)
        m_window.toast()->say(Tone::Danger, tr("%1: %2").arg(task->title(), task->outcome()), tr("Show"), showTasks);
}

void Commands::copyLink()
{
    copyPlain(QStringLiteral("pulse://") + m_window.page()->link());
    m_window.toast()->say(Tone::Success, tr("Link copied"));
}

} // namespace pulse::ui
