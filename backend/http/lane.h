#pragma once
#include "backend/http/connection.h"
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <sys/socket.h>
#include <thread>
#include <vector>

namespace pulse {

/// One io thread: its loop, its door, its connections. Everything but `start`, `stop` and posting to `io` happens on it.
struct Lane {
    using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, Executor>;

    Lane(Serving& serving, int64_t tickMs);

    void start();
    /// Ends the loop and joins the thread; the connections are gone before.
    void stop();
    /// Tells `connection` of what happens to its socket, edge-triggered. False: no memory for it.
    bool watch(int fd, Connection& connection);
    /// While the events of a round are read, answers wait for the round's end.
    bool isGathering() const { return m_isGathering; }
    void queue(Connection& connection) { m_queue.push_back(&connection); }
    void forget(const Connection& connection);

    Serving& serving;
    boost::asio::io_context io{1};
    Acceptor acceptor;
    Sweep sweep;

private:
    void run();
    void awaitEvents();
    void takeEvents();
    void awaitClients();
    void takeClients();
    /// False: no memory for it.
    bool take(Descriptor fd, const sockaddr_storage& address);

    boost::asio::posix::basic_stream_descriptor<Executor> m_events;
    boost::asio::executor_work_guard<Executor> m_guard;
    Timer m_pause;
    std::vector<Connection*> m_queue;   ///< who has answers to send; null: it has ended
    bool m_isGathering = false;
    std::thread m_thread;
};

} // namespace pulse
