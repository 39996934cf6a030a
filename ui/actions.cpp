#include "ui/actions.h"
#include "ui/common/icon.h"
#include <QCoreApplication>
#include <QWidget>

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
        {RotateKey, "rotate-key", QT_TRANSLATE_NOOP("Actions", "Rotate…"), "rotate-ccw", "", ActionScope::Page, true, Permission::ManageKeys},
        {CopyId, "copy-id", QT_TRANSLATE_NOOP("Actions", "Copy id"), "copy", "Ctrl+Shift+C"},
        {StartStopApi, "start-stop-api", QT_TRANSLATE_NOOP("Actions", "Start or stop the local API"), "power", "Ctrl+Shift+A", ActionScope::Window},
        {ToggleTheme, "toggle-theme", QT_TRANSLATE_NOOP("Actions", "Light or dark"), "moon", "Ctrl+Shift+L", ActionScope::Window},
        {Palette, "palette", QT_TRANSLATE_NOOP("Actions", "Search or jump to…"), "command", "Ctrl+K", ActionScope::Window},
        {Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "keyboard", "F1; Ctrl+/", ActionScope::Window},
        {Quit, "quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "log-out", "Ctrl+Q", ActionScope::Window},
    };
    return actions;
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

QAction* Actions::find(const QString& name) const
{
    for (const auto& info : allActions())
        if (name == QLatin1String(info.name))
            return (*this)[info.id];
    return nullptr;
}

} // namespace pulse::ui
