#include "models/bulk.h"
#include "models/backend.h"
#include "models/tasks.h"
#include "models/text.h"
#include "models/tones.h"
#include <algorithm>
#include <utility>

namespace pulse {

namespace {

std::vector<std::string> partOf(const QStringList& ids, qsizetype from)
{
    std::vector<std::string> part;
    for (auto i = from; i < ids.size() && part.size() < bulkLimit; ++i)
        part.push_back(utf8(ids[i]));
    return part;
}

/// What the worker does and the GUI thread reads after its end.
struct Running {
    BulkOutcome outcome;
    bool isSaid = false;
};

} // namespace

Bulk::Bulk(Backend& backend, Tasks& tasks, BulkActs acts, QObject* parent)
    : QObject(parent), m_backend(backend), m_tasks(tasks), m_acts(std::make_shared<const BulkActs>(std::move(acts)))
{
}

void Bulk::remove(const QStringList& ids, Done done)
{
    run({tr("Deleting %1").arg(nounCount(qt(noun()), ids.size())), ids, m_acts->remove}, std::move(done));
}

void Bulk::restore(const QStringList& ids, Done done)
{
    run({tr("Restoring %1").arg(nounCount(qt(noun()), ids.size())), ids, m_acts->restore}, std::move(done));
}

void Bulk::run(Job job, Done done)
{
    auto running = std::make_shared<Running>();
    running->outcome.asked = static_cast<int>(job.ids.size());
    auto* backend = &m_backend;
    auto work = [backend, running, ids = job.ids, act = job.act](TaskProgress& progress, std::stop_token stop) -> Result<QString> {
        progress.total = ids.size();
        for (qsizetype from = 0; from < ids.size(); from += static_cast<qsizetype>(bulkLimit)) {
            auto one = stop.stop_requested() ? Result<BulkDone>(pulse::fail(ErrorCode::Timeout)) : act(backend->plane(), backend->actor(), partOf(ids, from));
            if (!one) {
                running->outcome.error = one.error();
                return pulse::fail(std::move(one).error());
            }
            for (const auto& id : one->ids)
                running->outcome.ids << qt(id);
            progress.done = std::min<int64_t>(from + static_cast<qsizetype>(bulkLimit), ids.size());
        }
        return QString{};
    };
    if (job.ids.size() <= static_cast<qsizetype>(bulkLimit)) {
        m_backend.call(this, [work = std::move(work)](ControlPlane&, const Actor&) {
            TaskProgress progress;
            return work(progress, {});
        }, [running, done = std::move(done)](const Result<QString>&) { done(running->outcome); });
        return;
    }
    auto* task = m_tasks.start(m_backend.pool(), job.title, std::move(work));
    connect(task, &Task::changed, this, [this, task, running, done = std::move(done)] {
        if (task->state() == Task::State::Running || std::exchange(running->isSaid, true))
            return;
        // After what is said of every task that ends: it is this that can be undone.
        QMetaObject::invokeMethod(this, [running, done] { done(running->outcome); }, Qt::QueuedConnection);
    });
}

void Bulk::impact(const QStringList& ids, Answer<Impact> answer)
{
    if (!m_acts->impact)
        return answer(Impact{});
    m_backend.call(this, [acts = m_acts, ids](ControlPlane& plane, const Actor& actor) -> Result<Impact> {
        Impact all;
        for (qsizetype from = 0; from < ids.size(); from += static_cast<qsizetype>(bulkLimit)) {
            PULSE_TRY(const auto part, acts->impact(plane, actor, partOf(ids, from)));
            addImpact(all, part);
        }
        return all;
    }, std::move(answer));
}

} // namespace pulse
