#include "models/rowblocks.h"

namespace pulse {

void RowBlocks::clear()
{
    m_blocks.clear();
    m_recent.clear();
}

void RowBlocks::keep(int block, std::vector<Row> rows)
{
    if (!m_blocks.contains(block))
        m_recent.push_back(block);
    m_blocks[block] = std::move(rows);
    if (m_recent.size() > m_most) {
        m_blocks.erase(m_recent.front());
        m_recent.pop_front();
    }
}

const Row* RowBlocks::at(int row) const
{
    if (row < 0)
        return nullptr;
    const auto found = m_blocks.find(row / blockRows);
    if (found == m_blocks.end())
        return nullptr;
    const auto at = static_cast<size_t>(row % blockRows);
    return at < found->second.size() ? &found->second[at] : nullptr;
}

int RowBlocks::find(size_t column, const std::string& text) const
{
    for (const auto& [block, rows] : m_blocks)
        for (size_t i = 0; i < rows.size(); ++i)
            if (const auto* found = std::get_if<std::string>(&rows[i][column]); found && *found == text)
                return block * blockRows + static_cast<int>(i);
    return -1;
}

void BlockWishes::clear()
{
    m_asked.clear();
    m_waiting.clear();
}

bool BlockWishes::want(int block)
{
    if (m_asked.contains(block))
        return false;
    if (m_asked.size() < atOnce)
        return m_asked.insert(block).second;
    std::erase(m_waiting, block);
    m_waiting.push_back(block);
    if (m_waiting.size() > mostWaiting)
        m_waiting.pop_front();
    return false;
}

std::optional<int> BlockWishes::came(int block)
{
    m_asked.erase(block);
    if (m_waiting.empty())
        return std::nullopt;
    const int next = m_waiting.back();
    m_waiting.pop_back();
    return next;
}

} // namespace pulse
