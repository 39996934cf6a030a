#include "models/rowcells.h"
#include "models/text.h"

namespace pulse {

namespace {

std::optional<size_t> placeOf(const Schema& schema, std::string_view field)
{
    const auto at = field.empty() ? Schema::npos : schema.indexOf(field);
    return at == Schema::npos ? std::nullopt : std::optional(at);
}

} // namespace

RowCells::RowCells(const Schema& schema, std::vector<Column> columns) : m_schema(schema), m_columns(std::move(columns)), m_id(placeOf(schema, "id"))
{
    for (const auto& column : m_columns)
        m_places.push_back({placeOf(schema, column.field), placeOf(schema, column.secondary)});
}

QString RowCells::title(int column) const
{
    const auto& shown = columnAt(column);
    if (!shown.title.isEmpty())
        return shown.title;
    const auto* field = m_schema.find(shown.field);
    return field ? translated(field->title) : QString{};
}

QVariant RowCells::look(int column, int role) const
{
    const auto style = columnAt(column).style;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignVCenter | (style == CellStyle::Number ? Qt::AlignRight : Qt::AlignLeft));
    return role == StyleRole ? QVariant(static_cast<int>(style)) : QVariant{};
}

QString RowCells::text(const Row& row, std::optional<size_t> at) const
{
    return at && *at < row.size() ? cellText(m_schema.fields[*at], row[*at], m_clock.now()) : QString{};
}

QVariant RowCells::cell(const Row& row, int column, int role) const
{
    const auto& shown = columnAt(column);
    const auto& place = m_places[static_cast<size_t>(column)];
    switch (role) {
    case Qt::DisplayRole: return shown.pill ? shown.pill(text(row, place.at)).first : text(row, place.at);
    case SecondaryRole: return text(row, place.second);
    case Qt::AccessibleTextRole: {
        const auto second = text(row, place.second);
        const auto first = cell(row, column, Qt::DisplayRole).toString();
        return second.isEmpty() ? first : first + QStringLiteral(", ") + second;
    }
    case ToneRole: return shown.pill ? shown.pill(text(row, place.at)).second : 0;
    case IdRole: return text(row, m_id);
    case Qt::ToolTipRole: {
        const auto* millis = place.at ? std::get_if<int64_t>(&row[*place.at]) : nullptr;
        return millis && m_schema.fields[*place.at].kind == Kind::Time ? QVariant(exactTime(fromMillis(*millis))) : QVariant{};
    }
    default: return {};
    }
}

} // namespace pulse
