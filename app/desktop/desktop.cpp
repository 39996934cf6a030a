#include "app/desktop/desktop.h"
#include "backend/controlplane.h"
#include "backend/tokens/tokenservice.h"
#include "models/runasync.h"
#include "models/text.h"
#include "models/tokenmint.h"
#include "ui/commands.h"
#include "ui/common/banner.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/language.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/keychain/livekitkeys.h"
#include "ui/keychain/sealedbanner.h"
#include "ui/notifier.h"
#include "ui/windowmemory.h"
#include <QApplication>
#include <QThreadPool>
#include <pwd.h>
#include <unistd.h>

namespace pulse {

namespace {

const auto languageKey = QStringLiteral("language");   ///< a code, or empty: the system's
const auto motionKey = QStringLiteral("motion");       ///< "reduced", "full", or empty: as the system says

std::string accountName()
{
    const auto* account = ::getpwuid(::getuid());
    return account && account->pw_name ? account->pw_name : "desktop";
}

} // namespace

Desktop::Desktop(Config config, Log& log, QObject* parent)
    : QObject(parent), m_config(std::move(config)), m_log(log), m_preferences(qt(m_config.dataFolder()) + QStringLiteral("/desktop.json")), m_keychain(QStringLiteral("pulse")),
      m_keys(m_keychain, qt(m_config.dataFolder()), qt(m_config.text("PULSE_MASTER_KEY_FILE"))), m_opener(m_config, m_log)
{
    for (const auto& key : {languageKey, motionKey})
        applyPreference(key);
    // Queued: the choice was made in the window that goes.
    connect(&m_preferences, &Preferences::changed, this, &Desktop::applyPreference, Qt::QueuedConnection);
    // Between two steps there is time for whatever the person does.
    m_preparing.setInterval(40);
    connect(&m_preparing, &QTimer::timeout, this, [this] {
        if (!m_window || !m_window->prepareNext())
            m_preparing.stop();
    });
    ui::applyKeptTheme(m_preferences, m_theme);
    // Queued: the button that chose a key goes with its window.
    connect(&m_keys, &ui::MasterKeys::found, this, &Desktop::open, Qt::QueuedConnection);
}

Desktop::~Desktop()
{
    m_window.reset();
    m_start.reset();
    closePlane([] {});
}

void Desktop::start()
{
    m_start = std::make_unique<ui::StartWindow>();
    connect(m_start.get(), &ui::StartWindow::retried, &m_keys, &ui::MasterKeys::find);
    m_start->waitFor(tr("Waiting for the keychain…"));
    m_keys.find();
    // A key in a file is found at once: the control plane opens on its worker while this thread reads its fonts.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    ui::loadResources();
    QApplication::setWindowIcon(ui::appIcon());
    ui::prepareRoles();
}

void Desktop::open()
{
    if (!m_start) {
        // Shown at once: without any window the program would end.
        m_start = std::make_unique<ui::StartWindow>();
        connect(m_start.get(), &ui::StartWindow::retried, &m_keys, &ui::MasterKeys::find);
        m_start->show();
    }
    if (m_isChanging) {
        m_isAskedAgain = true;
        return;
    }
    m_isChanging = true;
    if (!m_plane)
        return openPlane();
    m_start->waitFor(tr("Closing %1…").arg(qt(m_config.dataFolder())));
    closePlane([this] { openPlane(); });
}

void Desktop::openPlane()
{
    m_isAskedAgain = false;
    m_start->waitFor(tr("Opening %1…").arg(qt(m_config.dataFolder())));
    m_opener.open({m_keys.key(), m_keys.makesFile()}, [this](Result<std::unique_ptr<ControlPlane>> opened) { take(std::move(opened)); });
}

void Desktop::take(Result<std::unique_ptr<ControlPlane>> opened)
{
    m_isChanging = false;
    if (opened)
        m_plane = std::move(*opened);
    if (m_isAskedAgain)
        return open();
    if (!opened)
        return m_start->showError(describeError(opened.error().causes.size() == 1 ? opened.error().causes.front() : opened.error()));
    m_isSealed = m_plane->start().isSealed;
    m_backend = std::make_unique<Backend>(*m_plane, desktopActor(accountName()));
    m_engine = std::make_unique<EngineWatch>(*m_backend);
    m_api = std::make_unique<LocalApi>(*m_backend);
    if (m_preferences.value(QLatin1String(LocalApi::startKey), false).toBool())
        m_api->startAs(m_preferences);
    m_firstRun = std::make_unique<FirstRun>(*m_backend);
    m_tasks = std::make_unique<Tasks>();
    m_firstRun->askNeeded([this](bool isNeeded) {
        isNeeded && !m_isSealed ? showFirstRun() : showWindow();
        // The keychain can be slow, and nothing on the first screen waits for it.
        runAsync(*QThreadPool::globalInstance(), [] { ui::Keychain::loadLibrary(); return true; }, this, [this](bool) { loadLiveKit(); });
    });
}

ui::DeskContext Desktop::desk() { return {*m_backend, *m_engine, *m_api, m_clipboard, m_keychain, m_theme, m_preferences, *m_tasks, m_log}; }

void Desktop::applyPreference(const QString& key)
{
    const auto value = m_preferences.value(key, QString{}).toString();
    if (key == motionKey)
        m_theme.chooseMotion(value == QLatin1String("reduced") ? ui::MotionChoice::Reduced : value == QLatin1String("full") ? ui::MotionChoice::Full : ui::MotionChoice::System);
    if (key != languageKey)
        return;
    ui::loadLanguage(value);
    if (m_window)
        showWindow();
}

void Desktop::showWindow()
{
    // Words are given to widgets when they are made: in another language the window is made anew. The old one goes after
    // the new one is there, or the last window would have been closed.
    const auto earlier = std::move(m_window);
    m_window = std::make_unique<ui::MainWindow>(desk());
    ui::showSealed(*m_window->banner(), m_keys, m_isSealed);
    new ui::Notifier(*m_window, desk(), m_clock);
    m_window->show();
    m_start.reset();
    m_preparing.start();
    follow(std::exchange(m_link, {}));
}

void Desktop::follow(const QString& link)
{
    if (!m_window)
        m_link = link;
    else if (!link.isEmpty())
        m_window->commands()->openLink(link);
}

void Desktop::raise(const QStringList& arguments)
{
    if (m_window)
        m_window->bringToFront();
    else if (m_start) {
        m_start->raise();
        m_start->activateWindow();
    }
    for (const auto& argument : arguments)
        if (argument.startsWith(QLatin1String("pulse:"), Qt::CaseInsensitive))
            return follow(argument);
}

void Desktop::showFirstRun()
{
    auto* page = new ui::FirstRunPage(desk());
    m_start->showPage(page);
    connect(page, &ui::FirstRunPage::finished, this, [this](const QString& projectId) {
        showWindow();
        if (!projectId.isEmpty())
            m_window->go(QStringLiteral("project"), projectId);
    }, Qt::QueuedConnection);
}

void Desktop::loadLiveKit()
{
    m_keychain.read(ui::LiveKitKeys::entry(), [this](const QByteArray& bytes, const QString&) {
        const auto keys = ui::LiveKitKeys::fromBytes(bytes);
        if (!keys.isComplete() || !m_backend)
            return;
        m_backend->call(m_backend.get(), [keys](ControlPlane& plane, const Actor&) {
            // What the settings name was named on purpose, today.
            if (!plane.tokens().hasLiveKit())
                plane.tokens().setLiveKit({.host = utf8(keys.host), .apiKey = utf8(keys.apiKey), .apiSecret = utf8(keys.apiSecret)});
            return true;
        }, [](bool) {});
    });
}

void Desktop::closePlane(std::function<void()> done)
{
    m_window.reset();
    m_tasks.reset();
    m_firstRun.reset();
    m_api.reset();
    m_engine.reset();
    m_opener.close(std::move(m_backend), std::move(m_plane), std::move(done));
}

} // namespace pulse
