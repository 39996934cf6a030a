#include "backend/store/schema.h"
#include "backend/store/idempotency.h"

namespace pulse {

std::vector<Migration> storeMigrations()
{
    return {{.version = 1, .name = "store", .ensure = {&schemaOf<DomainEvent>(), &schemaOf<IdempotencyRecord>()}}};
}

} // namespace pulse
