#pragma once
#include "models/rowwindow.h"
#include "models/tasks.h"
#include <QString>
#include <optional>
#include <string>
#include <vector>

namespace pulse {

enum class ExportFormat : uint8_t { Csv, Json };

/// What to write: the rows that a list shows, in its order, or some of them, and the columns that it shows.
struct ExportPlan {
    std::shared_ptr<const RowSource> source;
    ListRequest request;
    /// Ranges of rows with where their blocks begin; nothing: all rows.
    struct Part {
        std::shared_ptr<const std::vector<std::string>> anchors;
        std::vector<RowRange> ranges;
    };
    std::optional<Part> part{};
    struct ExportColumn {
        std::string field;
        QString title;
    };
    std::vector<ExportColumn> columns;
    int64_t rows = 0;              ///< how many there are likely to be, for the progress
    ExportFormat format = ExportFormat::Csv;
    QString file;
};

/// Writes the file, whole or not at all, in constant memory; gives the number of rows. CSV is RFC 4180 with the titles as
/// its first line, and a text that a spreadsheet would read as a formula gets a ' in front; JSON is an array of objects by field name.
/// Times are RFC 3339. Conflict (says why) when the file cannot be written, StorageFull, Timeout (stopped). Worker thread.
Result<int64_t> exportRows(const ExportPlan& plan, TaskProgress& progress, std::stop_token stop);

/// One CSV cell.
std::string csvCell(std::string_view text, bool isText);

} // namespace pulse
