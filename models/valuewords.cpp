#include "models/valuewords.h"
#include "backend/core/clock.h"
#include "models/text.h"
#include "models/tones.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace pulse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// Fields do not say their unit to programs; these are the ones that count seconds.
bool isInSeconds(const FieldInfo& field) { return field.name == "max_token_ttl"; }

QString textWords(const FieldInfo& field, const QString& text)
{
    if (text.isEmpty())
        return QStringLiteral("–");
    if (field.kind == Kind::Time) {
        Time time{};
        return parseTime(utf8(text), time) ? dayText(time) : text;
    }
    if (field.kind == Kind::Enum && field.name == "region")
        return regionTitle(text);
    return field.kind == Kind::Enum && field.name == "plan" ? planPill(text).first : text;
}

/// The switches of an object that are another way now.
QStringList turned(const FieldInfo& field, const json::object& from, const json::object& to)
{
    QStringList words;
    for (const auto& member : field.members ? field.members() : std::span<const FieldInfo>{}) {
        const auto* before = from.if_contains(member.name);
        const auto* after = to.if_contains(member.name);
        if (!after || !after->is_bool() || (before && *before == *after))
            continue;
        words << (after->get_bool() ? Words::tr("%1 on") : Words::tr("%1 off")).arg(translated(member.title));
    }
    return words;
}

/// What stands on one list and not on the other.
QStringList onlyIn(const json::array& list, const json::array& other)
{
    QStringList names;
    for (const auto& item : list)
        if (item.is_string() && std::ranges::find(other, item) == other.end())
            names << (item.get_string() == "*" ? Words::tr("Full access") : qt(std::string_view(item.get_string())));
    return names;
}

} // namespace

QStringList switchedWords(const FieldInfo& field, const json::value& from, const json::value& to)
{
    if (from.is_object() && to.is_object())
        return turned(field, from.get_object(), to.get_object());
    if (!from.is_array() || !to.is_array())
        return {};
    QStringList words;
    if (const auto added = onlyIn(to.get_array(), from.get_array()); !added.isEmpty())
        words << Words::tr("%1 added").arg(added.join(QStringLiteral(", ")));
    if (const auto gone = onlyIn(from.get_array(), to.get_array()); !gone.isEmpty())
        words << Words::tr("%1 removed").arg(gone.join(QStringLiteral(", ")));
    return words;
}

QString valueWords(const FieldInfo& field, const json::value& value)
{
    if (value.is_null())
        return field.kind == Kind::Time ? Words::tr("never") : QStringLiteral("–");
    if (value.is_string())
        return textWords(field, qt(std::string_view(value.get_string())));
    if (value.is_bool())
        return value.get_bool() ? Words::tr("yes") : Words::tr("no");
    if (value.is_int64())
        return isInSeconds(field) ? spanText(value.get_int64()) : QLocale().toString(qlonglong{value.get_int64()});
    return {};
}

} // namespace pulse
