#include "backend/audit/schema.h"
#include "backend/audit/audit.h"

namespace pulse {

std::vector<Migration> auditMigrations()
{
    return {{.version = 5, .name = "audit", .ensure = {&schemaOf<AuditEntry>()}},
            {.version = 10, .name = "groups of audit rows", .ensure = {&schemaOf<AuditEntry>()}}};
}

} // namespace pulse
