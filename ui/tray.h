#pragma once
#include "ui/deskcontext.h"
#include <QObject>

class QMenu;
class QSystemTrayIcon;

namespace pulse::ui {

class MainWindow;

/// The icon in the system's tray, when the preferences ask for it and there is a tray. GUI thread; as long as its window.
class Tray final : public QObject {
    Q_OBJECT
public:
    Tray(MainWindow& window, const DeskContext& desk);
    ~Tray() override;
    /// Whether a window that is closed can be had again: only then it may hide instead of ending the program.
    bool isShown() const;
    /// Whether this system has a tray at all.
    static bool isPossible();

private:
    void follow();
    void show();

    MainWindow& m_window;
    DeskContext m_desk;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon* m_icon = nullptr;
};

} // namespace pulse::ui
