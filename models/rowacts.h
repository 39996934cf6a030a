#pragma once
#include "backend/core/actor.h"
#include "backend/core/deletion.h"
#include "backend/core/id.h"
#include "models/answer.h"
#include <QString>
#include <string>
#include <utility>

class QObject;

namespace pulse {

class Backend;
class ControlPlane;

/// How one row is deleted and brought back, by its id. Each is called on a worker.
struct RowActs {
    using Act = std::function<Result<void>(ControlPlane&, const Actor&, const std::string& id)>;
    Act remove;
    Act restore;
    /// What a deletion would stop.
    std::function<Result<Impact>(ControlPlane&, const Actor&, const std::string& id)> impact;
};

/// Those of a service that deletes softly: `rowActs<Project>(&ControlPlane::projects)`.
template <class T, class Service>
RowActs rowActs(Service& (ControlPlane::*service)())
{
    return {.remove = [service](ControlPlane& plane, const Actor& actor, const std::string& id) -> Result<void> {
                return (plane.*service)().remove(actor, Id<T>::trusted(id)).map([](const T&) {});
            },
            .restore = [service](ControlPlane& plane, const Actor& actor, const std::string& id) -> Result<void> {
                return (plane.*service)().restore(actor, Id<T>::trusted(id)).map([](const T&) {});
            },
            .impact = [service](ControlPlane& plane, const Actor& actor, const std::string& id) {
                return (plane.*service)().impact(actor, Id<T>::trusted(id));
            }};
}

/// The same for models: done on a worker, answered on the GUI thread unless `context` has gone. The backend outlives it.
class RowDeletion {
public:
    RowDeletion(Backend& backend, QObject* context, RowActs acts) : m_backend(backend), m_context(context), m_acts(std::move(acts)) {}
    void remove(const QString& id, Answer<void> answer) const;
    void restore(const QString& id, Answer<void> answer) const;
    /// What a deletion would stop.
    void impact(const QString& id, Answer<Impact> answer) const;

private:
    Backend& m_backend;
    QObject* m_context;
    RowActs m_acts;
};

} // namespace pulse
