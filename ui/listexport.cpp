#include "ui/listexport.h"
#include "models/backend.h"
#include "models/entitytablemodel.h"
#include "models/text.h"
#include "ui/common/entitytable.h"
#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>

namespace pulse::ui {

ListExport::ListExport(const DeskContext& desk, EntityTableModel& model, EntityTable* table, QString name)
    : QObject(table), m_desk(desk), m_model(model), m_table(table), m_name(std::move(name))
{
}

void ListExport::fillMenu(QMenu* menu)
{
    connect(menu->addAction(tr("As CSV…")), &QAction::triggered, this, [this] { ask(ExportFormat::Csv); });
    connect(menu->addAction(tr("As JSON…")), &QAction::triggered, this, [this] { ask(ExportFormat::Json); });
}

void ListExport::ask(ExportFormat format)
{
    const auto suffix = format == ExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("json");
    auto* dialog = new QFileDialog(m_table->window(), tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("%1-%2.%3").arg(m_name, QDate::currentDate().toString(Qt::ISODate), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& file) { write(file, format); });
    dialog->open();
}

ExportPlan ListExport::planFor(const QString& file, ExportFormat format) const
{
    const auto origin = m_model.origin();
    ExportPlan plan{.source = origin.source, .request = origin.request, .columns = {}, .rows = m_model.rowCount(), .format = format, .file = file};
    if (m_table->selectedCount() > 1) {
        plan.part = ExportPlan::Part{origin.anchors, m_table->selectedRanges()};
        plan.rows = m_table->selectedCount();
    }
    const auto* header = m_table->view()->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        const auto& shown = m_model.columnAt(column);
        plan.columns.push_back({std::string(shown.field), m_model.headerData(column, Qt::Horizontal).toString()});
        // The second line of a cell is a column of its own.
        if (const auto* second = origin.source->schema().find(shown.secondary))
            plan.columns.push_back({std::string(shown.secondary), translated(second->title)});
    }
    return plan;
}

void ListExport::write(const QString& file, ExportFormat format)
{
    const auto name = QFileInfo(file).fileName();
    auto plan = planFor(file, format);
    // The window says what came out.
    m_desk.tasks.start(m_desk.backend.pool(), tr("Exporting %1").arg(name), [plan = std::move(plan), name](TaskProgress& progress, std::stop_token stop) -> Result<QString> {
        PULSE_TRY(const auto rows, exportRows(plan, progress, std::move(stop)));
        return tr("%n row(s) exported to %1", nullptr, static_cast<int>(rows)).arg(name);
    });
}

} // namespace pulse::ui
