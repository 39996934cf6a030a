#pragma once
#include <QDBusVariant>
#include <QObject>

namespace pulse::ui {

/// Whether the desktop asks programs to be dark: the settings portal's `color-scheme`, and before it answers (or without
/// one) the lightness of the palette that the platform gave. Qt 6.4 does not tell. Make it before a palette is set.
class SystemScheme final : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);
    bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void set(uint scheme);
    bool m_isDark = false;
};

} // namespace pulse::ui
