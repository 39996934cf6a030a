#include "backend/http/workpool.h"

namespace pulse {

WorkPool::WorkPool(int threads, size_t maxQueue, std::atomic<int64_t>* waiting) : m_maxQueue(maxQueue), m_waiting(waiting)
{
    m_threads.reserve(static_cast<size_t>(threads));
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { loop(); });
}

WorkPool::~WorkPool() { stop(); }

bool WorkPool::post(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping || m_queue.size() >= m_maxQueue)
            return false;
        m_queue.push_back(std::move(work));
        if (m_waiting)
            m_waiting->fetch_add(1, std::memory_order_relaxed);
    }
    m_changed.notify_one();
    return true;
}

void WorkPool::stop()
{
    std::deque<std::function<void()>> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        dropped.swap(m_queue);
        if (m_waiting)
            m_waiting->fetch_sub(static_cast<int64_t>(dropped.size()), std::memory_order_relaxed);
    }
    m_changed.notify_all();
    for (auto& thread : m_threads)
        if (thread.joinable())
            thread.join();
}

void WorkPool::loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isStopping || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        auto work = std::move(m_queue.front());
        m_queue.pop_front();
        if (m_waiting)
            m_waiting->fetch_sub(1, std::memory_order_relaxed);
        lock.unlock();
        work();
        work = nullptr;
        lock.lock();
    }
}

} // namespace pulse
