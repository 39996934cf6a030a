#include "backend/core/clock.h"
#include <array>

namespace pulse {

namespace {

/// Reads exactly `count` digits; -1 when there are others.
int digits(std::string_view text, size_t at, size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Reads ".123456" at `at` as milliseconds, cut; moves `at` behind it. -1: malformed.
int fraction(std::string_view text, size_t& at)
{
    if (at >= text.size() || text[at] != '.')
        return 0;
    int millis = 0;
    size_t count = 0;
    for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++count)
        if (count < 3)
            millis = millis * 10 + (text[at] - '0');
    if (count == 0 || count > 12)
        return -1;
    for (; count < 3; ++count)
        millis *= 10;
    return millis;
}

/// Reads "Z" or "+02:00" to the end of the text as minutes.
bool offset(std::string_view text, size_t at, int& minutes)
{
    if (at + 1 == text.size() && (text[at] == 'Z' || text[at] == 'z')) {
        minutes = 0;
        return true;
    }
    if (at + 6 != text.size() || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':')
        return false;
    const int hours = digits(text, at + 1, 2);
    const int rest = digits(text, at + 4, 2);
    if (hours < 0 || hours > 23 || rest < 0 || rest > 59)
        return false;
    minutes = (hours * 60 + rest) * (text[at] == '-' ? -1 : 1);
    return true;
}

/// Years beyond four digits come out as they are, with their sign.
void appendDigits(std::string& out, int value, int count)
{
    if (value < 0 || value > 9999) {
        out += std::to_string(value);
        return;
    }
    char text[4];
    for (int i = count - 1; i >= 0; --i, value /= 10)
        text[i] = static_cast<char>('0' + value % 10);
    out.append(text, static_cast<size_t>(count));
}

} // namespace

std::string formatTime(Time time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss<milliseconds> clock{time - day};
    std::string result;
    result.reserve(24);
    appendDigits(result, static_cast<int>(date.year()), 4);
    appendDigits(result += '-', static_cast<int>(static_cast<unsigned>(date.month())), 2);
    appendDigits(result += '-', static_cast<int>(static_cast<unsigned>(date.day())), 2);
    appendDigits(result += 'T', static_cast<int>(clock.hours().count()), 2);
    appendDigits(result += ':', static_cast<int>(clock.minutes().count()), 2);
    appendDigits(result += ':', static_cast<int>(clock.seconds().count()), 2);
    if (const auto millis = clock.subseconds().count(); millis != 0)
        appendDigits(result += '.', static_cast<int>(millis), 3);
    return result += 'Z';
}

bool parseTime(std::string_view text, Time& out)
{
    using namespace std::chrono;
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return false;
    const int y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    const int h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
    if (y < 0 || mo < 0 || d < 0 || h < 0 || mi < 0 || s < 0)
        return false;
    const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
    if (!date.ok() || h > 23 || mi > 59 || s > 60)
        return false;
    size_t at = 19;
    const int millis = fraction(text, at);
    int minutesEast = 0;
    if (millis < 0 || at >= text.size() || !offset(text, at, minutesEast))
        return false;
    out = Time{sys_days{date}} + hours{h} + minutes{mi - minutesEast} + seconds{s} + milliseconds{millis};
    return true;
}

Time SystemClock::now() const { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); }

int64_t SystemClock::steadyMillis() const
{
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace pulse
