#pragma once
#include "backend/core/clock.h"
#include "backend/core/result.h"
#include <array>
#include <atomic>
#include <compare>
#include <functional>
#include <string>

namespace pulse {

/// Whether `text` is 24 lower-case hex digits, the one id grammar of every collection (ObjectId layout).
bool isIdText(std::string_view text);

/// The id of a T. Empty until given; sorts by time of creation.
template <class T>
class Id {
public:
    Id() = default;
    /// FieldFormat when the text is not an id. Upper-case hex is accepted and lowered.
    static Result<Id> parse(std::string_view text, std::string_view field = "id");
    /// For text that is known to be an id: what a store or an IdSource handed out.
    static Id trusted(std::string_view text) { Id id; id.m_text.assign(text); return id; }

    const std::string& text() const { return m_text; }
    bool isEmpty() const { return m_text.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    std::string m_text;
};

Result<std::string> parseIdText(std::string_view text, std::string_view field);

template <class T>
Result<Id<T>> Id<T>::parse(std::string_view text, std::string_view field)
{
    return parseIdText(text, field).map([](const std::string& id) { return trusted(id); });
}

/// Makes ids: 4 bytes of seconds, 5 of this process, 3 of a counter. Any thread.
class IdSource {
public:
    /// `seed` 0 takes the process part from the system's random source; tests give a fixed one.
    explicit IdSource(const Clock& clock, uint64_t seed = 0);
    template <class T>
    Id<T> next() { return Id<T>::trusted(nextText()); }
    std::string nextText();

private:
    const Clock& m_clock;
    uint64_t m_process;
    std::atomic<uint32_t> m_counter;
};

} // namespace pulse

template <class T>
struct std::hash<pulse::Id<T>> {
    size_t operator()(const pulse::Id<T>& id) const { return std::hash<std::string>{}(id.text()); }
};
