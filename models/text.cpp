#include "models/text.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace pulse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QDateTime local(Time time) { return QDateTime::fromMSecsSinceEpoch(toMillis(time)).toLocalTime(); }

/// "Jan 12, 2026", "12. Jan 2026": the language's long form without the weekday, the month short. Its short form would leave
/// open which number is the month.
QString shortDate(QDate day)
{
    static const QRegularExpression weekday(QStringLiteral("[\\s,.]*d{3,4}[\\s,.]*"));
    auto format = QLocale().dateFormat(QLocale::LongFormat).remove(weekday);
    return QLocale().toString(day, format.replace(QLatin1String("MMMM"), QLatin1String("MMM")));
}

QString ahead(qint64 seconds)
{
    if (seconds < 3600)
        return Words::tr("in %n minute(s)", nullptr, static_cast<int>((seconds + 59) / 60));
    if (seconds < 48 * 3600)
        return Words::tr("in %n hour(s)", nullptr, static_cast<int>((seconds + 3599) / 3600));
    return Words::tr("in %n day(s)", nullptr, static_cast<int>((seconds + 86'399) / 86'400));
}

} // namespace

QString translated(std::string_view text) { return QCoreApplication::translate("Backend", std::string(text).c_str()); }

QString describeError(const Error& error)
{
    auto shown = error;
    for (auto& [name, value] : shown.args)
        value = utf8(translated(value));
    const auto sentence = [&](std::string_view pattern) { return qt(filledText(utf8(translated(pattern)), shown)); };
    const auto& info = errorInfo(error.code);
    // What is in the way is the next step; reading an object again is one for programs.
    if (error.code == ErrorCode::Conflict)
        return sentence(info.text);
    // A path of the API is no advice in a window.
    if (error.code == ErrorCode::StoreUnavailable)
        return sentence(info.text) + QLatin1Char(' ') + Words::tr("Try again in a few seconds.");
    return sentence(info.text) + QLatin1Char(' ') + sentence(info.next);
}

QString relativeTime(Time time, Time now)
{
    if (time == Time{})
        return Words::tr("never");
    const auto seconds = (toMillis(now) - toMillis(time)) / 1000;
    if (seconds < -5)
        return ahead(-seconds);
    if (seconds < 60)
        return Words::tr("just now");
    if (seconds < 3600)
        return Words::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / 60));
    if (seconds < 24 * 3600)
        return Words::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / 3600));
    if (seconds < 48 * 3600)
        return Words::tr("yesterday");
    if (seconds < 7 * 86'400)
        return Words::tr("%n day(s) ago", nullptr, static_cast<int>(seconds / 86'400));
    return dayText(time);
}

QString dayText(Time time) { return shortDate(local(time).date()); }

QString spanText(qint64 seconds, Rounding rounding)
{
    constexpr qint64 minute = 60, hour = 3600, day = 86'400;
    const bool isRough = rounding == Rounding::Rough;
    QStringList parts;
    // The first two days are told in hours, as people say "24 hours".
    if (seconds >= 2 * day) {
        parts << Words::tr("%n day(s)", nullptr, static_cast<int>(qMin<qint64>(seconds / day, 999'999'999)));
        seconds = isRough ? 0 : seconds % day;
    }
    if (isRough && seconds >= minute)
        seconds -= seconds % minute;
    if (seconds >= hour)
        parts << Words::tr("%1 h").arg(seconds / hour);
    if (seconds % hour >= minute)
        parts << Words::tr("%1 min").arg(seconds % hour / minute);
    if (seconds % minute != 0 || parts.isEmpty())
        parts << Words::tr("%1 s").arg(seconds % minute);
    return parts.join(QLatin1Char(' '));
}

QString exactTime(Time time)
{
    return time == Time{} ? Words::tr("never") : QLocale().toString(local(time), QLocale::LongFormat);
}

QString cellText(const FieldInfo& field, const Value& value, Time now)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return qt(*text);
    if (const auto* number = std::get_if<int64_t>(&value))
        return field.kind == Kind::Time ? relativeTime(fromMillis(*number), now) : QLocale().toString(static_cast<qlonglong>(*number));
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth ? Words::tr("yes") : Words::tr("no");
    if (const auto* real = std::get_if<double>(&value))
        return QLocale().toString(*real);
    return {};
}

} // namespace pulse
