#pragma once
#include <QDBusVariant>
#include <QObject>

namespace pulse::ui {

/// What the desktop asks of programs, as its settings portal tells and Qt 6.4 does not: to be dark (before the portal
/// answers, or without one, the lightness of the palette that the platform gave) and to keep still (its animations are
/// switched off). Make it before a palette is set.
class SystemScheme final : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);
    bool isDark() const { return m_isDark; }
    bool isStill() const { return m_isStill; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void setScheme(uint scheme);
    bool m_isDark = false;
    bool m_isStill = false;
};

} // namespace pulse::ui
