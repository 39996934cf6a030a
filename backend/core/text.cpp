#include "backend/core/text.h"
#include "backend/core/foldtable.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace pulse {

namespace {

unsigned char byteAt(std::string_view text, size_t i) { return static_cast<unsigned char>(text[i]); }

/// Bytes of the well-formed sequence at `i` and its code point; 0 when it is not well-formed.
size_t decode(std::string_view text, size_t i, uint32_t& point)
{
    const auto lead = byteAt(text, i);
    if (lead < 0x80) {
        point = lead;
        return 1;
    }
    const size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > text.size())
        return 0;
    point = lead & (0x7fu >> length);
    for (size_t k = 1; k < length; ++k) {
        if ((byteAt(text, i + k) & 0xc0) != 0x80)
            return 0;
        point = (point << 6) | (byteAt(text, i + k) & 0x3fu);
    }
    static constexpr std::array<uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = point >= 0xd800 && point <= 0xdfff;
    return point < least[length] || point > 0x10ffff || isSurrogate ? 0 : length;
}

void encode(std::string& out, uint32_t point)
{
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xc0 | (point >> 6));
        out += static_cast<char>(0x80 | (point & 0x3f));
    } else {
        out += static_cast<char>(0xe0 | (point >> 12));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (point & 0x3f));
    }
}

uint32_t foldPoint(uint32_t point)
{
    const auto run = std::lower_bound(foldRuns.begin(), foldRuns.end(), point, [](const FoldRun& r, uint32_t p) { return r.last < p; });
    if (run == foldRuns.end() || point < run->first || (point - run->first) % run->step != 0)
        return point;
    return static_cast<uint32_t>(static_cast<int32_t>(point) + run->delta);
}

/// Edit distance with neighbours swapped counting once; gives up above `limit`.
size_t distance(std::string_view a, std::string_view b, size_t limit)
{
    if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit)
        return limit + 1;
    std::vector<size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        previous[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[b.size()];
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    for (size_t i = 0; i < text.size();) {
        uint32_t point = 0;
        const auto length = decode(text, i, point);
        if (length == 0 || point == 0)
            return false;
        i += length;
    }
    return true;
}

size_t codePoints(std::string_view text)
{
    return static_cast<size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string fold(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (size_t i = 0; i < text.size();) {
        const char c = text[i];
        uint32_t point = 0;
        const auto length = decode(text, i, point);
        if (length < 2)
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        else if (const auto to = foldPoint(point); to != point)
            encode(folded, to);
        else
            folded.append(text, i, length);
        i += std::max<size_t>(length, 1);
    }
    return folded;
}

bool isOneLine(std::string_view text)
{
    const auto at = [text](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    for (size_t i = 0; i < text.size(); ++i) {
        const bool isC0 = at(i) < 0x20 || at(i) == 0x7f;
        const bool isC1 = at(i) == 0xc2 && at(i + 1) >= 0x80 && at(i + 1) < 0xa0;
        const bool isSeparator = at(i) == 0xe2 && at(i + 1) == 0x80 && (at(i + 2) == 0xa8 || at(i + 2) == 0xa9);
        if (isC0 || isC1 || isSeparator)
            return false;
    }
    return true;
}

std::string_view trim(std::string_view text)
{
    static constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string toLowerAscii(std::string_view text)
{
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    return lowered;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> names)
{
    static constexpr size_t longest = 64;
    if (word.size() > longest)
        return {};
    const auto lowered = toLowerAscii(word);
    size_t best = word.size() / 3 + 1;
    std::string_view found;
    for (const auto name : names)
        if (const auto far = distance(lowered, toLowerAscii(name), best); far < best) {
            best = far;
            found = name;
        }
    return found;
}

void appendPercentEncoded(std::string& out, std::string_view text, std::string_view plain)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || plain.find(c) != std::string_view::npos;
        if (isPlain) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
}

std::string fillPath(std::string_view pattern, std::string_view first, std::string_view second)
{
    std::string path;
    int filled = 0;
    while (!pattern.empty()) {
        const auto colon = pattern.find("/:");
        path += pattern.substr(0, colon);
        if (colon == std::string_view::npos)
            break;
        path += '/';
        appendPercentEncoded(path, filled++ == 0 ? first : second);
        pattern.remove_prefix(std::min(pattern.find('/', colon + 1), pattern.size()));
    }
    return path;
}

std::string_view firstBytes(std::string_view text, size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

} // namespace pulse
