#pragma once
#include "models/rowsource.h"
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// How the rows of a long list are read: whole blocks, and what stands where. Pure reading, for worker threads.
namespace pulse {

inline constexpr int blockRows = 256;

/// Where the blocks of a list begin, and how long it is.
struct RowOutline {
    int total = 0;
    bool isTotalCapped = false;
    std::vector<std::string> anchors{};   ///< none: blocks are counted off (a search, which is short)
};
/// What a refresh reads: the outline with the blocks that are looked at.
struct RowWindow {
    RowOutline outline{};
    std::map<int, std::vector<Row>> blocks{};
};

/// The first rows of a list alone; `hasMore` when an outline must say how many follow.
struct FirstRows {
    std::vector<Row> rows{};
    bool hasMore = false;
};
Result<FirstRows> readFirst(const RowSource& source, const ListRequest& request, std::stop_token stop);
Result<RowOutline> readOutline(const RowSource& source, const ListRequest& request, std::stop_token stop);

/// One block of a list whose outline is known.
struct BlockAt {
    int block = 0;
    std::string anchor{};   ///< empty: counted off
};
Result<std::vector<Row>> readBlock(const RowSource& source, const ListRequest& request, const BlockAt& at, std::stop_token stop);
/// The first block, the outline, and the blocks around `looked`.
Result<RowWindow> readWindow(const RowSource& source, const ListRequest& request, int looked, std::stop_token stop);

/// Rows that stand one below the other, both ends included.
struct RowRange {
    int first = 0;
    int last = 0;
};
/// Some rows of a list whose outline is known.
struct RowRanges {
    const ListRequest& request;
    const std::vector<std::string>& anchors;
    const std::vector<RowRange>& ranges;
};
/// Those rows, block by block in constant memory; `visit` returns false to end.
Result<void> walkRanges(const RowSource& source, const RowRanges& wanted, const std::function<bool(const Row&)>& visit, std::stop_token stop);
/// Every row of a list in its order, in constant memory; `visit` returns false to end.
Result<void> walkRows(const RowSource& source, ListRequest request, const std::function<bool(const Row&)>& visit, std::stop_token stop);

} // namespace pulse
