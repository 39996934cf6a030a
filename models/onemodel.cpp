#include "models/onemodel.h"

namespace pulse {

OneModel::OneModel(Backend& backend, const std::string& collection, RowActs acts, QObject* parent)
    : QObject(parent), m_backend(backend), m_deletion(backend, this, std::move(acts))
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

} // namespace pulse
