#pragma once
#include "backend/core/actor.h"
#include <QAction>
#include <QObject>
#include <array>
#include <optional>
#include <span>

class QMenu;

namespace pulse::ui {

/// Everything a person can do, once: the menu, the toolbars, the context menus, the palette, the shortcuts sheet, "copy as
/// cURL" and the read-only mode are made of these. A page answers for those that it knows and leaves all others be.
enum class ActionId : uint8_t {
    New, Edit, Open, Remove, Restore, Search, Refresh, Back, Forward,
    RotateKey, CopyId, Export, SaveView, SwitchLayout, CopyLink, StartStopApi, ToggleTheme, ToggleSidebar, ReadOnly, Tasks, Log,
    Palette, Shortcuts, Quit,
};
inline constexpr size_t actionCount = static_cast<size_t>(ActionId::Quit) + 1;

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
inline const ActionInfo& actionInfo(ActionId id) { return allActions()[static_cast<size_t>(id)]; }
/// Whether the actor may do it somewhere at all; what it may do to one row the service says.
bool isAllowed(const Actor& actor, const ActionInfo& info);
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
    static std::optional<ActionId> idOf(const QString& name);
    /// Whether they can be done now, and what the page that is shown calls them: empty for the registry's own words.
    struct State {
        bool isEnabled = false;
        QString words{};
    };
    void set(ActionId id, const State& state);
    /// A menu "Copy as cURL" of these, for the menus that offer them.
    void addCurlMenu(QMenu& menu, std::span<const ActionId> ids);

Q_SIGNALS:
    void triggered(pulse::ui::ActionId id);
    void curlAsked(pulse::ui::ActionId id);

private:
    std::array<QAction*, actionCount> m_actions{};
};

} // namespace pulse::ui
