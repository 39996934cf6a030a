#pragma once
#include "backend/core/actor.h"
#include <QAction>
#include <QObject>
#include <array>
#include <optional>
#include <span>

namespace pulse::ui {

/// Everything a person can do, once: the menu, the toolbars, the context menus, the palette and the shortcuts sheet are
/// made of these, and later the read-only mode.
enum class ActionId : uint8_t {
    New, Edit, Open, Remove, Restore, Search, Refresh, Back,
    RotateKey, CopyId, StartStopApi, ToggleTheme, Palette, Shortcuts, Quit,
};

/// Where an action is done: by the page that is shown, or by the window.
enum class ActionScope : uint8_t { Page, Window };

struct ActionInfo {
    ActionId id;
    const char* name;        ///< stable name, for settings and tests
    const char* text;        ///< translated in the context "Actions"
    const char* icon;
    const char* shortcut;    ///< portable text, several divided by "; "; empty: none
    ActionScope scope = ActionScope::Page;
    bool mutates = false;
    std::optional<Permission> permission{};   ///< what the actor must be allowed; none: anybody
};

std::span<const ActionInfo> allActions();
/// What an action is called, in the language of the window.
QString actionText(const ActionInfo& info);
/// Its shortcuts, the first being the one to show; empty: none.
QList<QKeySequence> shortcutsOf(const ActionInfo& info);

/// The QActions of one window, by id. Their shortcuts work all over the window.
class Actions final : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);
    QAction* operator[](ActionId id) const { return m_actions[static_cast<size_t>(id)]; }
    /// By the registry's name, or null.
    QAction* find(const QString& name) const;

Q_SIGNALS:
    void triggered(pulse::ui::ActionId id);

private:
    std::array<QAction*, 15> m_actions{};
};

} // namespace pulse::ui
