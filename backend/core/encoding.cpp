#include "backend/core/text.h"
#include <array>
#include <cstdint>

namespace pulse {

std::string toHex(std::string_view bytes)
{
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const char c : bytes)
        (hex += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4]) += "0123456789abcdef"[c & 15];
    return hex;
}

bool fromHex(std::string_view hex, std::string& bytes)
{
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    if (hex.size() % 2 != 0)
        return false;
    std::string read;
    read.reserve(hex.size() / 2);
    for (size_t i = 0; i < hex.size(); i += 2) {
        const int high = digit(hex[i]), low = digit(hex[i + 1]);
        if (high < 0 || low < 0)
            return false;
        read += static_cast<char>(high * 16 + low);
    }
    bytes = std::move(read);
    return true;
}

namespace {

constexpr std::string_view base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr std::array<int8_t, 256> base64Values = [] {
    std::array<int8_t, 256> values{};
    values.fill(-1);
    for (size_t i = 0; i < base64Alphabet.size(); ++i)
        values[static_cast<unsigned char>(base64Alphabet[i])] = static_cast<int8_t>(i);
    return values;
}();

} // namespace

std::string toBase64Url(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    uint32_t bits = 0;
    int held = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        for (held += 8; held >= 6; held -= 6)
            text += base64Alphabet[(bits >> (held - 6)) & 63];
    }
    if (held > 0)
        text += base64Alphabet[(bits << (6 - held)) & 63];
    return text;
}

bool fromBase64Url(std::string_view text, std::string& bytes)
{
    if (text.size() % 4 == 1)
        return false;
    std::string read;
    read.reserve(text.size() * 3 / 4);
    uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const int value = base64Values[static_cast<unsigned char>(c)];
        if (value < 0)
            return false;
        bits = (bits << 6) | static_cast<uint32_t>(value);
        if (held += 6; held >= 8) {
            held -= 8;
            read += static_cast<char>((bits >> held) & 255);
        }
    }
    // Bits left over must be zero, else two texts would stand for the same bytes.
    if ((bits & ((1u << held) - 1)) != 0)
        return false;
    bytes = std::move(read);
    return true;
}

} // namespace pulse
