#include "models/rowacts.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

namespace {
template <class Act>
auto on(const Act& act, const QString& id)
{
    return [act, id = utf8(id)](ControlPlane& plane, const Actor& actor) { return act(plane, actor, id); };
}
} // namespace

void RowDeletion::remove(const QString& id, Answer<void> answer) const { m_backend.call(m_context, on(m_acts.remove, id), std::move(answer)); }
void RowDeletion::restore(const QString& id, Answer<void> answer) const { m_backend.call(m_context, on(m_acts.restore, id), std::move(answer)); }
void RowDeletion::impact(const QString& id, Answer<Impact> answer) const { m_backend.call(m_context, on(m_acts.impact, id), std::move(answer)); }

} // namespace pulse
