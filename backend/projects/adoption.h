#pragma once
#include "backend/core/crypto.h"
#include "backend/core/id.h"
#include "backend/store/store.h"

namespace pulse {

struct AdoptionParts {
    Store& store;
    const Clock& clock;
    IdSource& ids;
    const SecretBox& box;
};

/// Makes projects that the original service wrote projects of this one: each gets a tag, its key pair – which stood on the
/// project itself, with a bcrypt hash – becomes its primary key, and what lay in the clear (the storage secret, a webhook's
/// user) is sealed. A batch for each project, with its audit row; what has a tag is left alone. How many; none while the box
/// is sealed.
Result<int64_t> adoptOldProjects(const AdoptionParts& parts);

} // namespace pulse
