#pragma once
#include "backend/core/field.h"
#include <span>
#include <string>
#include <string_view>

namespace pulse {

/// What may be seen of a secret that is needed again: {"set":true,"hint":"…abcd"}. The secret itself is sealed in a
/// column of its own. On input absent keeps it, null clears it, a string replaces it; what was shown, sent back, keeps it.
struct MaskedSecret {
    bool isSet = false;
    std::string hint;       ///< "…" and the last four characters, of secrets with at least twelve
    std::string incoming;   ///< plain text on its way from the caller to the service, which seals it; never stored

    static constexpr bool isReplacedByText = true;
    /// What is shown.
    static std::span<const FieldInfo> members();
    static MaskedSecret replacedBy(std::string plain);

    json::value toJson() const;
    static MaskedSecret fromJson(const json::value& stored);
    /// FieldType, FieldTooLong (4,096 bytes), FieldTooShort (empty).
    static Result<MaskedSecret> mergeJson(const MaskedSecret& current, const json::value& in, std::string_view field);
    bool operator==(const MaskedSecret&) const = default;
};

} // namespace pulse
