#include "backend/http/lane.h"
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pulse {

namespace asio = boost::asio;

namespace {

constexpr int batchEvents = 128;
/// Rounds of events before timers and finished workers get their turn.
constexpr int mostRounds = 16;

std::string peerOf(const sockaddr_storage& address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address.ss_family == AF_INET)
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(address).sin_addr, text.data(), text.size());
    else
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, text.data(), text.size());
    return text.data();
}

} // namespace

Lane::Lane(Serving& shared, int64_t tickMs)
    : serving(shared), acceptor(io.get_executor()), sweep(io, tickMs), m_events(io.get_executor(), epoll_create1(EPOLL_CLOEXEC)),
      m_guard(io.get_executor()), m_pause(io.get_executor())
{
    // Nobody stands in it twice, so it never grows while a coroutine is put to sleep.
    m_queue.reserve(static_cast<size_t>(serving.settings.maxConnections) + 1);
}

void Lane::start()
{
    boost::system::error_code ec;
    acceptor.non_blocking(true, ec);
    awaitEvents();
    awaitClients();
    m_thread = std::thread([this] { run(); });
}

void Lane::stop()
{
    io.stop();
    if (m_thread.joinable())
        m_thread.join();
}

void Lane::run()
{
    for (;;) {
        try {
            io.run();
            return;
        } catch (const std::exception& thrown) {
            if (serving.tools.log)
                serving.tools.log->error("listener", {{"why", thrown.what()}});
        }
    }
}

bool Lane::watch(int fd, Connection& connection)
{
    epoll_event event{.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data = {.ptr = &connection}};
    return epoll_ctl(m_events.native_handle(), EPOLL_CTL_ADD, fd, &event) == 0;
}

void Lane::forget(const Connection& connection)
{
    std::ranges::replace(m_queue, const_cast<Connection*>(&connection), nullptr);
}

void Lane::awaitEvents()
{
    m_events.async_wait(asio::posix::descriptor_base::wait_read, [this](const boost::system::error_code& ec) {
        if (ec)
            return;
        takeEvents();
        awaitEvents();
    });
}

void Lane::takeEvents()
{
    std::array<epoll_event, batchEvents> events;
    for (int round = 0; round < mostRounds; ++round) {
        const int count = epoll_wait(m_events.native_handle(), events.data(), batchEvents, 0);
        if (count <= 0)
            return;
        m_isGathering = true;
        for (int i = 0; i < count; ++i)
            static_cast<Connection*>(events[static_cast<size_t>(i)].data.ptr)->happened(events[static_cast<size_t>(i)].events);
        m_isGathering = false;
        for (size_t i = 0; i < m_queue.size(); ++i)
            if (auto* connection = m_queue[i])
                connection->takeTurn();
        m_queue.clear();
    }
}

void Lane::awaitClients()
{
    acceptor.async_wait(asio::socket_base::wait_read, [this](const boost::system::error_code& ec) {
        if (!ec)
            takeClients();
    });
}

void Lane::takeClients()
{
    for (;;) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        Descriptor fd(accept4(acceptor.native_handle(), reinterpret_cast<sockaddr*>(&address), &size, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (fd.number < 0 && errno == EAGAIN)
            return awaitClients();
        if (fd.number < 0 && (errno == EINTR || errno == ECONNABORTED))
            continue;
        if (fd.number < 0 || !take(std::move(fd), address))
            break;
    }
    // No descriptors or no memory left: waiting lets some come free, asking again at once would only spin.
    m_pause.expires_after(std::chrono::milliseconds(100));
    m_pause.async_wait([this](const boost::system::error_code& ec) {
        if (!ec && acceptor.is_open())
            awaitClients();
    });
}

bool Lane::take(Descriptor fd, const sockaddr_storage& address)
{
    try {
        if (serving.open.load() < serving.settings.maxConnections || sweep.evictIdle()) {
            serve(std::move(fd), peerOf(address), *this);
            return true;
        }
    } catch (const std::bad_alloc&) {
        return false;
    }
    constexpr std::string_view full = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    (void)send(fd.number, full.data(), full.size(), MSG_NOSIGNAL);
    shutdown(fd.number, SHUT_RDWR);
    return true;
}

} // namespace pulse
