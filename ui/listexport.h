#pragma once
#include "models/rowexport.h"
#include "ui/deskcontext.h"
#include <QObject>

class QMenu;

namespace pulse {
class EntityTableModel;
}

namespace pulse::ui {

class EntityTable;

/// Writes what a list shows – its filters, order and visible columns, or the selected rows alone – to a file, as a task.
class ListExport final : public QObject {
    Q_OBJECT
public:
    /// `name` is the beginning of the file's name.
    ListExport(const DeskContext& desk, EntityTableModel& model, EntityTable* table, QString name);
    /// "As CSV…" and "As JSON…".
    void fillMenu(QMenu* menu);
    /// Asks for the file, then writes it.
    void ask(ExportFormat format);
    void write(const QString& file, ExportFormat format);

private:
    ExportPlan planFor(const QString& file, ExportFormat format) const;

    DeskContext m_desk;
    EntityTableModel& m_model;
    EntityTable* m_table;
    QString m_name;
};

} // namespace pulse::ui
