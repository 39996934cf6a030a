#pragma once
#include "backend/core/result.h"
#include "models/runasync.h"
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace pulse {

/// How far the work of a task is; written by the worker, read by the window.
struct TaskProgress {
    std::atomic<int64_t> done{0};
    std::atomic<int64_t> total{0};   ///< 0: not known
};

/// Something that takes a while: an export, a backup. GUI thread.
class Task final : public QObject {
    Q_OBJECT
public:
    enum class State : uint8_t { Running, Done, Failed, Cancelled };

    const QString& title() const { return m_title; }
    State state() const { return m_state; }
    /// 0 to 1000; nothing while that is not known.
    std::optional<int> permille() const;
    /// What came out, as one sentence; empty while it runs.
    const QString& outcome() const { return m_outcome; }
    bool isCancelling() const { return m_stop.stop_requested(); }
    void cancel();

Q_SIGNALS:
    void changed();

private:
    friend class Tasks;
    Task(QString title, QObject* parent) : QObject(parent), m_title(std::move(title)) {}
    void end(const Result<QString>& outcome);

    QString m_title;
    State m_state = State::Running;
    QString m_outcome;
    std::shared_ptr<TaskProgress> m_progress = std::make_shared<TaskProgress>();
    std::stop_source m_stop;
};

/// The tasks of a window: those that run and the last that ended. `work` gets its progress and a stop token and answers
/// the sentence to show; an error after `cancel` counts as cancelled. The destructor asks all to stop. GUI thread.
class Tasks final : public QObject {
    Q_OBJECT
public:
    /// So many are kept after their end.
    static constexpr size_t kept = 20;

    explicit Tasks(QObject* parent = nullptr);
    ~Tasks() override;

    /// Runs `work(TaskProgress&, std::stop_token) -> Result<QString>` on a thread of `pool`.
    template <class Work>
    Task* start(QThreadPool& pool, const QString& title, Work work)
    {
        auto* task = add(title);
        runAsync(pool, [work = std::move(work), progress = task->m_progress, stop = task->m_stop.get_token()]() mutable -> Result<QString> {
            return work(*progress, stop);
        }, task, [this, task](const Result<QString>& outcome) { end(*task, outcome); });
        return task;
    }

    /// The latest first.
    const std::vector<Task*>& all() const { return m_tasks; }
    int running() const;
    /// Forgets those that ended.
    void clearEnded();

Q_SIGNALS:
    void changed();
    void ended(pulse::Task* task);

private:
    Task* add(const QString& title);
    void end(Task& task, const Result<QString>& outcome);

    std::vector<Task*> m_tasks;
    QTimer m_tick;   ///< reads the progress while something runs
};

} // namespace pulse
