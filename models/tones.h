#pragma once
#include <QString>
#include <utility>

/// Words and tones of states, as pills show them. A tone is the number of a pulse::ui::Tone: 0 neutral, 1 accent, 2 success,
/// 3 warning, 4 danger.
namespace pulse {

std::pair<QString, int> planPill(const QString& plan);
std::pair<QString, int> keyStatePill(const QString& state);
/// "us-east" → "US East".
QString regionTitle(const QString& region);
/// What a deletion would stop: "3 projects and 7 keys stop working."; empty when nothing.
QString nounCount(const QString& collection, qint64 count);

} // namespace pulse
