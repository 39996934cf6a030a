#include "ui/notifier.h"
#include "models/enginewatch.h"
#include "models/localapi.h"
#include "models/preferences.h"
#include "models/tasks.h"
#include "models/text.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QWidget>

namespace pulse::ui {

namespace {

void sendToSystem(const QString& title, const QString& text)
{
    // Without a bus the library would try to start one, and wait for it.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
                                               QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    call << QStringLiteral("Pulse") << 0u << QStringLiteral("pulse-desktop") << title << text.toHtmlEscaped() << QStringList{}
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("pulse-desktop")}} << -1;
    bus.asyncCall(call);
}

} // namespace

Notifier::Notifier(QWidget& window, const DeskContext& desk, const Clock& clock, Send send)
    : QObject(&window), m_window(window), m_desk(desk), m_notices(clock), m_send(send ? std::move(send) : sendToSystem)
{
    m_notices.observe(QStringLiteral("tasks"), {});
    const auto observeEngine = [this] {
        const auto& state = m_desk.engine.state();
        if (!state.name.empty())
            observe(QStringLiteral("database"), state.isUp ? QStringLiteral("up") : QStringLiteral("away"),
                    state.isUp ? tr("The database is back") : tr("The database is away"));
    };
    observeEngine();
    connect(&desk.engine, &EngineWatch::changed, this, observeEngine);
    connect(&desk.api, &LocalApi::changed, this, [this] {
        // It is busy only because somebody asked it to start or stop.
        if (m_desk.api.isBusy())
            m_notices.didIt(QStringLiteral("api"));
        else
            observe(QStringLiteral("api"), m_desk.api.port() ? QStringLiteral("on") : QStringLiteral("off"),
                    m_desk.api.port() ? tr("The local API is on") : tr("The local API is off"));
    });
    connect(&desk.tasks, &Tasks::ended, this, [this](Task* task) {
        if (!m_window.isActiveWindow() && task->state() != Task::State::Cancelled)
            observe(QStringLiteral("tasks"), task->title() + task->outcome(), task->title());
    });
}

void Notifier::observe(const QString& condition, const QString& state, const QString& title)
{
    const bool isNews = m_notices.observe(condition, state);
    if (isNews && m_desk.preferences.value(QStringLiteral("notifications"), false).toBool())
        m_send(title, condition == QLatin1String("tasks") ? tr("Open Pulse to see what came out.") : QString{});
}

} // namespace pulse::ui
