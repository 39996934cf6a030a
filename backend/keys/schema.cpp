#include "backend/keys/schema.h"
#include "backend/keys/apikey.h"
#include "backend/keys/keyuse.h"

namespace pulse {

std::vector<Migration> keyMigrations()
{
    return {{.version = 3, .name = "keys", .ensure = {&schemaOf<ApiKey>(), &schemaOf<KeyUse>()}},
            {.version = 13, .name = "who revoked a key", .ensure = {&schemaOf<ApiKey>()}}};
}

} // namespace pulse
