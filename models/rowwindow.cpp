#include "models/rowwindow.h"
#include <algorithm>

namespace pulse {

namespace {

/// Pixels of a view are counted in an int.
constexpr int64_t mostRows = 40'000'000;
constexpr int walkedRows = 1'000;

ListRequest partOf(ListRequest request, ListPart part)
{
    request.page = 1;
    request.limit = blockRows;
    request.cursor.clear();
    request.isFrom = false;
    request.part = part;
    return request;
}

} // namespace

Result<FirstRows> readFirst(const RowSource& source, const ListRequest& request, std::stop_token stop)
{
    PULSE_TRY(auto listing, source.fetch(partOf(request, ListPart::Rows), std::move(stop)));
    // A search that orders only its first hits names no next page, and yet there are more.
    const bool isFull = listing.items.size() == static_cast<size_t>(blockRows);
    return FirstRows{.rows = std::move(listing.items), .hasMore = isFull || !listing.next.empty()};
}

Result<RowOutline> readOutline(const RowSource& source, const ListRequest& request, std::stop_token stop)
{
    PULSE_TRY(auto listing, source.fetch(partOf(request, ListPart::Outline), std::move(stop)));
    return RowOutline{.total = static_cast<int>(std::min(listing.total, mostRows)), .isTotalCapped = listing.isTotalCapped,
                      .anchors = std::move(listing.anchors)};
}

Result<std::vector<Row>> readBlock(const RowSource& source, const ListRequest& request, const BlockAt& at, std::stop_token stop)
{
    auto asked = partOf(request, ListPart::Rows);
    asked.cursor = at.anchor;
    asked.isFrom = !at.anchor.empty();
    if (at.anchor.empty())
        asked.page = at.block + 1;
    PULSE_TRY(auto listing, source.fetch(asked, std::move(stop)));
    return std::move(listing.items);
}

Result<RowWindow> readWindow(const RowSource& source, const ListRequest& request, int looked, std::stop_token stop)
{
    RowWindow window;
    PULSE_TRY(auto first, readFirst(source, request, stop));
    const auto firstCount = static_cast<int>(first.rows.size());
    const bool hasMore = first.hasMore;
    window.blocks[0] = std::move(first.rows);
    window.outline.total = firstCount;
    if (!hasMore)
        return window;
    PULSE_TRY(window.outline, readOutline(source, request, stop));
    // A capped total is the least there is: the rows that came may already be more.
    window.outline.total = std::max(window.outline.total, firstCount);
    const int blocks = (window.outline.total + blockRows - 1) / blockRows;
    for (int block = std::max(1, looked - 1); block <= looked + 1 && block < blocks; ++block) {
        const auto at = static_cast<size_t>(block);
        PULSE_TRY(window.blocks[block],
                  readBlock(source, request, {block, at < window.outline.anchors.size() ? window.outline.anchors[at] : std::string{}}, stop));
    }
    return window;
}

Result<void> walkRanges(const RowSource& source, const RowRanges& wanted, const std::function<bool(const Row&)>& visit, std::stop_token stop)
{
    for (const auto& range : wanted.ranges)
        for (int block = range.first / blockRows; block <= range.last / blockRows; ++block) {
            if (stop.stop_requested())
                return fail(ErrorCode::Timeout);
            const auto at = static_cast<size_t>(block);
            PULSE_TRY(const auto rows,
                      readBlock(source, wanted.request, {block, at < wanted.anchors.size() ? wanted.anchors[at] : std::string{}}, stop));
            const int begin = std::max(range.first - block * blockRows, 0);
            const int end = std::min(range.last - block * blockRows + 1, static_cast<int>(rows.size()));
            for (int i = begin; i < end; ++i)
                if (!visit(rows[static_cast<size_t>(i)]))
                    return {};
        }
    return {};
}

Result<void> walkRows(const RowSource& source, ListRequest request, const std::function<bool(const Row&)>& visit, std::stop_token stop)
{
    request = partOf(std::move(request), ListPart::Rows);
    request.limit = walkedRows;
    bool hasCursors = false;
    while (true) {
        if (stop.stop_requested())
            return fail(ErrorCode::Timeout);
        PULSE_TRY(const auto listing, source.fetch(request, stop));
        for (const auto& row : listing.items)
            if (!visit(row))
                return {};
        // No cursor after others: the last rows filled their block. A search that orders only its first hits never has one:
        // the rest is counted off.
        if (listing.items.size() < static_cast<size_t>(walkedRows) || (hasCursors && listing.next.empty()))
            return {};
        hasCursors = !listing.next.empty();
        request.cursor = listing.next;
        request.page = hasCursors ? 1 : request.page + 1;
    }
}

} // namespace pulse
