#include "models/installation.h"
#include "backend/backups.h"
#include "backend/controlplane.h"
#include "models/backend.h"
#include "models/tasks.h"
#include "models/text.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>

namespace pulse {

namespace {

qint64 bytesOf(const QString& folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

Installation::State look(ControlPlane& plane)
{
    Installation::State state;
    state.folder = qt(plane.start().dataFolder);
    state.isSealed = plane.start().isSealed;
    if (state.folder.isEmpty())
        return state;
    state.bytes = bytesOf(state.folder);
    for (const auto& file : QDir(state.folder + QStringLiteral("/backups")).entryInfoList({QStringLiteral("*.backup")}, QDir::Files, QDir::Time))
        state.backups.push_back({file.absoluteFilePath(), file.size(), file.lastModified().toMSecsSinceEpoch()});
    state.waiting = qt(Backups(plane).waiting());
    return state;
}

} // namespace

void Installation::read(std::function<void(State)> answer)
{
    m_backend.call(this, [](ControlPlane& plane, const Actor&) { return look(plane); }, std::move(answer));
}

void Installation::backUp(const QString& file, std::function<void()> done)
{
    const auto stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    auto* task = m_tasks.start(m_backend.pool(), tr("Backup"), [&backend = m_backend, file, stamp](TaskProgress&, const std::stop_token&) -> Result<QString> {
        auto& plane = backend.plane();
        const auto to = file.isEmpty() ? qt(plane.start().dataFolder) + QStringLiteral("/backups/pulse-") + stamp + QStringLiteral(".backup") : file;
        PULSE_CHECK(Backups(plane).backUp(utf8(to)));
        return QCoreApplication::translate("pulse::Installation", "Backed up to %1. The master key is not in it: keep it apart.").arg(to);
    });
    connect(task, &Task::changed, this, [task, done = std::move(done)] {
        if (task->state() != Task::State::Running)
            done();
    });
}

void Installation::restoreAtNextStart(const QString& file, Answer<void> answer)
{
    m_backend.call(this, [file = utf8(file)](ControlPlane& plane, const Actor&) { return Backups(plane).restoreAtNextStart(file); }, std::move(answer));
}

void Installation::keepData(Answer<void> answer)
{
    m_backend.call(this, [](ControlPlane& plane, const Actor&) { return Backups(plane).keepData(); }, std::move(answer));
}

} // namespace pulse
