#include "backend/auth/schema.h"
#include "backend/auth/admintoken.h"
#include "backend/auth/user.h"

namespace pulse {

std::vector<Migration> authMigrations()
{
    return {{.version = 6, .name = "auth", .ensure = {&schemaOf<User>(), &schemaOf<AdminToken>(), &schemaOf<AdminTokenUse>()}},
            {.version = 14, .name = "who revoked an admin token", .ensure = {&schemaOf<User>(), &schemaOf<AdminToken>()}}};
}

} // namespace pulse
