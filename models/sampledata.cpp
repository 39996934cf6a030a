#include "models/sampledata.h"
#include "backend/controlplane.h"
#include "backend/sampledata/sampledataservice.h"
#include "models/backend.h"
#include <QFile>

namespace pulse {

void SampleData::add(Answer<qint64> answer)
{
    m_backend.call(this, [](ControlPlane& plane, const Actor& actor) -> Result<qint64> {
        QFile file(QStringLiteral(":/pulse/sample/sample.json"));
        if (!file.open(QIODevice::ReadOnly))
            return fail(internalError("the program has no sample data in it"));
        PULSE_TRY(const auto acts, readSampleActs(file.readAll().toStdString()));
        return sampleData(plane).create(actor, acts);
    }, std::move(answer));
}

void SampleData::remove(Answer<qint64> answer)
{
    m_backend.call(this, [](ControlPlane& plane, const Actor& actor) -> Result<qint64> { return sampleData(plane).remove(actor); },
                   std::move(answer));
}

} // namespace pulse
