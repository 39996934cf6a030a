#include "models/rowexport.h"
#include "backend/core/clock.h"
#include "backend/core/json.h"
#include "models/text.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace pulse {

namespace {

constexpr qsizetype flushBytes = 256 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

tl::unexpected<Error> writeError(const QSaveFile& file)
{
    if (file.error() == QFileDevice::ResourceError)
        return fail(ErrorCode::StorageFull);
    const auto why = Words::tr("%1 cannot be written (%2). Choose another folder or name").arg(QFileInfo(file.fileName()).fileName(), file.errorString());
    return fail(ErrorCode::Conflict, {{"why", utf8(why)}});
}

/// Turns rows into the bytes of one format.
class Writer {
public:
    Writer(const ExportPlan& plan, QSaveFile& file) : m_plan(plan), m_file(file)
    {
        for (const auto& column : plan.columns)
            m_places.push_back(plan.source->schema().indexOf(column.field));
    }
    bool begin()
    {
        if (m_plan.format == ExportFormat::Json) {
            m_bytes += "[";
            return true;
        }
        std::string line;
        for (const auto& column : m_plan.columns)
            line += (line.empty() ? "" : ",") + csvCell(utf8(column.title), true);
        m_bytes += line + "\r\n";
        return true;
    }
    bool add(const Row& row)
    {
        if (m_plan.format == ExportFormat::Json)
            addObject(row);
        else
            addLine(row);
        ++m_rows;
        return static_cast<qsizetype>(m_bytes.size()) < flushBytes || flush();
    }
    bool end()
    {
        if (m_plan.format == ExportFormat::Json)
            m_bytes += m_rows == 0 ? "]\n" : "\n]\n";
        return flush();
    }
    int64_t rows() const { return m_rows; }

private:
    bool flush()
    {
        const auto size = static_cast<qint64>(m_bytes.size());
        const bool isWritten = m_file.write(m_bytes.data(), size) == size;
        m_bytes.clear();
        return isWritten;
    }
    void addLine(const Row& row)
    {
        for (size_t i = 0; i < m_places.size(); ++i) {
            if (i > 0)
                m_bytes += ',';
            const auto& field = m_plan.source->schema().fields[m_places[i]];
            const auto& value = row[m_places[i]];
            if (const auto* text = std::get_if<std::string>(&value))
                m_bytes += csvCell(*text, true);
            else if (const auto* number = std::get_if<int64_t>(&value))
                m_bytes += field.kind != Kind::Time ? std::to_string(*number) : *number == 0 ? std::string{} : formatTime(fromMillis(*number));
            else if (const auto* truth = std::get_if<bool>(&value))
                m_bytes += *truth ? "true" : "false";
        }
        m_bytes += "\r\n";
    }
    void addObject(const Row& row)
    {
        const auto all = rowToJson(m_plan.source->schema(), row);
        json::object object;
        for (const auto& column : m_plan.columns)
            if (const auto* value = all.if_contains(column.field))
                object[column.field] = *value;
        m_bytes += m_rows == 0 ? "\n" : ",\n";
        m_bytes += json::serialize(object);
    }

    const ExportPlan& m_plan;
    QSaveFile& m_file;
    std::vector<size_t> m_places;
    std::string m_bytes;
    int64_t m_rows = 0;
};

} // namespace

std::string csvCell(std::string_view text, bool isText)
{
    std::string cell;
    if (isText && !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        cell = "'";
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

Result<int64_t> exportRows(const ExportPlan& plan, TaskProgress& progress, std::stop_token stop)
{
    progress.total = plan.rows;
    QSaveFile file(plan.file);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(file);
    Writer writer(plan, file);
    bool isWritten = writer.begin();
    const auto visit = [&](const Row& row) {
        isWritten = isWritten && writer.add(row);
        progress.done.store(writer.rows(), std::memory_order_relaxed);
        return isWritten;
    };
    if (plan.part)
        PULSE_CHECK(walkRanges(*plan.source, {plan.request, *plan.part->anchors, plan.part->ranges}, visit, std::move(stop)));
    else
        PULSE_CHECK(walkRows(*plan.source, plan.request, visit, std::move(stop)));
    if (!isWritten || !writer.end() || !file.commit())
        return writeError(file);
    return writer.rows();
}

} // namespace pulse
