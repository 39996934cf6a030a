#include "ui/tray.h"
#include "models/preferences.h"
#include "ui/common/icon.h"
#include "ui/mainwindow.h"
#include <QApplication>
#include <QMenu>
#include <QSystemTrayIcon>

namespace pulse::ui {

namespace {
const auto trayKey = QStringLiteral("tray");
}

Tray::Tray(MainWindow& window, const DeskContext& desk) : QObject(&window), m_window(window), m_desk(desk)
{
    connect(&desk.preferences, &Preferences::changed, this, [this](const QString& key) {
        if (key == trayKey)
            follow();
    });
    follow();
}

Tray::~Tray() = default;

bool Tray::isPossible() { return QSystemTrayIcon::isSystemTrayAvailable(); }

bool Tray::isShown() const { return m_icon && m_icon->isVisible() && isPossible(); }

void Tray::follow()
{
    const bool isWanted = m_desk.preferences.value(trayKey, false).toBool() && isPossible();
    if (isWanted == (m_icon != nullptr))
        return;
    if (isWanted)
        return show();
    delete m_icon;
    m_icon = nullptr;
    // Without the icon nobody could bring it back.
    m_window.show();
}

void Tray::show()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(tr("Open Pulse"), &m_window, &MainWindow::bringToFront);
    m_menu->addAction(m_window.actions()[ActionId::StartStopApi]);
    m_menu->addSeparator();
    m_menu->addAction(m_window.actions()[ActionId::Quit]);
    m_icon = new QSystemTrayIcon(appIcon(), this);
    m_icon->setToolTip(QStringLiteral("Pulse"));
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, &m_window, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            m_window.bringToFront();
    });
    m_icon->show();
}

} // namespace pulse::ui
