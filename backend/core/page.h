#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace pulse {

enum class Deleted : uint8_t { Hidden, Only, Included };

/// What of a list an answer holds.
enum class ListPart : uint8_t {
    Page,      ///< the rows and the total
    Rows,      ///< the rows alone, which costs no counting
    Outline,   ///< no rows: the total, and where every `limit`-th row stands
};

/// What a list is asked for, by a route or by a model. Field names are the wire names; services narrow it to the tenant.
struct ListRequest {
    int page = 1;                 ///< from 1; ignored with `cursor`
    int limit = 10;               ///< 1–100 at the API; models ask for blocks of 256
    std::string cursor{};         ///< where the page before ended: opaque text of `Listing::next`
    bool isFrom = false;          ///< `cursor` is one of `Listing::anchors`: the row it names comes first
    std::string sort{"-created_at"};
    std::string search{};
    std::vector<std::pair<std::string, std::string>> filters{};
    Deleted deleted = Deleted::Hidden;
    ListPart part = ListPart::Page;
};

/// One page of T.
template <class T>
struct Listing {
    std::vector<T> items;
    int page = 1;
    int limit = 10;
    int64_t total = 0;
    bool isTotalCapped = false;   ///< the true total is at least `total`
    std::string next{};           ///< empty: this was the last page
    std::vector<std::string> anchors{};   ///< Outline: cursors of the rows 0, limit, 2 · limit …; none for a search
};

/// The same page of what `make` makes of each item.
template <class From, class Make>
auto mapListing(const Listing<From>& from, Make make)
{
    Listing<std::invoke_result_t<Make, const From&>> to{.items = {}, .page = from.page, .limit = from.limit, .total = from.total,
                                                        .isTotalCapped = from.isTotalCapped, .next = from.next, .anchors = from.anchors};
    to.items.reserve(from.items.size());
    for (const auto& item : from.items)
        to.items.push_back(make(item));
    return to;
}

} // namespace pulse
