#include "models/tasks.h"
#include "models/text.h"
#include <algorithm>

namespace pulse {

namespace {
constexpr int tickMs = 100;
}

std::optional<int> Task::permille() const
{
    const auto total = m_progress->total.load(std::memory_order_relaxed);
    if (total <= 0)
        return std::nullopt;
    const auto done = std::clamp<int64_t>(m_progress->done.load(std::memory_order_relaxed), 0, total);
    return static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * 1000);
}

void Task::cancel()
{
    if (m_state != State::Running || !m_stop.request_stop())
        return;
    Q_EMIT changed();
}

void Task::end(const Result<QString>& outcome)
{
    if (outcome) {
        m_state = State::Done;
        m_outcome = *outcome;
    } else {
        m_state = isCancelling() ? State::Cancelled : State::Failed;
        m_outcome = m_state == State::Cancelled ? QString{} : describeError(outcome.error());
    }
    Q_EMIT changed();
}

Tasks::Tasks(QObject* parent) : QObject(parent)
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        for (auto* task : m_tasks)
            if (task->state() == Task::State::Running)
                Q_EMIT task->changed();
    });
}

Tasks::~Tasks()
{
    for (auto* task : m_tasks)
        task->m_stop.request_stop();
}

Task* Tasks::add(const QString& title)
{
    auto* task = new Task(title, this);
    m_tasks.insert(m_tasks.begin(), task);
    m_tick.start();
    Q_EMIT changed();
    return task;
}

void Tasks::end(Task& task, const Result<QString>& outcome)
{
    task.end(outcome);
    if (running() == 0)
        m_tick.stop();
    Q_EMIT ended(&task);
    // The oldest that ended go first; those that run stay.
    auto surplus = static_cast<int64_t>(m_tasks.size()) - running() - static_cast<int64_t>(kept);
    for (auto i = m_tasks.size(); i-- > 0 && surplus > 0;)
        if (m_tasks[i]->state() != Task::State::Running) {
            m_tasks[i]->deleteLater();
            m_tasks.erase(m_tasks.begin() + static_cast<std::ptrdiff_t>(i));
            --surplus;
        }
    Q_EMIT changed();
}

int Tasks::running() const
{
    return static_cast<int>(std::ranges::count_if(m_tasks, [](const Task* task) { return task->state() == Task::State::Running; }));
}

void Tasks::clearEnded()
{
    std::erase_if(m_tasks, [](Task* task) {
        const bool isEnded = task->state() != Task::State::Running;
        if (isEnded)
            task->deleteLater();
        return isEnded;
    });
    Q_EMIT changed();
}

} // namespace pulse
