#pragma once
#include "backend/sampledata/samplereplay.h"

namespace pulse {

/// Organizations, projects, keys and three months of history to look around in, and their removal. Operators only
/// (Forbidden). Any worker thread, never the GUI's. StoreUnavailable.
class SampleDataService {
public:
    /// The references outlive it; `organizations` is the installation's own, which removes.
    struct Parts {
        SampleReplay::Parts replay;
        const Clock& clock;
        OrganizationService& organizations;
    };
    explicit SampleDataService(Parts parts) : m_parts(std::move(parts)) {}

    /// The sample organizations that are there.
    Result<std::vector<Id<Organization>>> present(const Actor& actor);
    /// Does the acts, as long before now as they say, and answers how many organizations were made. Conflict when there
    /// are some already; Sealed. When an act is refused, what was made goes again.
    Result<int64_t> create(const Actor& actor, const std::vector<SampleAct>& acts);
    /// Deletes the sample organizations with all that is in them, as anybody would (they can be restored), and takes back
    /// their made-up history: what nobody did is in no log then. Answers how many went.
    Result<int64_t> remove(const Actor& actor);

private:
    Result<void> take(const Actor& actor, const std::vector<Id<Organization>>& organizations);

    Parts m_parts;
};

} // namespace pulse
