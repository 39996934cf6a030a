#pragma once
#include "models/bulk.h"
#include "ui/common/colors.h"
#include <QWidget>
#include <functional>

namespace pulse::ui {

/// Deletes and restores many rows for a page: asks once, with what it would stop, and offers one undo.
class BulkActions final : public QObject {
    Q_OBJECT
public:
    /// `window` is where its dialogs open; `bulk` becomes its own.
    BulkActions(Bulk* bulk, QWidget* page);
    Bulk& bulk() const { return *m_bulk; }
    void remove(const QStringList& ids);
    void restore(const QStringList& ids);

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text, const QString& action = {}, const std::function<void()>& onAction = {});
    /// Rows were deleted or are back.
    void done();

private:
    void removed(const BulkOutcome& outcome);
    QString count(qsizetype ids) const;

    Bulk* m_bulk;
    QWidget* m_page;
};

} // namespace pulse::ui
