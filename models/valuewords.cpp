#include "models/valuewords.h"
#include "backend/core/clock.h"
#include "models/text.h"
#include "models/tones.h"
#include <QCoreApplication>
#include <QLocale>

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

} // namespace

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
