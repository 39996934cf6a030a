#include "ui/palette/match.h"
#include "backend/core/text.h"
#include <algorithm>
#include <climits>

namespace pulse::ui {

namespace {

constexpr int longestQuery = 64, longestText = 256;
constexpr int forLetter = 1, forWordStart = 8, forTextStart = 4, forNext = 8, forWord = 8;
constexpr int never = INT_MIN / 2;

QList<uint> folded(const QString& text) { return QString::fromStdString(fold(text.toStdString())).toUcs4(); }

bool isWordLetter(uint letter) { return QChar::isLetterOrNumber(letter); }

bool startsWord(const QList<uint>& text, qsizetype at)
{
    if (!isWordLetter(text[at]))
        return false;
    return at == 0 || !isWordLetter(text[at - 1]) || (QChar::isUpper(text[at]) && QChar::isLower(text[at - 1]));
}

/// The best score with letter `i` of the query on letter `j` of the text, and on which letter the one before then is.
struct Cell {
    int score = never;
    int before = -1;
};

class Table {
public:
    Table(const QList<uint>& original, const QList<uint>& text, const QList<uint>& query)
        : m_rows(static_cast<size_t>(query.size()), std::vector<Cell>(static_cast<size_t>(text.size())))
    {
        for (qsizetype i = 0; i < query.size(); ++i) {
            Cell best;   // of the row above, left of j - 1
            for (qsizetype j = i; j < text.size(); ++j) {
                if (i > 0 && j > 1 && at(i - 1, j - 2).score > best.score)
                    best = {at(i - 1, j - 2).score, static_cast<int>(j - 2)};
                if (text[j] == query[i])
                    fill(i, j, best, forLetter + (startsWord(original, j) ? forWordStart + (j == 0 ? forTextStart : 0) : 0));
            }
        }
    }

    /// The way with the best score, as places in the text; empty: there is none.
    std::vector<int> way(int& score) const
    {
        const auto& last = m_rows.back();
        const auto best = std::ranges::max_element(last, {}, &Cell::score);
        if (best == last.end() || best->score < 0)
            return {};
        score = best->score;
        std::vector<int> places(m_rows.size());
        int place = static_cast<int>(best - last.begin());
        for (size_t i = m_rows.size(); i-- > 0;) {
            places[i] = place;
            place = m_rows[i][static_cast<size_t>(place)].before;
        }
        return places;
    }

private:
    const Cell& at(qsizetype i, qsizetype j) const { return m_rows[static_cast<size_t>(i)][static_cast<size_t>(j)]; }
    void fill(qsizetype i, qsizetype j, const Cell& best, int worth)
    {
        auto& cell = m_rows[static_cast<size_t>(i)][static_cast<size_t>(j)];
        if (i == 0) {
            cell = {worth, -1};
            return;
        }
        if (best.score >= 0)
            cell = {best.score + worth, best.before};
        if (j > 0 && at(i - 1, j - 1).score >= 0 && at(i - 1, j - 1).score + worth + forNext >= cell.score)
            cell = {at(i - 1, j - 1).score + worth + forNext, static_cast<int>(j - 1)};
    }

    std::vector<std::vector<Cell>> m_rows;
};

} // namespace

std::optional<Match> match(const QString& text, const QString& query)
{
    auto wanted = folded(query);
    wanted.removeIf([](uint letter) { return QChar::isSpace(letter); });
    if (wanted.isEmpty())
        return Match{};
    auto original = text.toUcs4();
    wanted.resize(std::min<qsizetype>(wanted.size(), longestQuery));
    original.resize(std::min<qsizetype>(original.size(), longestText));
    const auto letters = folded(QString::fromUcs4(reinterpret_cast<const char32_t*>(original.constData()), original.size()));
    if (letters.size() != original.size() || wanted.size() > letters.size())
        return std::nullopt;
    Match found;
    const auto places = Table(original, letters, wanted).way(found.score);
    if (places.empty())
        return std::nullopt;
    const auto isApart = [&](int a, int b) { return b != a + 1 && (b != a + 2 || isWordLetter(original[a + 1])); };
    found.isWord = startsWord(original, places.front()) && std::ranges::adjacent_find(places, isApart) == places.end();
    if (found.isWord)
        found.score += forWord;
    // Of equal ways the shorter text is nearer to what was meant.
    found.score = found.score * 4 - std::min<int>(static_cast<int>(letters.size()) / 16, 3);
    int unit = 0, letter = 0;
    for (const int place : places) {
        for (; letter < place; ++letter)
            unit += QChar::requiresSurrogates(original[letter]) ? 2 : 1;
        found.marks.push_back(unit);
        if (QChar::requiresSurrogates(original[place]))
            found.marks.push_back(unit + 1);
    }
    return found;
}

} // namespace pulse::ui
