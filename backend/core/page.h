#pragma once
#include <cstdint>
#include <optional>
#include <string>
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

} // namespace pulse
