#pragma once
#include "models/rowwindow.h"
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace pulse {

/// The blocks of a long list that are loaded: the latest ones, at most `most`. GUI thread.
class RowBlocks {
public:
    explicit RowBlocks(size_t most) : m_most(most) {}
    void clear();
    bool contains(int block) const { return m_blocks.contains(block); }
    /// In the place of what was there; the one that came first goes when there are too many.
    void keep(int block, std::vector<Row> rows);
    /// Null: it is not (or no longer) loaded.
    const Row* at(int row) const;
    /// Where a row stands whose column holds this text, among the loaded ones; -1: nowhere.
    int find(size_t column, const std::string& text) const;

private:
    size_t m_most;
    std::unordered_map<int, std::vector<Row>> m_blocks;
    std::deque<int> m_recent;   ///< the latest fetched last
};

/// Which blocks are on their way, and which come next: a few at once, and of those that wait the latest wish first, since a
/// hand that drags the scroll bar passes by more than it looks at. GUI thread.
class BlockWishes {
public:
    static constexpr size_t atOnce = 4, mostWaiting = 6;

    void clear();
    /// Whether it is to be read now; else it waits its turn, or is on its way.
    bool want(int block);
    /// It is there: gives the one to ask for next, if any waits.
    std::optional<int> came(int block);

private:
    std::unordered_set<int> m_asked;
    std::deque<int> m_waiting;   ///< the latest wish last
};

} // namespace pulse
