#pragma once
#include "ui/common/statepanel.h"
#include <QTableView>

class QStackedLayout;

namespace pulse {
class EntityTableModel;
}

namespace pulse::ui {

class TableDelegate;

/// A table in a card over an EntityTableModel: columns as the model describes them, hover, sorting by the header, the
/// selection kept by id over a refresh, and a panel in its place while there are no rows.
class EntityTable final : public QWidget {
    Q_OBJECT
public:
    struct Texts {
        QString name;                    ///< for screen readers
        StatePanel::Words empty;         ///< nothing was ever made
        QString filteredTitle;           ///< a search or filter leaves nothing
    };
    EntityTable(EntityTableModel& model, Texts texts, QWidget* parent = nullptr);
    QTableView* view() const { return m_view; }
    StatePanel* panel() const { return m_panel; }
    /// The selected row, or -1.
    int currentRow() const;
    QString currentId() const;
    void select(const QString& id);

Q_SIGNALS:
    void selectionChanged();
    /// Enter or a double click.
    void opened(int row);
    /// The button of the empty panel.
    void emptyClicked();
    /// The button of the panel that says that a search leaves nothing.
    void clearClicked();
    void menuAsked(const QPoint& global);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpView();
    void setUpColumns();
    void fitColumns();
    void showState();
    void hover(int row);

    EntityTableModel& m_model;
    Texts m_texts;
    QTableView* m_view;
    TableDelegate* m_delegate;
    StatePanel* m_panel;
    QStackedLayout* m_stack;
    QString m_wantedId;
    bool m_isAwaited = false;   ///< the wanted row is not in the model yet
    int m_hoverRow = -1;
};

} // namespace pulse::ui
