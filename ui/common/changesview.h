#pragma once
#include "ui/common/dialog.h"
#include <QWidget>
#include <vector>

class QGridLayout;

namespace pulse::ui {

/// One field that would be written.
struct FieldChange {
    QString title;
    QString from;
    QString to;
    bool operator==(const FieldChange&) const = default;
};

/// What a save would change: a line per field, what is stored and what takes its place.
class ChangesView final : public QWidget {
    Q_OBJECT
public:
    explicit ChangesView(QWidget* parent = nullptr);
    /// Hides itself when there is nothing.
    void set(const std::vector<FieldChange>& changes);
    const std::vector<FieldChange>& changes() const { return m_changes; }

private:
    QGridLayout* m_grid;
    std::vector<FieldChange> m_changes;
};

/// Shows the changes before they are saved. Enter saves (`accepted`), Esc goes back to the form.
class ChangesDialog final : public Dialog {
    Q_OBJECT
public:
    ChangesDialog(const QString& title, const std::vector<FieldChange>& changes, QWidget* parent);
    ChangesView* view() const { return m_view; }

private:
    ChangesView* m_view;
};

} // namespace pulse::ui
