#pragma once
#include "backend/core/field.h"

namespace pulse {

/// So long a deleted row can be restored; then it goes for good.
inline constexpr Duration keptInTrash = std::chrono::days(30);

/// One soft deletion: what a cascade writes into every row it takes, and what a restore looks for.
struct Deletion {
    std::string id;
    std::string by;   ///< name of the actor
    Time at{};

    /// The changes that mark a row as taken by this deletion.
    Changes marks() const
    {
        return {{"is_deleted", true}, {"deleted_at", toMillis(at)}, {"deleted_by", by}, {"deletion_id", id}, {"updated_at", toMillis(at)}};
    }
    /// The changes that bring a row back.
    static Changes unmarks(Time now)
    {
        return {{"is_deleted", false}, {"deleted_at", int64_t{0}}, {"deleted_by", std::string{}}, {"deletion_id", std::string{}}, {"updated_at", toMillis(now)}};
    }
};

/// What a deletion would stop: {"projects", 3}. `noun` is the collection.
struct ImpactLine {
    std::string noun;
    int64_t count = 0;
};
using Impact = std::vector<ImpactLine>;

} // namespace pulse
