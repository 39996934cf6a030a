#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace pulse {

/// Threads behind a bounded queue, for work that blocks. Any thread may post.
class WorkPool {
public:
    /// `waiting` is kept at the length of the queue (a metric); may be null.
    WorkPool(int threads, size_t maxQueue, std::atomic<int64_t>* waiting = nullptr);
    /// As `stop`.
    ~WorkPool();
    /// False when the queue is full or the pool has stopped: the work will not run.
    bool post(std::function<void()> work);
    /// Ends what runs, drops what waits, joins the threads.
    void stop();

private:
    void loop();

    const size_t m_maxQueue;
    std::atomic<int64_t>* m_waiting;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_queue;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace pulse
