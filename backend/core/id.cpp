#include "backend/core/id.h"
#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include <cstring>

namespace pulse {

namespace {

constexpr size_t idDigits = 24;
constexpr uint64_t fortyBits = (uint64_t{1} << 40) - 1;

uint64_t randomNumber()
{
    uint64_t number = 0;
    std::memcpy(&number, randomBytes(sizeof number).data(), sizeof number);
    return number;
}

void appendHex(std::string& text, uint64_t number, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[(number >> shift) & 15];
}

} // namespace

bool isIdText(std::string_view text)
{
    if (text.size() != idDigits)
        return false;
    for (const char c : text)
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
    return true;
}

Result<std::string> parseIdText(std::string_view text, std::string_view field)
{
    auto lowered = text.size() == idDigits ? toLowerAscii(text) : std::string{};
    if (!isIdText(lowered))
        return fail(fieldError(ErrorCode::FieldFormat, field, {{"expected", "an id of 24 hex digits"}}));
    return lowered;
}

IdSource::IdSource(const Clock& clock, uint64_t seed)
    : m_clock(clock), m_process((seed ? seed : randomNumber()) & fortyBits),
      m_counter(static_cast<uint32_t>(seed ? 0 : randomNumber()))
{
}

std::string IdSource::nextText()
{
    const auto seconds = static_cast<uint64_t>(toMillis(m_clock.now()) / 1000);
    std::string text;
    text.reserve(idDigits);
    appendHex(text, seconds & 0xffffffff, 8);
    appendHex(text, m_process, 10);
    appendHex(text, m_counter.fetch_add(1, std::memory_order_relaxed) & 0xffffff, 6);
    return text;
}

} // namespace pulse
