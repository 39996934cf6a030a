#include "backend/audit/schema.h"
#include "backend/audit/audit.h"

namespace pulse {

std::vector<Migration> auditMigrations()
{
    return {{.version = 5, .name = "audit", .ensure = {&schemaOf<AuditEntry>()}}};
}

} // namespace pulse
