#pragma once
#include "models/answer.h"
#include <QObject>
#include <QString>
#include <vector>

namespace pulse {

class Backend;
class Tasks;

/// The installation's data as the settings page shows it. GUI thread; disk and database are touched by workers.
class Installation final : public QObject {
    Q_OBJECT
public:
    struct Backup {
        QString file;
        qint64 bytes = 0;
        qint64 millis = 0;   ///< when it was made
    };
    struct State {
        QString folder{};        ///< empty: in memory
        qint64 bytes = 0;        ///< of everything in it
        bool isSealed = false;
        std::vector<Backup> backups{};   ///< in the folder's `backups/`, the latest first
        QString waiting{};       ///< the backup that the next start restores; empty: none
    };

    Installation(Backend& backend, Tasks& tasks, QObject* parent = nullptr) : QObject(parent), m_backend(backend), m_tasks(tasks) {}
    void read(std::function<void(State)> answer);
    /// As a task: a new file in `backups/`, or at `file`. `done` after its end.
    void backUp(const QString& file, std::function<void()> done);
    /// The next start restores this file before it opens the database, and keeps the one that is there beside it. Conflict when
    /// the database is not in the folder; NotFound when the file cannot be read.
    void restoreAtNextStart(const QString& file, Answer<void> answer);
    /// Not after all.
    void keepData(Answer<void> answer);

private:
    Backend& m_backend;
    Tasks& m_tasks;
};

} // namespace pulse
