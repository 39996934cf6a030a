#pragma once
#include <QJsonObject>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace pulse {

/// What a person's window remembers: theme, columns, the last page. One JSON object of named values, read when it is made,
/// before there is a window; from then on a value is set in memory at once and the file is written by a worker, a moment
/// later and whole or not at all. Holds ids and choices, never a secret or a customer's name. GUI thread.
class Preferences final : public QObject {
    Q_OBJECT
public:
    /// Larger ones are not read.
    static constexpr qint64 maxFileBytes = 1024 * 1024;

    /// `file` empty: remembered only as long as this lives. A file that is no JSON object is kept beside it as `*.broken`.
    explicit Preferences(QString file = {}, QObject* parent = nullptr);
    /// Writes what is not written yet, and waits for it.
    ~Preferences() override;

    /// The value, or `fallback` when there is none of the fallback's kind: a file may have been edited by hand.
    QJsonValue value(const QString& key, const QJsonValue& fallback = {}) const;
    /// A null value forgets the key.
    void set(const QString& key, const QJsonValue& value);

Q_SIGNALS:
    void changed(const QString& key);

private:
    void write();

    QString m_file;
    QJsonObject m_values;
    QTimer m_soon;
    QThreadPool m_pool;
};

} // namespace pulse
