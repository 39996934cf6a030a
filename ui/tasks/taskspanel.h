#pragma once
#include <QFrame>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace pulse {
class Task;
class Tasks;
}

namespace pulse::ui {

class Button;
class ProgressBar;

/// One task: its title, how far it is and a button that cancels it; then what came out.
class TaskRow final : public QWidget {
    Q_OBJECT
public:
    TaskRow(Task& task, QWidget* parent = nullptr);
    Button* cancel() const { return m_cancel; }
    QString text() const;

Q_SIGNALS:
    void logAsked();

private:
    void showTask();

    Task& m_task;
    QLabel* m_title;
    QLabel* m_text;
    ProgressBar* m_bar;
    Button* m_cancel;
    Button* m_log;
};

/// The tasks that run and the last that ended, under the top bar's button; a click elsewhere or Esc closes it.
class TasksPanel final : public QFrame {
    Q_OBJECT
public:
    TasksPanel(Tasks& tasks, QWidget* window);
    /// Opens under `anchor`, or closes when it is open.
    void toggleUnder(const QWidget& anchor);

Q_SIGNALS:
    void logAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showTasks();
    void fit();

    Tasks& m_tasks;
    QVBoxLayout* m_rows;
    QScrollArea* m_area;
    QLabel* m_empty;
    Button* m_clear;
};

} // namespace pulse::ui
