#pragma once
#include "ui/deskcontext.h"
#include "ui/page.h"

class QComboBox;
class QLineEdit;
class QStackedLayout;
class QTableView;

namespace pulse {
class LogModel;
}

namespace pulse::ui {

class Button;
class CopyField;
class SearchField;
class StatePanel;

/// The program's own log: by level and text, a line in full, and all of it as a report of a fault.
class LogPage final : public Page {
    Q_OBJECT
public:
    explicit LogPage(const DeskContext& desk, QWidget* parent = nullptr);
    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    /// `argument` is what to look for, such as a request id.
    void open(const QString& argument) override;
    LogModel& model() { return *m_model; }
    QTableView* view() const { return m_view; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setUpView();
    void showState();
    void copyReport();

    DeskContext m_desk;
    LogModel* m_model;
    QComboBox* m_level;
    SearchField* m_search;
    Button* m_copy;
    QTableView* m_view;
    StatePanel* m_panel;
    QStackedLayout* m_stack;
    CopyField* m_line;
};

} // namespace pulse::ui
