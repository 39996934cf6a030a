#pragma once
#include "backend/core/clock.h"
#include "backend/core/field.h"
#include <QString>
#include <string>
#include <string_view>

/// Where UTF-8 of the backend becomes QString and back, and values become words.
namespace pulse {

inline QString qt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
inline std::string utf8(const QString& text) { return text.toStdString(); }

/// A text of the backend (a sentence of an error, a field's title) in the language of the window; itself where that has none.
/// scripts/translations collects them. Any thread.
QString translated(std::string_view text);

/// What went wrong and what to do about it, as one text for people.
QString describeError(const Error& error);

/// "just now", "4 minutes ago", "yesterday", then the date; "never" for the zero time. In the future: "in 3 days".
QString relativeTime(Time time, Time now);
/// "Jan 12, 2026", in the user's zone and language.
QString dayText(Time time);
enum class Rounding : uint8_t { None, Rough };
/// "45 s", "1 h 30 min", "24 h", "3 days 2 h": nothing of it left out. Rough: no seconds beside minutes, and days alone.
QString spanText(qint64 seconds, Rounding rounding = Rounding::None);
/// Date and time in the user's zone and language; "never" for the zero time.
QString exactTime(Time time);

/// A stored value as a cell shows it.
QString cellText(const FieldInfo& field, const Value& value, Time now);

} // namespace pulse
