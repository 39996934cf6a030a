#pragma once
#include "backend/core/field.h"
#include "backend/core/json.h"
#include <QString>

namespace pulse {

/// A value of a field as people read it in a sentence: a duration in hours, a region by its name, a day, yes or no; "–" for
/// nothing. Empty for what is nested and has no few words.
QString valueWords(const FieldInfo& field, const json::value& value);

} // namespace pulse
