#include "ui/actions.h"
#include "ui/common/icon.h"
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>
#include <algorithm>

namespace pulse::ui {

std::span<const ActionInfo> allActions()
{
    using enum ActionId;
    static constexpr ActionInfo actions[] = {
        {New, "new", QT_TRANSLATE_NOOP("Actions", "New…"), "plus", "Ctrl+N", ActionScope::Page, true, Permission::CreateProject},
        {Edit, "edit", QT_TRANSLATE_NOOP("Actions", "Edit…"), "pencil", "F2", ActionScope::Page, true, Permission::UpdateProject},
        {Open, "open", QT_TRANSLATE_NOOP("Actions", "Open"), "arrow-right", "", ActionScope::Page, false, Permission::ReadProject},
        {Remove, "remove", QT_TRANSLATE_NOOP("Actions", "Delete…"), "trash-2", "Del", ActionScope::Page, true, Permission::DeleteProject},
        {Restore, "restore", QT_TRANSLATE_NOOP("Actions", "Restore"), "undo-2", "", ActionScope::Page, true, Permission::DeleteProject},
        {Search, "search", QT_TRANSLATE_NOOP("Actions", "Search"), "search", "Ctrl+F"},
        {Refresh, "refresh", QT_TRANSLATE_NOOP("Actions", "Refresh"), "refresh-cw", "F5"},
        {Back, "back", QT_TRANSLATE_NOOP("Actions", "Back"), "arrow-left", "Alt+Left", ActionScope::Window},
        {Forward, "forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "arrow-right", "Alt+Right", ActionScope::Window},
        {RotateKey, "rotate-key", QT_TRANSLATE_NOOP("Actions", "Rotate…"), "rotate-ccw", "", ActionScope::Page, true, Permission::ManageKeys},
        {CopyId, "copy-id", QT_TRANSLATE_NOOP("Actions", "Copy id"), "copy", "Ctrl+Shift+C"},
        {Export, "export", QT_TRANSLATE_NOOP("Actions", "Export…"), "download", "Ctrl+E"},
        {SaveView, "save-view", QT_TRANSLATE_NOOP("Actions", "Save as a view…"), "bookmark", "Ctrl+Shift+S"},
        {SwitchLayout, "switch-layout", QT_TRANSLATE_NOOP("Actions", "Table or cards"), "layout-grid", "Ctrl+Shift+T"},
        {CopyLink, "copy-link", QT_TRANSLATE_NOOP("Actions", "Copy link"), "external-link", "", ActionScope::Window},
        {StartStopApi, "start-stop-api", QT_TRANSLATE_NOOP("Actions", "Start or stop the local API"), "power", "Ctrl+Shift+A", ActionScope::Window},
        {ToggleTheme, "toggle-theme", QT_TRANSLATE_NOOP("Actions", "Light or dark"), "moon", "Ctrl+Shift+L", ActionScope::Window},
        {ToggleSidebar, "toggle-sidebar", QT_TRANSLATE_NOOP("Actions", "Narrow or wide sidebar"), "chevron-left", "Ctrl+B", ActionScope::Window},
        {ReadOnly, "read-only", QT_TRANSLATE_NOOP("Actions", "Read-only window"), "lock", "", ActionScope::Window},
        {Tasks, "tasks", QT_TRANSLATE_NOOP("Actions", "Tasks"), "activity", "Ctrl+Shift+J", ActionScope::Window},
        {Log, "log", QT_TRANSLATE_NOOP("Actions", "Log"), "list", "Ctrl+Shift+G", ActionScope::Window},
        {Palette, "palette", QT_TRANSLATE_NOOP("Actions", "Search or jump to…"), "command", "Ctrl+K", ActionScope::Window},
        {Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "keyboard", "F1; Ctrl+/", ActionScope::Window},
        {Quit, "quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "log-out", "Ctrl+Q", ActionScope::Window},
    };
    return actions;
}

bool isAllowed(const Actor& actor, const ActionInfo& info)
{
    if (!info.permission)
        return true;
    if (!actor.who)
        return false;
    return actor.who->isOperator || std::ranges::any_of(actor.who->roles, [&](const auto& role) { return permits(role.second, *info.permission); });
}

QString actionText(const ActionInfo& info) { return QCoreApplication::translate("Actions", info.text); }

QList<QKeySequence> shortcutsOf(const ActionInfo& info)
{
    // An empty text would be read as one empty sequence.
    return *info.shortcut ? QKeySequence::listFromString(QLatin1String(info.shortcut), QKeySequence::PortableText) : QList<QKeySequence>{};
}

Actions::Actions(QWidget* window) : QObject(window)
{
    for (const auto& info : allActions()) {
        auto* action = new QAction(icon(QLatin1String(info.icon)), actionText(info), window);
        action->setObjectName(QLatin1String(info.name));
        action->setShortcuts(shortcutsOf(info));
        action->setShortcutContext(Qt::WindowShortcut);
        action->setIconVisibleInMenu(true);
        window->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = info.id] { Q_EMIT triggered(id); });
        m_actions[static_cast<size_t>(info.id)] = action;
    }
}

std::optional<ActionId> Actions::idOf(const QString& name)
{
    for (const auto& info : allActions())
        if (name == QLatin1String(info.name))
            return info.id;
    return std::nullopt;
}

QAction* Actions::find(const QString& name) const
{
    const auto id = idOf(name);
    return id ? (*this)[*id] : nullptr;
}

void Actions::set(ActionId id, const State& state)
{
    auto* action = (*this)[id];
    action->setEnabled(state.isEnabled);
    action->setText(state.words.isEmpty() ? actionText(actionInfo(id)) : state.words);
}

void Actions::addCurlMenu(QMenu& menu, std::span<const ActionId> ids)
{
    if (ids.empty())
        return;
    auto* copies = menu.addMenu(icon(QStringLiteral("terminal")), tr("Copy as cURL"));
    for (const auto id : ids) {
        const auto* action = (*this)[id];
        connect(copies->addAction(action->icon(), action->text()), &QAction::triggered, this, [this, id] { Q_EMIT curlAsked(id); });
    }
}

} // namespace pulse::ui
