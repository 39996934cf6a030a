#pragma once
#include "backend/core/field.h"
#include "backend/core/json.h"
#include <QStringList>

namespace pulse {

/// A value of a field as people read it in a sentence: a duration in hours, a region by its name, a day, yes or no; "–" for
/// nothing. Empty for what is nested and has no few words.
QString valueWords(const FieldInfo& field, const json::value& value);

/// What of a field was switched, put on its list or taken off it: "Chat off", "tokens:create added". Empty for a field of one value.
QStringList switchedWords(const FieldInfo& field, const json::value& from, const json::value& to);

} // namespace pulse
