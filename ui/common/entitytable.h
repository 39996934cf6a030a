#pragma once
#include "models/entitytablemodel.h"
#include "ui/common/statepanel.h"
#include <QTableView>

class QStackedLayout;

namespace pulse::ui {

class Card;
class CardView;
class KeptSelection;
class Skeleton;
class TableColumns;
class TableDelegate;

/// A table in a card over an EntityTableModel: columns as the model describes them, hover, sorting by the header, the
/// selection kept by id over a refresh, and a panel in its place while there are no rows. The same rows can be shown as cards,
/// with one selection for both.
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
    TableColumns* columns() const { return m_columns; }

    /// Several rows can be selected: Shift, Ctrl, Ctrl+A for all, Esc for none.
    void setMultiSelect();
    /// Its rows have another height (density.h).
    void fitRows();
    /// How high it is with its head and so many rows, and no bar.
    static int heightOf(int rows);
    /// The one selected row; -1 when there is none or there are several.
    int currentRow() const;
    QString currentId() const;
    void select(const QString& id);
    int selectedCount() const;
    std::vector<RowRange> selectedRanges() const;
    void clearSelection();

    /// Shows the rows as cards made by `cards` (which becomes its own), or as a table again.
    void setCards(CardView* cards);
    void showCards(bool isCards);
    bool isCards() const { return m_isCards; }

Q_SIGNALS:
    void selectionChanged();
    /// Enter or a double click.
    void opened(int row);
    /// The button of the empty panel.
    void emptyClicked();
    /// The button of the panel that says that a search leaves nothing.
    void clearClicked();
    void menuAsked(const QPoint& global);
    /// The rows have another height.
    void rowsFitted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpView();
    void watch(QAbstractItemView* view);
    void showState();
    void hover(int row);
    QAbstractItemView* shown() const;

    EntityTableModel& m_model;
    Texts m_texts;
    Card* m_card = nullptr;
    QTableView* m_view;
    KeptSelection* m_selection = nullptr;
    TableDelegate* m_delegate;
    TableColumns* m_columns = nullptr;
    CardView* m_cards = nullptr;
    StatePanel* m_panel;
    Skeleton* m_skeleton;
    QStackedLayout* m_stack = nullptr;
    int m_hoverRow = -1;
    bool m_isCards = false;
};

} // namespace pulse::ui
