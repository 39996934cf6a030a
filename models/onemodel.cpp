#include "models/onemodel.h"

namespace pulse {

OneModel::OneModel(Backend& backend, const std::string& collection, RowActs acts, QObject* parent) : QObject(parent), m_backend(backend), m_acts(std::move(acts))
{
    connect(&backend, &Backend::changed, this, [this, collection = qt(collection)](const QString& changedIn, const QString& changedId) {
        if (changedIn == collection && changedId == id())
            read();
    });
    connect(&backend, &Backend::engineTurned, this, [this] {
        if (!id().isEmpty())
            read();
    });
}

void OneModel::load(const QString& id)
{
    begin(id);
    Q_EMIT changed();
    read();
}

void OneModel::remove(Answer<void> answer)
{
    m_backend.call(this, [act = m_acts.remove, id = utf8(id())](ControlPlane& plane, const Actor& actor) { return act(plane, actor, id); }, std::move(answer));
}

void OneModel::restore(const QString& id, Answer<void> answer)
{
    m_backend.call(this, [act = m_acts.restore, id = utf8(id)](ControlPlane& plane, const Actor& actor) { return act(plane, actor, id); }, std::move(answer));
}

void OneModel::impact(Answer<Impact> answer)
{
    m_backend.call(this, [act = m_acts.impact, id = utf8(id())](ControlPlane& plane, const Actor& actor) { return act(plane, actor, id); }, std::move(answer));
}

} // namespace pulse
