#pragma once
#include "backend/core/deletion.h"
#include "backend/store/store.h"
#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace pulse {

/// How many rows one act may name: so many still make one batch on every engine.
inline constexpr size_t bulkLimit = 1'000;

/// What one act did to many rows. All of it happened, or none.
struct BulkDone {
    std::string group;             ///< what its audit rows have in common; of a removal, its deletion
    std::vector<std::string> ids;  ///< the rows it changed; those that were so already are left out
};

/// InvalidParameter when an act names more rows than one batch may hold.
Result<void> checkBulk(size_t count);
/// Adds the lines of `more` to those of the same noun.
void addImpact(Impact& all, const Impact& more);

/// What the deletion of all of them would stop, where `impactOf` answers that for one. Like checkBulk, and what it answers.
template <class T, class ImpactOf>
Result<Impact> impactOfEach(const std::vector<Id<T>>& ids, ImpactOf impactOf)
{
    PULSE_CHECK(checkBulk(ids.size()));
    Impact all;
    for (const auto& id : ids) {
        PULSE_TRY(const auto one, impactOf(id));
        addImpact(all, one);
    }
    return all;
}

/// The rows of `ids`, each once, in their order, deleted ones included. NotFound when one of them is absent.
template <class T>
Result<std::vector<T>> readEach(Store& store, const std::vector<Id<T>>& ids)
{
    PULSE_CHECK(checkBulk(ids.size()));
    std::vector<std::string> texts;
    std::unordered_set<std::string_view> seen;
    texts.reserve(ids.size());
    for (const auto& id : ids)
        if (seen.insert(id.text()).second)
            texts.push_back(id.text());
    PULSE_TRY(auto rows, store.getMany<T>(texts, Deleted::Included));
    if (rows.size() != texts.size())
        return fail(ErrorCode::NotFound, {{"collection", std::string(schemaOf<T>().collection)}});
    return rows;
}

} // namespace pulse
