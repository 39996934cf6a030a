#pragma once
#include "models/trashmodel.h"
#include "ui/listpage.h"

namespace pulse::ui {

class Segmented;

/// Everything that was deleted and can still be restored, one kind at a time.
class TrashPage final : public ListPage {
    Q_OBJECT
public:
    explicit TrashPage(const DeskContext& desk, QWidget* parent = nullptr);
    /// `argument` is a collection: what was deleted of it.
    void open(const QString& argument) override;
    TrashModel& model() { return *m_model; }

protected:
    void create() override {}
    void openRow(int) override { ask(ActionId::Restore); }
    void editRow(int) override {}
    void removeRow(int) override {}

private:
    TrashPage(TrashModel* model, const DeskContext& desk, QWidget* parent);
    void showKind(int kind);
    void addNotes();
    /// The table ends after its rows while all of them are seen; what they come back with follows them.
    void fitTable();
    TrashModel* m_model;
    Segmented* m_kinds;
};

} // namespace pulse::ui
