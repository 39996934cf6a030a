#pragma once
#include "backend/core/clock.h"
#include "backend/core/field.h"
#include "models/column.h"
#include <optional>
#include <vector>

namespace pulse {

/// What the columns of a table show of a row: texts, pills, tips, and how they look. The schema outlives it. GUI thread.
class RowCells {
public:
    RowCells(const Schema& schema, std::vector<Column> columns);
    int columns() const { return static_cast<int>(m_columns.size()); }
    const Column& columnAt(int column) const { return m_columns.at(static_cast<size_t>(column)); }
    /// The column's own title, else the described one.
    QString title(int column) const;
    /// What all cells of a column have in common: TextAlignmentRole and StyleRole.
    QVariant look(int column, int role) const;
    /// All other roles of one cell.
    QVariant cell(const Row& row, int column, int role) const;

private:
    struct Place {
        std::optional<size_t> at;         ///< of the column's field in a row
        std::optional<size_t> second;
    };
    QString text(const Row& row, std::optional<size_t> at) const;

    const Schema& m_schema;
    std::vector<Column> m_columns;
    std::vector<Place> m_places;
    std::optional<size_t> m_id;
    SystemClock m_clock;
};

} // namespace pulse
