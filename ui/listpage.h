#pragma once
#include "models/bulk.h"
#include "ui/common/entitytable.h"
#include "ui/deskcontext.h"
#include "ui/page.h"

class QHBoxLayout;
class QLabel;

namespace pulse {
class EntityTableModel;
}

namespace pulse::ui {

class BulkActions;
class CardView;
class FilterChips;
class ListExport;
class ListFilters;
class SearchField;
class SelectionBar;
class ViewsMenu;

/// A page that is one list: search, filters, saved views, columns, count, table or cards, and what can be done with many
/// rows at once. How it is shown is remembered. Subclasses say what its rows can do.
class ListPage : public Page {
    Q_OBJECT
public:
    struct Texts {
        QString id;            ///< what its columns and views are remembered under
        QString title;
        QString text;
        QString create;        ///< the button that makes one
        QString search;        ///< placeholder of the search field; empty: the list cannot be searched
        EntityTable::Texts table;
    };
    ListPage(const DeskContext& desk, EntityTableModel& model, const Texts& texts, QWidget* parent = nullptr);

    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    QString selection() const override { return m_table->currentId(); }
    void select(const QString& id) override { m_table->select(id); }
    EntityTable* table() const { return m_table; }
    ViewsMenu* views() const;
    ListExport* exporter() const { return m_export; }
    FilterChips* chips() const;
    SelectionBar* bar() const { return m_bar; }

protected:
    /// The row of filters, between the search field and the count.
    QHBoxLayout* filters() const { return m_filters; }
    /// Offers the choices of these fields of `schema` as filters.
    void offerFilters(const Schema& schema, const std::vector<std::string_view>& fields);
    /// Rows can be selected and deleted or restored together; again: from now on so.
    void offerBulk(BulkActs acts);
    /// The rows can be shown as cards too; `isFirst`: they are, until somebody wants otherwise.
    void offerCards(CardView* cards, bool isFirst);
    /// A filter in words: "Plan: Pro".
    virtual QString filterText(const std::string& field, const std::string& value) const;
    /// No search and no filter.
    void clearAll();
    /// Names the filters above the list anew.
    void showFilters();
    /// The list is of deleted rows.
    bool isTrash() const;
    /// What is done with the selected row.
    virtual void create() = 0;
    virtual void openRow(int row) = 0;
    virtual void editRow(int row) = 0;
    virtual void removeRow(int row) = 0;

private:
    void addHead();
    void addMiddle();
    void connectTable();
    void showCount();
    void showSelection();
    void bulk(bool isRemoval);
    void copyIds();

    DeskContext m_desk;
    EntityTableModel& m_model;
    QString m_id;
    SearchField* m_search;
    QHBoxLayout* m_filters;
    QLabel* m_count;
    Button* m_create;
    EntityTable* m_table;
    SelectionBar* m_bar;
    ListExport* m_export;
    ListFilters* m_narrowing = nullptr;
    BulkActions* m_bulk = nullptr;
    Button* m_cardsButton = nullptr;
    Button* m_exportButton = nullptr;
};

} // namespace pulse::ui
