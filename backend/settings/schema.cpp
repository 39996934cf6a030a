#include "backend/settings/schema.h"
#include "backend/settings/installationsecrets.h"

namespace pulse {

std::vector<Migration> settingsMigrations()
{
    return {{.version = 7, .name = "settings", .ensure = {&schemaOf<StoredSecret>()}}};
}

} // namespace pulse
