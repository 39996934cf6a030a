#pragma once
#include <QString>
#include <QVariant>
#include <Qt>
#include <functional>
#include <string_view>

namespace pulse {

/// How a cell is painted.
enum class CellStyle : uint8_t { Text, Named, Mono, Pill, Number };

/// A column of a table: a described field, and how it is shown.
struct Column {
    std::string_view field;                 ///< of the schema
    CellStyle style = CellStyle::Text;
    std::string_view secondary{};           ///< Named: the field of the second line
    int width = 160;                        ///< 0: takes what is left
    QString title{};                        ///< empty: the described one
    /// Pill: the word and its tone for a stored text; null: the text itself, neutral.
    std::function<std::pair<QString, int>(const QString&)> pill{};
};

/// What a cell offers beside DisplayRole.
enum CellRole { StyleRole = Qt::UserRole + 1, SecondaryRole, ToneRole, IdRole, IsLoadedRole };

} // namespace pulse
