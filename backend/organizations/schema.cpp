#include "backend/organizations/schema.h"
#include "backend/organizations/organization.h"

namespace pulse {

std::vector<Migration> organizationMigrations()
{
    return {{.version = 2, .name = "organizations", .ensure = {&schemaOf<Organization>()}},
            {.version = 11, .name = "who deleted an organization", .ensure = {&schemaOf<Organization>()}}};
}

} // namespace pulse
