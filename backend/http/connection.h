#pragma once
#include "backend/http/chain.h"
#include "backend/http/listener.h"
#include "backend/http/requestreader.h"
#include "backend/http/workpool.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

/// The inside of the listener: Asio is known here, in connection.cpp and in listener.cpp.
namespace pulse {

// A static executor: any_io_executor costs half as much again a request.
using Executor = boost::asio::io_context::executor_type;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, Executor>;

/// What the threads of one listener share.
struct Serving {
    Serving(const ListenerSettings& settings, Listener::Tools tools);
    /// Null for Runs::Hot.
    WorkPool* poolOf(Runs runs);

    const ListenerSettings settings;
    const Listener::Tools tools;
    const ReaderLimits limits;
    WorkPool store;
    WorkPool password;
    std::atomic<int> open{0};
    std::atomic<bool> isStopping{false};
    std::mutex mutex;
    std::condition_variable changed;   ///< a connection has ended
};

class Connection;

/// One io thread's view of time and of its connections. Used on that thread only.
class Sweep {
public:
    Sweep(boost::asio::io_context& io, int64_t tickMs) : m_timer(io.get_executor()), m_tickMs(tickMs) {}

    /// Milliseconds, as of the last tick or refresh.
    int64_t nowMs() const { return m_nowMs; }
    void refresh();
    const std::string& date();
    void add(Connection& connection);
    void remove(Connection& connection);
    /// Closes the connection that has been idle longest; false when none is idle.
    bool evictIdle();
    void closeIdle();
    void closeAll();

private:
    void arm();
    void tick();

    Timer m_timer;
    const int64_t m_tickMs;
    int64_t m_nowMs = 0;
    int64_t m_dateSecond = 0;
    std::string m_date;
    Connection* m_first = nullptr;
    bool m_isArmed = false;
};

/// What a worker needs of a request, kept alive by whoever still uses it.
struct Exchange {
    explicit Exchange(const ReaderLimits& limits) : reader(limits) {}
    RequestReader reader;
    Request request;
    Passage passage;
    Response response;
    std::string path;
    std::string peer;
    bool isDone = false;      ///< io thread only
    Timer* wake = nullptr;    ///< io thread only; null when nobody waits any more
};

/// One client: reads requests in order, answers in order. Lives in its coroutine's frame, on one io thread.
class Connection {
public:
    enum class Next : uint8_t { Read, Write, Await, Close, Linger };

    Connection(Socket socket, Serving& serving, Sweep& sweep);
    ~Connection();
    Connection(const Connection&) = delete;

    /// Answers what has arrived, as far as memory allows; says what to do after `out` is written.
    Next work();
    enum class Sent : uint8_t { All, Part, Failed };
    /// Sends as much of `out` as the socket takes now.
    Sent sendNow();
    /// Sets the deadline of the next bytes; false when none are wanted any more (stopping).
    bool expectBytes();
    /// The worker's answer, or the refusal when it took too long.
    Next finish();
    void startLinger();

    bool isIdle() const { return m_isIdle; }
    /// Ends the pending operation, whatever it is; the coroutine ends soon after.
    void close();

    Socket socket;
    std::shared_ptr<Exchange> exchange;
    std::string out;
    int64_t deadlineMs = 0;
    Connection* next = nullptr;
    Connection* previous = nullptr;

private:
    Next fail(const Error& error);
    /// Answers the request that is ready; Await when a worker has it now.
    Next answer();
    Next hand(WorkPool& pool);
    Next put(const Request& request, const Passage& passage, const Response& response, bool closes);

    Serving& m_serving;
    Sweep& m_sweep;
    size_t m_sent = 0;
    int64_t m_startedMs = 0;   ///< first byte of the request that is being read
    bool m_isIdle = true;
    bool m_isReading = false;
};

boost::asio::awaitable<void, Executor> serve(Socket socket, Serving& serving, Sweep& sweep);

} // namespace pulse
