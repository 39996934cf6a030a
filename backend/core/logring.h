#pragma once
#include "backend/core/log.h"
#include <deque>
#include <mutex>
#include <vector>

namespace pulse {

/// The last lines of a log, in memory: at most 2,000 of them and 1 MiB. Any thread.
class LogRing {
public:
    static constexpr size_t mostLines = 2'000;
    static constexpr size_t mostBytes = 1 << 20;

    /// Numbers it and takes the text; a line end at its end is left out.
    void add(LogEntry entry);
    /// Those numbered above `number`, the oldest first.
    std::vector<LogEntry> after(uint64_t number) const;

private:
    mutable std::mutex m_mutex;
    std::deque<LogEntry> m_entries;
    size_t m_bytes = 0;
    uint64_t m_last = 0;
};

} // namespace pulse
