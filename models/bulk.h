#pragma once
#include "backend/core/actor.h"
#include "backend/core/deletion.h"
#include "backend/store/bulk.h"
#include "models/answer.h"
#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pulse {

class Backend;
class ControlPlane;
class Tasks;

/// What a list can do with many rows at once. Each is called on a worker with at most `bulkLimit` ids.
struct BulkActs {
    using Ids = std::vector<std::string>;
    using Act = std::function<Result<BulkDone>(ControlPlane&, const Actor&, const Ids&)>;
    std::string noun;                    ///< collection, for words
    Act remove{};
    Act restore{};                       ///< none: removing cannot be undone
    std::function<Result<Impact>(ControlPlane&, const Actor&, const Ids&)> impact{};   ///< none: removing stops nothing else
};

/// What became of an act on many rows.
struct BulkOutcome {
    QStringList ids;                     ///< changed
    int asked = 0;
    std::optional<Error> error{};        ///< what ended it; `ids` were done before, the others were not
};

/// Does an act to any number of rows: so many as one batch holds are all or nothing; more go batch after batch, as a task
/// with progress that can be cancelled, and what was done until then is said exactly. GUI thread.
class Bulk final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const BulkOutcome&)>;

    /// The references outlive it.
    Bulk(Backend& backend, Tasks& tasks, BulkActs acts, QObject* parent = nullptr);
    /// What begins from now on is done so; what runs goes on as it began.
    void setActs(BulkActs acts) { m_acts = std::make_shared<const BulkActs>(std::move(acts)); }
    const std::string& noun() const { return m_acts->noun; }
    bool canRemove() const { return static_cast<bool>(m_acts->remove); }
    /// Else what is removed is gone for good.
    bool canRestore() const { return static_cast<bool>(m_acts->restore); }

    void remove(const QStringList& ids, Done done);
    void restore(const QStringList& ids, Done done);
    /// What removing all of them would stop.
    void impact(const QStringList& ids, Answer<Impact> answer);

private:
    struct Job {
        QString title;
        QStringList ids;
        BulkActs::Act act;
    };
    void run(Job job, Done done);

    Backend& m_backend;
    Tasks& m_tasks;
    std::shared_ptr<const BulkActs> m_acts;
};

/// The ids, typed.
template <class T>
std::vector<Id<T>> typedIds(const std::vector<std::string>& texts)
{
    std::vector<Id<T>> ids;
    ids.reserve(texts.size());
    for (const auto& text : texts)
        ids.push_back(Id<T>::trusted(text));
    return ids;
}

} // namespace pulse
