#include "backend/http/connection.h"
#include "backend/http/wire.h"
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <array>
#include <limits>

// g++ 12 takes Asio's recycling frame allocator for a mismatched pair of new and delete.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

namespace pulse {

namespace asio = boost::asio;

namespace {

constexpr auto token = asio::as_tuple(asio::use_awaitable_t<Executor>{});
constexpr size_t batchBytes = 64 * 1024;
constexpr size_t lingerBytes = 2 * 1024 * 1024;
constexpr int64_t never = std::numeric_limits<int64_t>::max();

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

Connection::Connection(Socket accepted, Serving& serving, Sweep& sweep)
    : socket(std::move(accepted)), exchange(std::make_shared<Exchange>(serving.limits)), m_serving(serving), m_sweep(sweep)
{
    boost::system::error_code ec;
    socket.set_option(asio::ip::tcp::no_delay(true), ec);
    socket.non_blocking(true, ec);
    if (const auto peer = socket.remote_endpoint(ec); !ec)
        exchange->peer = peer.address().to_string();
    exchange->request.peer = exchange->peer;
    m_serving.open.fetch_add(1);
    m_sweep.add(*this);
    deadlineMs = m_sweep.nowMs() + m_serving.settings.deadlines.idleMs;
    if (m_serving.tools.metrics)
        m_serving.tools.metrics->connections(1);
}

Connection::~Connection()
{
    m_sweep.remove(*this);
    if (m_serving.tools.metrics)
        m_serving.tools.metrics->connections(-1);
    const std::lock_guard lock(m_serving.mutex);
    m_serving.open.fetch_sub(1);
    m_serving.changed.notify_all();
}

void Connection::close()
{
    boost::system::error_code ec;
    socket.close(ec);
    if (exchange->wake)
        exchange->wake->cancel();
}

Connection::Next Connection::work()
{
    auto& reader = exchange->reader;
    for (;;) {
        switch (reader.next()) {
        case RequestReader::State::NeedMore:
            if (reader.takeContinue())
                out += "HTTP/1.1 100 Continue\r\n\r\n";
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
        if (out.size() >= batchBytes)
            return Next::Write;
    }
}

bool Connection::expectBytes()
{
    const auto& limits = m_serving.settings.deadlines;
    m_isIdle = !exchange->reader.hasBytes();
    if (m_isIdle) {
        m_isReading = false;
        deadlineMs = m_sweep.nowMs() + limits.idleMs;
        return !m_serving.isStopping;
    }
    if (!m_isReading) {
        m_isReading = true;
        m_sweep.refresh();
        m_startedMs = m_sweep.nowMs();
    }
    deadlineMs = m_startedMs + (exchange->reader.isHeaderDone() ? limits.requestMs : limits.headerMs);
    return true;
}

Connection::Next Connection::fail(const Error& error)
{
    auto& request = exchange->request;
    m_isIdle = false;
    // The headers that could be read still name the request; a broken target changes nothing about the refusal.
    (void)exchange->reader.fill(request, exchange->path);
    const auto refusal = m_serving.tools.chain.refuse(request, exchange->passage, error, Stage::Parse);
    put(request, exchange->passage, refusal, true);
    return Next::Linger;
}

Connection::Next Connection::answer()
{
    auto& chain = m_serving.tools.chain;
    auto& request = exchange->request;
    if (auto filled = exchange->reader.fill(request, exchange->path); !filled) {
        const auto refusal = chain.refuse(request, exchange->passage, filled.error(), Stage::Parse);
        return put(request, exchange->passage, refusal, false);
    }
    if (auto refused = chain.enter(request, exchange->passage))
        return put(request, exchange->passage, *refused, false);
    if (auto* pool = m_serving.poolOf(request.route->runs))
        return hand(*pool);
    return put(request, exchange->passage, chain.run(request, exchange->passage), false);
}

Connection::Next Connection::hand(WorkPool& pool)
{
    exchange->isDone = false;
    const bool isTaken = pool.post([exchange = exchange, &chain = m_serving.tools.chain, executor = socket.get_executor()] {
        exchange->response = chain.run(exchange->request, exchange->passage);
        asio::post(executor, [exchange] {
            exchange->isDone = true;
            if (exchange->wake)
                exchange->wake->cancel();
        });
    });
    if (isTaken) {
        deadlineMs = never;
        return Next::Await;
    }
    const auto busy = m_serving.tools.chain.refuse(exchange->request, exchange->passage, {.code = ErrorCode::Busy}, Stage::Pool);
    return put(exchange->request, exchange->passage, busy, false);
}

Connection::Next Connection::finish()
{
    exchange->wake = nullptr;
    if (exchange->isDone)
        return put(exchange->request, exchange->passage, exchange->response, false);
    // A worker still has the exchange: only what it does not write may be looked at.
    Request request;
    request.actor.requestId = exchange->request.actor.requestId;
    request.actor.ip = exchange->request.actor.ip;
    request.route = exchange->request.route;
    request.method = exchange->request.method;
    Passage passage;
    passage.startNanos = exchange->passage.startNanos;
    const auto late = m_serving.tools.chain.refuse(request, passage, {.code = ErrorCode::Timeout}, Stage::Pool);
    return put(request, passage, late, true);
}

Connection::Next Connection::put(const Request& request, const Passage& passage, const Response& response, bool closes)
{
    auto& reader = exchange->reader;
    closes = closes || !reader.isKeptAlive() || m_serving.isStopping;
    appendAnswer(out, {.chain = m_serving.tools.chain, .request = request, .passage = passage, .response = response},
                 {.date = m_sweep.date(), .isHead = reader.isHead(), .closes = closes, .isHttp10 = reader.isHttp10()});
    m_serving.tools.chain.done(request, passage, response.status);
    deadlineMs = m_sweep.nowMs() + m_serving.settings.deadlines.answerMs;
    if (closes)
        return Next::Close;
    reader.release();
    return Next::Read;
}

Connection::Sent Connection::sendNow()
{
    boost::system::error_code ec;
    m_sent += socket.write_some(asio::buffer(out.data() + m_sent, out.size() - m_sent), ec);
    if (ec && ec != asio::error::would_block)
        return Sent::Failed;
    if (m_sent < out.size())
        return Sent::Part;
    m_sent = 0;
    if (out.capacity() > 2 * batchBytes)
        std::string{}.swap(out);
    out.clear();
    return Sent::All;
}

void Connection::startLinger()
{
    boost::system::error_code ec;
    socket.shutdown(asio::socket_base::shutdown_send, ec);
    m_sweep.refresh();
    deadlineMs = m_sweep.nowMs() + m_serving.settings.deadlines.lingerMs;
}

asio::awaitable<void, Executor> linger(Connection& c)
{
    c.startLinger();
    std::array<char, 4096> dropped;
    for (size_t total = 0; total < lingerBytes;) {
        const auto [ec, count] = co_await c.socket.async_read_some(asio::buffer(dropped), token);
        if (ec)
            co_return;
        total += count;
    }
}

asio::awaitable<void, Executor> serve(Socket socket, Serving& serving, Sweep& sweep)
{
    using Next = Connection::Next;
    Connection c(std::move(socket), serving, sweep);
    auto next = Next::Read;
    for (;;) {
        while (!c.out.empty()) {
            const auto sent = c.sendNow();
            if (sent == Connection::Sent::Failed)
                co_return;
            if (sent == Connection::Sent::All)
                break;
            const auto [ec] = co_await c.socket.async_wait(asio::socket_base::wait_write, token);
            if (ec)
                co_return;
        }
        if (next == Next::Read) {
            if (!c.expectBytes())
                co_return;
            const auto room = c.exchange->reader.room();
            const auto [ec, count] = co_await c.socket.async_read_some(asio::buffer(room.data(), room.size()), token);
            if (ec)
                co_return;
            c.exchange->reader.received(count);
            next = c.work();
        } else if (next == Next::Write) {
            next = c.work();
        } else if (next == Next::Await) {
            Timer timer(c.socket.get_executor(), std::chrono::milliseconds(serving.settings.deadlines.answerMs));
            c.exchange->wake = &timer;
            if (!c.exchange->isDone)
                co_await timer.async_wait(token);
            next = c.finish();
            if (next == Next::Read)
                next = c.work();
        } else if (next == Next::Linger) {
            co_await linger(c);
            co_return;
        } else {
            co_return;
        }
    }
}

} // namespace pulse
