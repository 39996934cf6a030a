#include "backend/http/listener.h"
#include "backend/http/lane.h"
#include "backend/http/portholder.h"
#include <boost/asio/post.hpp>
#include <algorithm>
#include <csignal>
#include <sys/socket.h>

namespace pulse {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Acceptor = Lane::Acceptor;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

namespace {

constexpr int backlog = 1024;
/// How long a stop waits for requests on idle connections.
constexpr int64_t graceMs = 250;

int64_t tickOf(const ListenerDeadlines& d)
{
    return std::clamp<int64_t>(std::min({d.headerMs, d.requestMs, d.idleMs, d.answerMs, d.lingerMs}) / 8, 5, 1000);
}

Result<tcp::endpoint> endpointOf(const ListenerSettings& settings)
{
    boost::system::error_code ec;
    const auto address = asio::ip::make_address(settings.address == "localhost" ? "127.0.0.1" : settings.address, ec);
    if (ec)
        return fail(validationError({fieldError(ErrorCode::FieldFormat, "BIND_ADDRESS", {{"expected", "an IP address such as 127.0.0.1"}})}));
    if (!address.is_loopback() && !settings.isInsecureBindAllowed)
        return fail(validationError({fieldError(
            ErrorCode::FieldFormat, "BIND_ADDRESS", {{"expected", "a loopback address; others need INSECURE_BIND while there is no TLS"}})}));
    return tcp::endpoint(address, settings.port);
}

Error bindError(const tcp::endpoint& wanted, const boost::system::error_code& ec)
{
    auto why = "port " + std::to_string(wanted.port()) + " cannot be opened on " + wanted.address().to_string() + ": " + ec.message();
    std::string held;
    if (ec == asio::error::address_in_use) {
        const auto holder = portHolder(wanted.port());
        held = "port " + std::to_string(wanted.port()) + " is in use by " + (holder.empty() ? "another program" : holder);
        why = held + "; choose another one with PORT, or 0 for a free one";
    }
    return {.code = ErrorCode::Conflict, .args = {{"why", why}, {"held", held}}, .field = "PORT"};
}

Result<tcp::endpoint> open(Acceptor& acceptor, const tcp::endpoint& wanted, bool isShared)
{
    boost::system::error_code ec;
    acceptor.open(wanted.protocol(), ec);
    if (!ec)
        acceptor.set_option(asio::socket_base::reuse_address(true), ec);
    if (!ec && isShared)
        acceptor.set_option(ReusePort(true), ec);
    if (!ec)
        acceptor.bind(wanted, ec);
    if (!ec)
        acceptor.listen(backlog, ec);
    if (ec)
        return fail(bindError(wanted, ec));
    return acceptor.local_endpoint(ec);
}

} // namespace

struct Listener::Parts {
    Parts(const ListenerSettings& settings, Tools tools) : serving(settings, tools)
    {
        for (int i = 0; i < std::max(1, settings.threads); ++i)
            lanes.push_back(std::make_unique<Lane>(serving, tickOf(settings.deadlines)));
    }

    Result<void> bind();
    void start();
    bool drain(int64_t ms);

    template <class Work>
    void onEach(Work work)
    {
        for (auto& lane : lanes)
            asio::post(lane->io, [work, &lane = *lane] { work(lane); });
    }

    Serving serving;
    std::vector<std::unique_ptr<Lane>> lanes;
    uint16_t port = 0;
    bool isStopped = false;
};

Result<void> Listener::Parts::bind()
{
    PULSE_TRY(auto endpoint, endpointOf(serving.settings));
    const bool isShared = lanes.size() > 1;
    if (isShared) {
        // SO_REUSEPORT would let two programs share a port in silence: the first look is taken without it.
        Acceptor probe(lanes.front()->io.get_executor());
        PULSE_TRY(endpoint, open(probe, endpoint, false));
    }
    for (auto& lane : lanes) {
        PULSE_TRY(endpoint, open(lane->acceptor, endpoint, isShared));
    }
    port = endpoint.port();
    return {};
}

void Listener::Parts::start()
{
    // Signals belong to the program's main thread.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    for (auto& lane : lanes)
        lane->start();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

bool Listener::Parts::drain(int64_t ms)
{
    std::unique_lock lock(serving.mutex);
    return serving.changed.wait_for(lock, std::chrono::milliseconds(ms), [this] { return serving.open.load() == 0; });
}

Result<std::unique_ptr<Listener>> Listener::start(const ListenerSettings& settings, Tools tools)
{
    std::signal(SIGPIPE, SIG_IGN);
    auto parts = std::make_unique<Parts>(settings, tools);
    PULSE_CHECK(parts->bind());
    tools.chain.setPort(parts->port);
    parts->start();
    return std::unique_ptr<Listener>(new Listener(std::move(parts)));
}

Listener::Listener(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Listener::~Listener() { stop(); }

uint16_t Listener::port() const { return m_parts->port; }

bool Listener::stop()
{
    auto& parts = *m_parts;
    if (std::exchange(parts.isStopped, true))
        return true;
    parts.serving.isStopping = true;
    parts.onEach([](Lane& lane) {
        boost::system::error_code ec;
        lane.acceptor.close(ec);
    });
    // What was sent before the client could know is answered, and told that the connection closes.
    if (!parts.drain(std::min(graceMs, parts.serving.settings.deadlines.stopMs)))
        parts.onEach([](Lane& lane) { lane.sweep.cutIdle(); });
    if (!parts.drain(parts.serving.settings.deadlines.stopMs)) {
        parts.onEach([](Lane& lane) { lane.sweep.cutAll(); });
        parts.drain(500);
    }
    // Workers first: what they finish is handed to loops that must still exist.
    parts.serving.store.stop();
    parts.serving.password.stop();
    for (auto& lane : parts.lanes)
        lane->stop();
    return parts.serving.lost.load() == 0;
}

} // namespace pulse
