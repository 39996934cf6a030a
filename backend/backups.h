#pragma once
#include "backend/core/result.h"
#include <string>

namespace pulse {

class ControlPlane;
struct EngineChoice;

/// Backups of an installation that runs, and their return at its next start: a database that is in use is never replaced.
/// Any worker thread; as long as the control plane.
class Backups {
public:
    explicit Backups(ControlPlane& plane) : m_plane(plane) {}

    /// Writes a new file (0600), whole or not at all: all that was acknowledged before the call is in it. Conflict (file) when
    /// it is there already or cannot be made; NotFound (database) for an installation in memory.
    Result<void> backUp(const std::string& file);
    /// The next start puts this backup in the place of the database. Read whole before anything is noted: NotFound (file),
    /// Conflict (database: damaged, of a newer Pulse, of another kind, or the database is shared with other programs).
    Result<void> restoreAtNextStart(const std::string& file);
    /// Takes that back; nothing happens when none waits.
    Result<void> keepData();
    /// The file that waits, or empty.
    std::string waiting() const;

private:
    ControlPlane& m_plane;
};

/// The start's part, before the database is opened and under the folder's lock: a backup that waits takes the database's place,
/// and that is kept in `backups/before-restore-…`. May be cut off anywhere and begun again. A backup that cannot be
/// restored is an error once, and waits no longer. Codes as `restoreDatabase`.
Result<void> applyWaitingRestore(const EngineChoice& choice, int newestSchema);

} // namespace pulse
