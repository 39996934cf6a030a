#include "backend/settings/schema.h"
#include "backend/settings/installationsecrets.h"
#include "backend/settings/storedsetting.h"

namespace pulse {

std::vector<Migration> settingsMigrations()
{
    return {{.version = 7, .name = "settings", .ensure = {&schemaOf<StoredSecret>()}},
            {.version = 9, .name = "stored settings", .ensure = {&schemaOf<StoredSetting>()}}};
}

} // namespace pulse
