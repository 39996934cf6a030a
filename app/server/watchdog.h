#pragma once
#include <chrono>
#include <string>
#include <thread>

namespace pulse {

/// Ends the process with `exitCode`, after `lastWords` on standard error, when it still lives after `limit`: for work that
/// a disk can hold up for ever. What was committed is on the disk; everything else is left as it is.
class Watchdog {
public:
    Watchdog(std::chrono::milliseconds limit, std::string lastWords, int exitCode);
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

private:
    std::jthread m_thread;
};

} // namespace pulse
