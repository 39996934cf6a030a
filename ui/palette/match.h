#pragma once
#include <QString>
#include <optional>
#include <vector>

namespace pulse::ui {

/// How a text answers what somebody typed.
struct Match {
    int score = 0;             ///< the higher the better; comparable between texts
    bool isWord = false;       ///< what was typed stands in the text in one piece, from the start of a word
    std::vector<int> marks;    ///< which UTF-16 units of the text were matched, ascending
};

/// Whether the letters of `query` occur in `text` in their order; case is folded as the store does, spaces in the query do
/// not count. Of all ways to find them the best is taken: starts of words first, then letters that stand together. An
/// empty query matches everything and marks nothing. Reads at most 64 letters of the query and 256 of the text.
std::optional<Match> match(const QString& text, const QString& query);

} // namespace pulse::ui
