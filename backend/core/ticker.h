#pragma once
#include <chrono>
#include <functional>
#include <thread>

namespace pulse {

/// Calls `work` again and again on a thread of its own, `interval` after the call before has ended, until it goes. The
/// destructor waits for a call that is under way.
class Ticker {
public:
    Ticker(std::chrono::milliseconds interval, std::function<void()> work);
    ~Ticker();
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;

private:
    std::jthread m_thread;
};

} // namespace pulse
