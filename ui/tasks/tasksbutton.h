#pragma once
#include <QAbstractButton>
#include <QTimer>

namespace pulse {
class Tasks;
}

namespace pulse::ui {

/// The button of the tasks panel in the top bar: a ring turns around it while something runs, filled as far as that is when
/// every task knows. Its name says how many run.
class TasksButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit TasksButton(Tasks& tasks, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    /// Whether the ring turns: never while nothing runs, so that an idle window costs nothing.
    bool isTurning() const { return m_turn.isActive(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showTasks();

    Tasks& m_tasks;
    QTimer m_turn;
    int m_angle = 0;
};

} // namespace pulse::ui
