#include "ui/common/systemscheme.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>

namespace pulse::ui {

namespace {
const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto group = QStringLiteral("org.freedesktop.appearance");
const auto key = QStringLiteral("color-scheme");
} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent)
{
    m_isDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    // Without a bus the library would try to start one, and wait for it.
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") && (runtime.isEmpty() || !QFile::exists(runtime + QStringLiteral("/bus"))))
        return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this, SLOT(onSetting(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid())
            onSetting(group, key, reply.value());
        done->deleteLater();
    });
}

void SystemScheme::onSetting(const QString& settingGroup, const QString& settingKey, const QDBusVariant& value)
{
    if (settingGroup != group || settingKey != key)
        return;
    // Older portals wrap the value twice.
    auto inner = value.variant();
    if (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    set(inner.toUInt());
}

void SystemScheme::set(uint scheme)
{
    const bool isDark = scheme == 1;
    if (scheme == 0 || isDark == m_isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed();
}

} // namespace pulse::ui
