#pragma once
#include "backend/core/field.h"
#include <optional>

namespace pulse {

/// What is wrong with `value` by the field's described limits, if anything. Texts are looked at as they stand.
std::optional<Error> checkValue(const FieldInfo& field, const Value& value);

} // namespace pulse
