#pragma once
#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace pulse {

/// One desktop per data folder and account: the first listens on a local socket, a later one hands its arguments over and
/// ends. Another account cannot talk to it. GUI thread; before there is a window.
class Instance final : public QObject {
    Q_OBJECT
public:
    static constexpr int timeoutMs = 2'000;

    explicit Instance(const QString& dataFolder, QObject* parent = nullptr);

    /// Gives the arguments to the first one; false when there is none that answers.
    bool handOver(const QStringList& arguments);
    /// From now on this is the first one. False when the socket cannot be made: the program runs, and cannot be found.
    bool listen();
    /// The socket's place; empty when there is no folder for it.
    const QString& place() const { return m_place; }

Q_SIGNALS:
    /// Another one was started, with these arguments.
    void asked(const QStringList& arguments);

private:
    void take();

    QString m_place;
    QLocalServer m_server;
};

} // namespace pulse
