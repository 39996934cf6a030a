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
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colorScheme = QStringLiteral("color-scheme");
const auto gnome = QStringLiteral("org.gnome.desktop.interface");
const auto animations = QStringLiteral("enable-animations");
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
    ask(appearance, colorScheme);
    ask(gnome, animations);
}

void SystemScheme::ask(const QString& group, const QString& key)
{
    auto call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid())
            onSetting(group, key, reply.value());
        done->deleteLater();
    });
}

void SystemScheme::onSetting(const QString& group, const QString& key, const QDBusVariant& value)
{
    // Older portals wrap the value twice.
    auto inner = value.variant();
    if (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    if (group == appearance && key == colorScheme)
        return setScheme(inner.toUInt());
    if (group != gnome || key != animations || inner.toBool() != m_isStill)
        return;
    m_isStill = !inner.toBool();
    Q_EMIT changed();
}

void SystemScheme::setScheme(uint scheme)
{
    const bool isDark = scheme == 1;
    if (scheme == 0 || isDark == m_isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed();
}

} // namespace pulse::ui
