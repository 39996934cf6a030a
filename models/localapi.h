#pragma once
#include "models/answer.h"
#include <QObject>
#include <optional>

namespace pulse {

class Backend;
class Preferences;

/// The address under which this machine reaches a listener: an IPv6 one in brackets, the loopback one of a listener on all
/// addresses.
QString urlOf(const QString& address, int port);

/// The HTTP API of this window's control plane. The port is what the socket answered, never what was asked for. GUI thread.
class LocalApi final : public QObject {
    Q_OBJECT
public:
    explicit LocalApi(Backend& backend, QObject* parent = nullptr);

    /// 0 while it is off.
    int port() const { return m_port; }
    bool isBusy() const { return m_isBusy; }
    const std::optional<Error>& error() const { return m_error; }
    QString url() const;
    /// Where it listens or would listen.
    const QString& address() const { return m_address; }
    /// Whether nothing but this machine reaches it.
    bool isLoopback() const { return m_isLoopback; }

    /// On the port of the settings.
    void start();
    /// 0: any free port.
    void startOn(int port);
    /// On the port that the person chose; without one, on that of the settings.
    void startAs(const Preferences& preferences);
    void stop();
    /// An admin token named `name`, shown in this answer only.
    void mintAdminToken(const QString& name, Answer<QString> answer);

    /// What a person chose: the port, and whether it starts with the window.
    static constexpr const char* portKey = "api.port";
    static constexpr const char* startKey = "api.starts_with_pulse";

Q_SIGNALS:
    void changed();

private:
    void begin();
    void end(Result<int> port);

    Backend& m_backend;
    int m_port = 0;
    QString m_address;
    bool m_isLoopback = true;
    bool m_isBusy = false;
    std::optional<Error> m_error;
};

} // namespace pulse
