#pragma once
#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace pulse::ui {

class StatePanel;

/// The window before there is a control plane: what it waits for, why it cannot open, or the first run.
class StartWindow final : public QWidget {
    Q_OBJECT
public:
    explicit StartWindow(QWidget* parent = nullptr);
    /// Shows itself only when it takes longer than a moment.
    void waitFor(const QString& text);
    void showError(const QString& text);
    /// Takes the page.
    void showPage(QWidget* page);

Q_SIGNALS:
    void retried();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showWaiting();
    /// Made when it is shown: mostly the control plane is open before that.
    StatePanel* panel();

    QStackedLayout* m_stack;
    StatePanel* m_panel = nullptr;
    QString m_waited;
    QTimer m_patience;
};

} // namespace pulse::ui
