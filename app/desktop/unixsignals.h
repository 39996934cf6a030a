#pragma once
#include <QObject>

class QSocketNotifier;

namespace pulse {

/// Turns SIGTERM and SIGINT into a Qt signal: handlers may only write a byte, and without this the clipboard would keep a
/// secret, since QGuiApplication says nothing when a signal ends the program. One per program.
class UnixSignals final : public QObject {
    Q_OBJECT
public:
    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void asked();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace pulse
