#include "models/preferences.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace pulse {

namespace {

constexpr int soonMs = 200;

QJsonObject read(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto document = file.size() <= Preferences::maxFileBytes ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument{};
    if (document.isObject())
        return document.object();
    QFile::remove(name + QStringLiteral(".broken"));
    file.rename(name + QStringLiteral(".broken"));
    return {};
}

/// What cannot be written is lost without a word: it is comfort, and it is tried again with the next change.
void save(const QString& name, const QJsonObject& values)
{
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(values).toJson());
    file.commit();
}

} // namespace

Preferences::Preferences(QString file, QObject* parent) : QObject(parent), m_file(std::move(file))
{
    // One thread: an older state is never written over a newer one.
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &Preferences::write);
    if (!m_file.isEmpty())
        m_values = read(m_file);
}

Preferences::~Preferences()
{
    if (m_soon.isActive())
        write();
    m_pool.waitForDone();
}

QJsonValue Preferences::value(const QString& key, const QJsonValue& fallback) const
{
    const auto found = m_values.value(key);
    if (found.isUndefined() || (!fallback.isNull() && !fallback.isUndefined() && found.type() != fallback.type()))
        return fallback;
    return found;
}

void Preferences::set(const QString& key, const QJsonValue& value)
{
    if (m_values.value(key) == value || (value.isNull() && !m_values.contains(key)))
        return;
    if (value.isNull() || value.isUndefined())
        m_values.remove(key);
    else
        m_values.insert(key, value);
    // Not started again while it runs: a steady stream of changes is still written every moment.
    if (!m_file.isEmpty() && !m_soon.isActive())
        m_soon.start();
    Q_EMIT changed(key);
}

void Preferences::write()
{
    m_soon.stop();
    (void)QtConcurrent::run(&m_pool, [file = m_file, values = m_values] { save(file, values); });
}

} // namespace pulse
