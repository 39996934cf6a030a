#pragma once
#include "app/desktop/planeopener.h"
#include "backend/core/clock.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include "models/backend.h"
#include "models/enginewatch.h"
#include "models/firstrun.h"
#include "models/localapi.h"
#include "models/preferences.h"
#include "models/tasks.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/theme.h"
#include "ui/keychain/keychain.h"
#include "ui/keychain/masterkeys.h"
#include "ui/mainwindow.h"
#include "ui/startwindow.h"
#include <QTimer>
#include <memory>

namespace pulse {

class ControlPlane;

/// The program: finds the master key, opens the control plane off the GUI thread, shows the window; does so again when
/// another key is chosen. Its end hides the windows, then waits until the control plane is closed.
class Desktop final : public QObject {
    Q_OBJECT
public:
    Desktop(Config config, Log& log, QObject* parent = nullptr);
    ~Desktop() override;
    void start();
    /// Another one was started on the same folder: the window comes to the front and shows what a link among its arguments names.
    void raise(const QStringList& arguments);

private:
    void open();
    void openPlane();
    void take(Result<std::unique_ptr<ControlPlane>> opened);
    void showWindow();
    /// What a person prefers of the words and of motion; the keys are those of the preferences.
    void applyPreference(const QString& key);
    void showFirstRun();
    void loadLiveKit();
    void follow(const QString& link);
    void closePlane(std::function<void()> done);
    ui::DeskContext desk();

    Config m_config;
    Log& m_log;
    Preferences m_preferences;
    ui::Theme m_theme;
    ui::Keychain m_keychain;
    ui::SecretClipboard m_clipboard;
    ui::MasterKeys m_keys;
    PlaneOpener m_opener;
    std::unique_ptr<ui::StartWindow> m_start;
    // Torn down from the last to the first: windows, models, control plane.
    std::unique_ptr<ControlPlane> m_plane;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<EngineWatch> m_engine;
    std::unique_ptr<LocalApi> m_api;
    std::unique_ptr<FirstRun> m_firstRun;
    std::unique_ptr<Tasks> m_tasks;
    std::unique_ptr<ui::MainWindow> m_window;
    SystemClock m_clock;
    QTimer m_preparing;            ///< runs until the window's pages are ready
    QString m_link;                ///< to be shown once there is a window
    bool m_isSealed = false;
    bool m_isChanging = false;     ///< a plane is being closed or opened
    bool m_isAskedAgain = false;   ///< meanwhile another key was chosen
};

} // namespace pulse
