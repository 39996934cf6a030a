#pragma once
#include <QFrame>

class QLabel;

namespace pulse {
class LocalApi;
}

namespace pulse::ui {

class Actions;
class Button;
class Theme;

/// The bar above the pages: where one is, the local API's state, the theme and the menu.
class TopBar final : public QFrame {
    Q_OBJECT
public:
    TopBar(LocalApi& api, Theme& theme, Actions& actions, QWidget* parent = nullptr);
    void setPlace(const QString& text);
    void setCanGoBack(bool canGoBack);

Q_SIGNALS:
    void apiClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showApi();
    void showTheme();
    void showMenu();

    LocalApi& m_api;
    Theme& m_theme;
    Actions& m_actions;
    Button* m_back;
    QLabel* m_place;
    Button* m_state;
    Button* m_themeButton;
    Button* m_menu;
};

} // namespace pulse::ui
