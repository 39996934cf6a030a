#pragma once
#include "backend/http/chain.h"
#include "backend/http/listener.h"
#include "backend/http/requestreader.h"
#include "backend/http/workpool.h"
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <condition_variable>
#include <coroutine>
#include <memory>
#include <mutex>
#include <utility>

/// The inside of the listener: Asio is known here and in its .cpp files. Asio runs the threads, the timers and the doors;
/// the sockets are watched by an epoll of our own below it, because an Asio read costs a system call more a request.
namespace pulse {

// A static executor: any_io_executor costs half as much again.
using Executor = boost::asio::io_context::executor_type;
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
    std::atomic<int> lost{0};   ///< answers that a stop did not wait for
    std::mutex mutex;
    std::condition_variable changed;   ///< a connection has ended
};

class Connection;
struct Lane;

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
    /// Cuts the connection that has been idle longest; false when none is idle.
    bool evictIdle();
    void cutIdle();
    void cutAll();

private:
    template <class Act>
    void each(Act act);
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
    bool isDone = false;                  ///< io thread only
    Connection* connection = nullptr;     ///< io thread only; null when nobody waits any more
};

/// A socket that closes itself.
struct Descriptor {
    explicit Descriptor(int fd) : number(fd) {}
    Descriptor(Descriptor&& other) noexcept : number(std::exchange(other.number, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor();
    int number;
};

/// The coroutine of a connection: starts at once, owns itself, ends with its connection.
struct Session {
    struct promise_type {
        Session get_return_object() noexcept { return {}; }
        std::suspend_never initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() noexcept {}
        /// Memory has run out: the connection is unwound, the listener goes on.
        void unhandled_exception() noexcept {}
    };
};

/// One client: reads requests in order, answers in order. Lives in its coroutine's frame, on one io thread.
class Connection {
public:
    enum class Next : uint8_t { Read, Write, Await, Close, Linger };
    enum class Io : uint8_t { Done, Blocked, Failed };
    /// Turn: the lane has let everybody read who could, and now lets them send: one client is not woken for each answer.
    enum class Event : uint8_t { None, Readable, Writable, Worker, Turn };

    /// `fd` is a non-blocking socket.
    Connection(Descriptor fd, std::string peer, Lane& lane);
    ~Connection();
    Connection(const Connection&) = delete;

    /// What serve() waits for. True when it came, false when the connection is to end instead.
    struct Waiting {
        Connection& connection;
        Event event;
        bool await_ready() const noexcept;
        void await_suspend(std::coroutine_handle<> handle) noexcept;
        bool await_resume() const noexcept;
    };
    Waiting until(Event event) { return {*this, event}; }

    /// Answers what has arrived, as far as memory allows; says what to do after `out` is written.
    Next work();
    /// Reads what is there into the buffer.
    Io receive();
    /// Reads and forgets what is there.
    Io drop();
    /// Sends as much of what was answered as the socket takes.
    Io send();
    /// Sets the deadline of the next bytes.
    void expectBytes();
    /// The worker's answer, or the refusal when it took too long.
    Next finish();
    void startLinger();

    bool isIdle() const { return m_isIdle; }
    bool hasAnswers() const { return !m_out.empty(); }
    /// From epoll.
    void happened(uint32_t events);
    void workDone();
    void takeTurn();
    /// Past its deadline: a worker that is late is answered for, everything else is cut.
    void expire();
    /// Ends it as soon as its coroutine has run; it may be gone when this returns.
    void cut();
    /// The same at the end of a stop, counting an answer that was still worked on.
    void cutOff();

    int64_t deadlineMs = 0;
    Connection* next = nullptr;
    Connection* previous = nullptr;

private:
    Next fail(const Error& error);
    /// Answers the request that is ready; Await when a worker has it now.
    Next answer();
    Next hand(WorkPool& pool);
    Next put(const Request& request, const Passage& passage, const Response& response, bool closes);
    bool isHere(Event event) const;
    void wake();

    const Descriptor m_fd;
    Lane& m_lane;
    Serving& m_serving;
    std::shared_ptr<Exchange> m_exchange;
    std::string m_out;
    size_t m_sent = 0;
    size_t m_dropped = 0;
    int64_t m_startedMs = 0;   ///< first byte of the request that is being read
    std::coroutine_handle<> m_waiter{};
    uint32_t m_turns = 0;      ///< waits that were over at once
    Event m_awaited = Event::None;
    bool m_isReadable = false;
    bool m_isWritable = true;
    bool m_hasEnded = false;   ///< the client sends no more
    bool m_isBroken = false;   ///< nothing goes either way
    bool m_isLate = false;
    bool m_hasTurn = false;
    bool m_isIdle = true;
    bool m_isReading = false;
    bool m_isCut = false;
};

/// Serves one client until it goes or is cut.
Session serve(Descriptor fd, std::string peer, Lane& lane);

} // namespace pulse
