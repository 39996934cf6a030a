#include "models/localapi.h"
#include "backend/auth/authservice.h"
#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "models/backend.h"
#include "models/preferences.h"
#include "models/text.h"

namespace pulse {

namespace {

struct Place {
    int port = 0;
    QString address;
    bool isLoopback = true;
};

} // namespace

QString urlOf(const QString& address, int port)
{
    const auto host = address == QLatin1String("0.0.0.0") ? QStringLiteral("127.0.0.1") : address == QLatin1String("::") ? QStringLiteral("::1") : address;
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("http://[%1]:%2") : QStringLiteral("http://%1:%2")).arg(host).arg(port);
}

LocalApi::LocalApi(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    m_backend.call(this, [](ControlPlane& plane, const Actor&) {
        auto& api = plane.api();
        // From the start: what came before somebody looked is shown as well.
        api.watchRequests(true);
        return Place{api.port(), qt(api.address()), api.isLoopback()};
    }, [this](Place place) {
        // It may have been started meanwhile.
        if (!m_isBusy && m_port == 0)
            m_port = place.port;
        m_address = std::move(place.address);
        m_isLoopback = place.isLoopback;
        Q_EMIT changed();
    });
}

QString LocalApi::url() const { return m_port ? urlOf(m_address, m_port) : QString{}; }

void LocalApi::begin()
{
    m_isBusy = true;
    m_error.reset();
    Q_EMIT changed();
}

void LocalApi::end(Result<int> port)
{
    m_isBusy = false;
    if (port)
        m_port = *port;
    else
        m_error = std::move(port).error();
    Q_EMIT changed();
}

void LocalApi::start()
{
    begin();
    m_backend.call(this, [](ControlPlane& plane, const Actor&) { return plane.api().start().map([](uint16_t port) { return static_cast<int>(port); }); },
                   [this](Result<int> port) { end(std::move(port)); });
}

void LocalApi::startOn(int port)
{
    begin();
    m_backend.call(this, [port](ControlPlane& plane, const Actor&) {
        return plane.api().start(static_cast<uint16_t>(port)).map([](uint16_t real) { return static_cast<int>(real); });
    }, [this](Result<int> real) { end(std::move(real)); });
}

void LocalApi::startAs(const Preferences& preferences)
{
    const int port = preferences.value(QLatin1String(portKey), 0).toInt();
    port > 0 && port <= 65'535 ? startOn(port) : start();
}

void LocalApi::stop()
{
    begin();
    m_backend.call(this, [](ControlPlane& plane, const Actor&) {
        plane.api().stop();
        return Result<int>{static_cast<int>(plane.api().port())};
    }, [this](Result<int> port) { end(std::move(port)); });
}

void LocalApi::mintAdminToken(const QString& name, Answer<QString> answer)
{
    m_backend.call(this, [name = utf8(name)](ControlPlane& plane, const Actor& actor) {
        AdminToken input;
        input.name = name;
        return plane.auth().adminTokens().create(actor, input).map([](const IssuedAdminToken& issued) { return qt(issued.text); });
    }, std::move(answer));
}

} // namespace pulse
