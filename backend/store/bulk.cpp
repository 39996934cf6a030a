#include "backend/store/bulk.h"

namespace pulse {

Result<void> checkBulk(size_t count)
{
    if (count <= bulkLimit)
        return {};
    return fail(Error{.code = ErrorCode::InvalidParameter,
                      .args = {{"name", "ids"}, {"why", "at most " + std::to_string(bulkLimit) + " rows can be named at once"}}, .field = "ids"});
}

void addImpact(Impact& all, const Impact& more)
{
    for (const auto& line : more) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const auto& other) { return other.noun == line.noun; });
        if (same == all.end())
            all.push_back(line);
        else
            same->count += line.count;
    }
}

} // namespace pulse
