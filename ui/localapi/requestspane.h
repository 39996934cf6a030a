#pragma once
#include "models/requestlist.h"
#include "ui/deskcontext.h"
#include "ui/localapi/requestdrawer.h"
#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QStackedLayout;
class QTableView;

namespace pulse::ui {

class Button;
class SearchField;
class Segmented;
class StatePanel;

/// The requests of the local API as they come: filters, pause, a drawer with all of one.
class RequestsPane final : public QWidget {
    Q_OBJECT
public:
    explicit RequestsPane(const DeskContext& desk, QWidget* parent = nullptr);
    RequestListModel& model() { return *m_model; }
    QTableView* view() const { return m_view; }
    StatePanel* panel() const { return m_panel; }
    RequestDrawer* drawer() const { return m_drawer; }

Q_SIGNALS:
    void logAsked(const QString& requestId);
    /// The button of the panel that says that the API is off.
    void startAsked();
    void said(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeTable();
    void setUpView();
    void filterAgain();
    void showState();
    void onPanel();
    void openRow(int row);
    void showMenu(const QPoint& at);
    QString base() const;
    QString firstRequest() const;

    DeskContext m_desk;
    RequestListModel* m_model;
    SearchField* m_search;
    QComboBox* m_method;
    Segmented* m_only;
    QLabel* m_count;
    Button* m_pause;
    Button* m_clear;
    QTableView* m_view;
    StatePanel* m_panel;
    QStackedLayout* m_stack;
    QPointer<RequestDrawer> m_drawer;
};

} // namespace pulse::ui
