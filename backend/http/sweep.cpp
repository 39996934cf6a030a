#include "backend/http/connection.h"
#include "backend/http/wire.h"
#include <ctime>

namespace pulse {

namespace {

int64_t coarse(clockid_t clock, int64_t perSecond)
{
    timespec now{};
    clock_gettime(clock, &now);
    return now.tv_sec * perSecond + now.tv_nsec / (1'000'000'000 / perSecond);
}

} // namespace

template <class Act>
void Sweep::each(Act act)
{
    // Acting may end the connection and take it out of the list; no other one.
    for (auto* c = m_first; c;) {
        auto* following = c->next;
        act(*c);
        c = following;
    }
}

void Sweep::refresh() { m_nowMs = coarse(CLOCK_MONOTONIC_COARSE, 1000); }

const std::string& Sweep::date()
{
    if (const auto second = coarse(CLOCK_REALTIME_COARSE, 1); second != m_dateSecond) {
        m_dateSecond = second;
        m_date = httpDate(second);
    }
    return m_date;
}

void Sweep::add(Connection& connection)
{
    connection.next = m_first;
    if (m_first)
        m_first->previous = &connection;
    m_first = &connection;
    refresh();
    arm();
}

void Sweep::remove(Connection& connection)
{
    if (connection.next)
        connection.next->previous = connection.previous;
    (connection.previous ? connection.previous->next : m_first) = connection.next;
}

bool Sweep::evictIdle()
{
    Connection* oldest = nullptr;
    for (auto* c = m_first; c; c = c->next)
        if (c->isIdle() && (!oldest || c->deadlineMs < oldest->deadlineMs))
            oldest = c;
    if (oldest)
        oldest->cut();
    return oldest != nullptr;
}

void Sweep::cutIdle()
{
    each([](Connection& c) {
        if (c.isIdle())
            c.cut();
    });
}

void Sweep::cutAll()
{
    each([](Connection& c) { c.cutOff(); });
}

void Sweep::arm()
{
    // Without connections the thread sleeps for good.
    if (m_isArmed || !m_first)
        return;
    m_isArmed = true;
    m_timer.expires_after(std::chrono::milliseconds(m_tickMs));
    m_timer.async_wait([this](const boost::system::error_code& ec) {
        m_isArmed = false;
        if (!ec)
            tick();
    });
}

void Sweep::tick()
{
    refresh();
    each([this](Connection& c) {
        if (c.deadlineMs < m_nowMs)
            c.expire();
    });
    arm();
}

} // namespace pulse
