#include "backend/http/connection.h"
#include "backend/http/lane.h"
#include "backend/http/wire.h"
#include <algorithm>
#include <array>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pulse {

namespace asio = boost::asio;

namespace {

constexpr uint32_t mostTurns = 32;
constexpr size_t batchBytes = 64 * 1024;
constexpr size_t lingerBytes = 2 * 1024 * 1024;

/// A signal in between changes nothing.
ssize_t recvSome(int fd, std::span<char> room)
{
    for (;;) {
        const auto count = ::recv(fd, room.data(), room.size(), 0);
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

} // namespace

Serving::Serving(const ListenerSettings& given, Listener::Tools handed)
    : settings(given), tools(handed),
      limits{given.maxHeaderBytes, given.maxHeaderLines, given.maxTargetBytes, given.maxBodyBytes},
      store(given.storeThreads, given.maxQueue, handed.metrics ? &handed.metrics->poolQueue("store") : nullptr),
      password(given.passwordThreads, given.maxQueue, handed.metrics ? &handed.metrics->poolQueue("password") : nullptr)
{
}

WorkPool* Serving::poolOf(Runs runs)
{
    switch (runs) {
    case Runs::Hot: return nullptr;
    case Runs::Store: return &store;
    case Runs::Password: return &password;
    }
    return nullptr;
}

Descriptor::~Descriptor()
{
    if (number >= 0)
        ::close(number);
}

Connection::Connection(Descriptor fd, std::string peer, Lane& lane)
    : m_fd(std::move(fd)), m_lane(lane), m_serving(lane.serving), m_exchange(std::make_shared<Exchange>(m_serving.limits))
{
    const int on = 1;
    setsockopt(m_fd.number, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_exchange->peer = std::move(peer);
    m_exchange->request.peer = m_exchange->peer;
    m_exchange->connection = this;
    m_serving.open.fetch_add(1);
    m_lane.sweep.add(*this);
    deadlineMs = m_lane.sweep.nowMs() + m_serving.settings.deadlines.idleMs;
    if (!m_lane.watch(m_fd.number, *this))
        m_isCut = true;
    if (m_serving.tools.metrics)
        m_serving.tools.metrics->connections(1);
}

Connection::~Connection()
{
    m_exchange->connection = nullptr;
    m_lane.forget(*this);
    m_lane.sweep.remove(*this);
    if (m_serving.tools.metrics)
        m_serving.tools.metrics->connections(-1);
    const std::lock_guard lock(m_serving.mutex);
    m_serving.open.fetch_sub(1);
    m_serving.changed.notify_all();
}

bool Connection::Waiting::await_ready() const noexcept
{
    return connection.m_isCut || (connection.isHere(event) && ++connection.m_turns % mostTurns != 0);
}

void Connection::Waiting::await_suspend(std::coroutine_handle<> handle) noexcept
{
    connection.m_awaited = event;
    connection.m_waiter = handle;
    if (event == Event::Turn && connection.m_lane.isGathering())
        return connection.m_lane.queue(connection);
    // Whoever always has more to send lets the others have a turn.
    if (connection.isHere(event))
        asio::post(connection.m_lane.io, [exchange = connection.m_exchange] {
            if (exchange->connection)
                exchange->connection->wake();
        });
}

bool Connection::Waiting::await_resume() const noexcept
{
    connection.m_hasTurn = false;
    return !connection.m_isCut;
}

bool Connection::isHere(Event event) const
{
    switch (event) {
    case Event::None: return false;
    case Event::Readable: return m_isReadable || m_hasEnded || m_isBroken;
    case Event::Writable: return m_isWritable || m_isBroken;
    case Event::Worker: return m_exchange->isDone || m_isLate;
    case Event::Turn: return m_hasTurn || !m_lane.isGathering();
    }
    return false;
}

void Connection::wake()
{
    if (!m_waiter || (!m_isCut && !isHere(m_awaited)))
        return;
    m_awaited = Event::None;
    // The coroutine may end and take this object with it.
    std::exchange(m_waiter, {}).resume();
}

void Connection::happened(uint32_t events)
{
    m_isReadable = m_isReadable || (events & EPOLLIN) != 0;
    m_isWritable = m_isWritable || (events & EPOLLOUT) != 0;
    // Whoever sends no more may still read: only a connection that is gone both ways ends a wait for room to write.
    m_hasEnded = m_hasEnded || (events & EPOLLRDHUP) != 0;
    m_isBroken = m_isBroken || (events & (EPOLLHUP | EPOLLERR)) != 0;
    wake();
}

void Connection::takeTurn()
{
    m_hasTurn = true;
    wake();
}

void Connection::workDone()
{
    m_exchange->isDone = true;
    wake();
}

void Connection::expire()
{
    if (m_awaited != Event::Worker)
        return cut();
    m_isLate = true;
    wake();
}

void Connection::cutOff()
{
    // Half a request, or answers that nobody fetches, are the client's affair.
    if (m_awaited == Event::Worker)
        m_serving.lost.fetch_add(1);
    cut();
}

void Connection::cut()
{
    m_isCut = true;
    wake();
}

Connection::Next Connection::work()
{
    auto& reader = m_exchange->reader;
    for (;;) {
        switch (reader.next()) {
        case RequestReader::State::NeedMore:
            if (reader.takeContinue())
                m_out += "HTTP/1.1 100 Continue\r\n\r\n";
            return Next::Read;
        case RequestReader::State::Failed:
            return fail(reader.error());
        case RequestReader::State::Ready:
            break;
        }
        m_isIdle = false;
        m_isReading = false;
        if (const auto after = answer(); after != Next::Read)
            return after;
        if (m_out.size() >= batchBytes)
            return Next::Write;
    }
}

void Connection::expectBytes()
{
    const auto& limits = m_serving.settings.deadlines;
    m_isIdle = !m_exchange->reader.hasBytes();
    if (m_isIdle) {
        m_isReading = false;
        deadlineMs = m_lane.sweep.nowMs() + limits.idleMs;
        return;
    }
    if (!m_isReading) {
        m_isReading = true;
        m_lane.sweep.refresh();
        m_startedMs = m_lane.sweep.nowMs();
    }
    deadlineMs = m_startedMs + (m_exchange->reader.isHeaderDone() ? limits.requestMs : limits.headerMs);
}

Connection::Next Connection::fail(const Error& error)
{
    auto& request = m_exchange->request;
    m_isIdle = false;
    // The headers that could be read still name the request; a broken target changes nothing about the refusal.
    (void)m_exchange->reader.fill(request, m_exchange->path);
    const auto refusal = m_serving.tools.chain.refuse(request, m_exchange->passage, error, Stage::Parse);
    put(request, m_exchange->passage, refusal, true);
    return Next::Linger;
}

Connection::Next Connection::answer()
{
    auto& chain = m_serving.tools.chain;
    auto& request = m_exchange->request;
    if (auto filled = m_exchange->reader.fill(request, m_exchange->path); !filled) {
        const auto refusal = chain.refuse(request, m_exchange->passage, filled.error(), Stage::Parse);
        return put(request, m_exchange->passage, refusal, false);
    }
    if (auto refused = chain.enter(request, m_exchange->passage))
        return put(request, m_exchange->passage, *refused, false);
    const bool isUnproven = request.actor.who && request.actor.who->isUnproven;
    if (auto* pool = m_serving.poolOf(isUnproven ? Runs::Password : request.route->runs))
        return hand(*pool);
    return put(request, m_exchange->passage, chain.run(request, m_exchange->passage), false);
}

Connection::Next Connection::hand(WorkPool& pool)
{
    m_exchange->isDone = false;
    m_isLate = false;
    const bool isTaken = pool.post([exchange = m_exchange, &chain = m_serving.tools.chain, executor = m_lane.io.get_executor()] {
        exchange->response = chain.run(exchange->request, exchange->passage);
        asio::post(executor, [exchange] {
            if (exchange->connection)
                exchange->connection->workDone();
        });
    });
    if (isTaken) {
        m_lane.sweep.refresh();
        deadlineMs = m_lane.sweep.nowMs() + m_serving.settings.deadlines.answerMs;
        return Next::Await;
    }
    const auto busy = m_serving.tools.chain.refuse(m_exchange->request, m_exchange->passage, {.code = ErrorCode::Busy}, Stage::Pool);
    return put(m_exchange->request, m_exchange->passage, busy, false);
}

Connection::Next Connection::finish()
{
    if (m_exchange->isDone)
        return put(m_exchange->request, m_exchange->passage, m_exchange->response, false);
    // A worker still has the exchange: only what it does not write may be looked at.
    Request request;
    request.actor.requestId = m_exchange->request.actor.requestId;
    request.actor.ip = m_exchange->request.actor.ip;
    request.route = m_exchange->request.route;
    request.method = m_exchange->request.method;
    request.headers = m_exchange->request.headers;
    Passage passage;
    passage.startNanos = m_exchange->passage.startNanos;
    passage.isOriginAllowed = m_exchange->passage.isOriginAllowed;
    passage.variesByOrigin = m_exchange->passage.variesByOrigin;
    const auto late = m_serving.tools.chain.refuse(request, passage, {.code = ErrorCode::Timeout}, Stage::Pool);
    return put(request, passage, late, true);
}

Connection::Next Connection::put(const Request& request, const Passage& passage, const Response& response, bool closes)
{
    auto& reader = m_exchange->reader;
    closes = closes || !reader.isKeptAlive() || m_serving.isStopping;
    appendAnswer(m_out, {.chain = m_serving.tools.chain, .request = request, .passage = passage, .response = response},
                 {.date = m_lane.sweep.date(), .isHead = reader.isHead(), .closes = closes, .isHttp10 = reader.isHttp10()});
    m_serving.tools.chain.done(request, passage, response.status);
    deadlineMs = m_lane.sweep.nowMs() + m_serving.settings.deadlines.answerMs;
    if (closes)
        return Next::Close;
    reader.release();
    return Next::Read;
}

Connection::Io Connection::receive()
{
    const auto room = m_exchange->reader.room();
    const auto count = recvSome(m_fd.number, room);
    // A short read has emptied the socket: the next bytes are a new event.
    m_isReadable = count == static_cast<ssize_t>(room.size());
    if (count > 0) {
        m_exchange->reader.received(static_cast<size_t>(count));
        return Io::Done;
    }
    return count < 0 && errno == EAGAIN && !m_hasEnded ? Io::Blocked : Io::Failed;
}

Connection::Io Connection::drop()
{
    std::array<char, 16384> bytes;
    const auto count = recvSome(m_fd.number, bytes);
    m_isReadable = count == static_cast<ssize_t>(bytes.size());
    m_dropped += static_cast<size_t>(std::max<ssize_t>(count, 0));
    if (count > 0 && m_dropped < lingerBytes)
        return Io::Done;
    return count < 0 && errno == EAGAIN && !m_hasEnded ? Io::Blocked : Io::Failed;
}

Connection::Io Connection::send()
{
    while (m_sent < m_out.size()) {
        const auto count = ::send(m_fd.number, m_out.data() + m_sent, m_out.size() - m_sent, MSG_NOSIGNAL);
        if (count < 0 && errno == EAGAIN) {
            m_isWritable = false;
            return Io::Blocked;
        }
        if (count < 0 && errno != EINTR)
            return Io::Failed;
        m_sent += static_cast<size_t>(std::max<ssize_t>(count, 0));
    }
    m_sent = 0;
    if (m_out.capacity() > 2 * batchBytes)
        std::string{}.swap(m_out);
    m_out.clear();
    return Io::Done;
}

void Connection::startLinger()
{
    ::shutdown(m_fd.number, SHUT_WR);
    m_lane.sweep.refresh();
    deadlineMs = m_lane.sweep.nowMs() + m_serving.settings.deadlines.lingerMs;
}

Session serve(Descriptor fd, std::string peer, Lane& lane)
{
    using Next = Connection::Next;
    using Io = Connection::Io;
    using Event = Connection::Event;
    Connection c(std::move(fd), std::move(peer), lane);
    auto next = Next::Read;
    for (;;) {
        if (c.hasAnswers()) {
            const bool isOpen = co_await c.until(Event::Turn);
            if (!isOpen)
                co_return;
        }
        for (auto sent = c.send(); sent != Io::Done; sent = c.send()) {
            if (sent == Io::Failed)
                co_return;
            const bool isOpen = co_await c.until(Event::Writable);
            if (!isOpen)
                co_return;
        }
        if (next == Next::Read) {
            c.expectBytes();
            const bool isOpen = co_await c.until(Event::Readable);
            const auto received = isOpen ? c.receive() : Io::Failed;
            if (received == Io::Failed)
                co_return;
            if (received == Io::Done)
                next = c.work();
        } else if (next == Next::Write) {
            next = c.work();
        } else if (next == Next::Await) {
            const bool isOpen = co_await c.until(Event::Worker);
            if (!isOpen)
                co_return;
            next = c.finish();
            if (next == Next::Read)
                next = c.work();
        } else {
            break;
        }
    }
    if (next == Next::Linger)
        c.startLinger();
    for (auto dropped = Io::Done; next == Next::Linger && dropped != Io::Failed;) {
        const bool isOpen = co_await c.until(Event::Readable);
        dropped = isOpen ? c.drop() : Io::Failed;
    }
}

} // namespace pulse
