#pragma once
#include "ui/common/entitytable.h"
#include "ui/page.h"

class QHBoxLayout;
class QLabel;

namespace pulse {
class EntityTableModel;
}

namespace pulse::ui {

class SearchField;
class Toggle;

/// A page that is one list: search, trash, count, table. Subclasses say what its rows can do.
class ListPage : public Page {
    Q_OBJECT
public:
    struct Texts {
        QString title;
        QString text;
        QString create;        ///< the button that makes one
        QString search;        ///< placeholder of the search field
        EntityTable::Texts table;
    };
    ListPage(EntityTableModel& model, const Texts& texts, QWidget* parent = nullptr);

    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    EntityTable* table() const { return m_table; }

protected:
    /// The row of filters, between the search field and the count.
    QHBoxLayout* filters() const { return m_filters; }
    bool isTrash() const;
    /// What is done with the selected row.
    virtual void create() = 0;
    virtual void openRow(int row) = 0;
    virtual void editRow(int row) = 0;
    virtual void removeRow(int row) = 0;
    virtual void restoreRow(int row) = 0;

private:
    void addHead(const Texts& texts);
    void showCount();
    void setTrash(bool isTrash);

    EntityTableModel& m_model;
    SearchField* m_search;
    QHBoxLayout* m_filters;
    Toggle* m_trash;
    QLabel* m_count;
    Button* m_create;
    EntityTable* m_table;
};

} // namespace pulse::ui
