#include "backend/projects/schema.h"
#include "backend/projects/project.h"

namespace pulse {

std::vector<Migration> projectMigrations()
{
    return {{.version = 4, .name = "projects", .ensure = {&schemaOf<Project>()}},
            {.version = 8, .name = "projects of the original service", .ensure = {&schemaOf<Project>()}},
            {.version = 12, .name = "who deleted a project", .ensure = {&schemaOf<Project>()}}};
}

} // namespace pulse
