#include "backend/auth/owner.h"
#include "backend/audit/audit.h"
#include "backend/auth/admintokenbatch.h"
#include "backend/auth/user.h"
#include "backend/core/privatefile.h"

namespace pulse {

namespace {

constexpr const char* tokenFileName = "first-admin-token";

} // namespace

Result<FirstOwner> makeFirstOwner(Store& store, const Clock& clock, IdSource& ids, const std::string& dataFolder)
{
    PULSE_TRY(const auto users, store.count<User>({.deleted = Deleted::Included, .limit = 1}, 1));
    if (users.value > 0)
        return FirstOwner{};

    User owner;
    owner.id = ids.next<User>();
    owner.createdAt = owner.updatedAt = clock.now();
    owner.name = "Owner";
    owner.isOperator = true;
    const auto actor = systemActor();
    Batch batch;
    batch.insert(owner);
    audit(batch, {ids, clock}, actor,
          {.action = "user.create", .targetType = schemaOf<User>().collection, .targetId = owner.id.text(), .targetName = owner.name,
           .diff = toJson(owner)});
    batch.signal({.kind = schemaOf<User>().collection, .id = owner.id.text(), .action = Action::Created});

    FirstOwner first{.isNew = true};
    if (!dataFolder.empty()) {
        AdminToken input;
        input.name = "First admin token";
        const auto issued = issueAdminTokenInto(batch, {ids, clock}, actor, input);
        first.tokenFile = dataFolder + "/" + tokenFileName;
        PULSE_CHECK(writePrivateFile(first.tokenFile, issued.text + "\n", IfThere::Replace));
    }
    PULSE_CHECK(store.commit(batch));
    return first;
}

} // namespace pulse
