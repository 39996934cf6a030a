#pragma once
#include "ui/actions.h"
#include "ui/deskcontext.h"
#include <QFrame>

class QLabel;
class QMenu;

namespace pulse::ui {

class Button;
class TasksButton;
class TasksPanel;

/// The bar above the pages: where one is, the local API's state, the theme and the menu.
class TopBar final : public QFrame {
    Q_OBJECT
public:
    TopBar(const DeskContext& desk, Actions& actions, QWidget* parent = nullptr);
    void setPlace(const QString& text);
    void showReadOnly(bool isOn);
    /// Opens the tasks panel under its button, or closes it.
    void toggleTasks();

Q_SIGNALS:
    void apiClicked();
    /// The menu is about to be shown: whoever knows the page fills it.
    void menuOpened(QMenu& menu);
    void logAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Button* actionButton(ActionId id);
    void showApi();
    void showTheme();
    void showMenu();

    LocalApi& m_api;
    Theme& m_theme;
    Actions& m_actions;
    Button* m_back;
    Button* m_forward;
    Button* m_readOnly;
    QLabel* m_place;
    Button* m_state;
    Button* m_themeButton;
    TasksButton* m_tasks;
    TasksPanel* m_panel;
    Button* m_menu;
};

} // namespace pulse::ui
