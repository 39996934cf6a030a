#include "backend/core/logring.h"
#include <algorithm>

namespace pulse {

void LogRing::add(LogEntry entry)
{
    if (!entry.text.empty() && entry.text.back() == '\n')
        entry.text.pop_back();
    const std::lock_guard lock(m_mutex);
    entry.number = ++m_last;
    m_bytes += entry.text.size();
    m_entries.push_back(std::move(entry));
    while (m_entries.size() > mostLines || m_bytes > mostBytes) {
        m_bytes -= m_entries.front().text.size();
        m_entries.pop_front();
    }
}

std::vector<LogEntry> LogRing::after(uint64_t number) const
{
    const std::lock_guard lock(m_mutex);
    const auto first = std::ranges::upper_bound(m_entries, number, {}, &LogEntry::number);
    return {first, m_entries.end()};
}

} // namespace pulse
