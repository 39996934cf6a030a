#include "backend/auth/owner.h"
#include "backend/audit/audit.h"
#include "backend/auth/admintokenbatch.h"
#include "backend/auth/user.h"
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace pulse {

namespace {

constexpr const char* tokenFileName = "first-admin-token";

Error cannotWrite(const std::string& file)
{
    return internalError("cannot write " + file + ": " + std::strerror(errno));
}

/// Whole or not at all, for its owner alone.
Result<void> writeSecretFile(const std::string& file, const std::string& line)
{
    const auto draft = file + ".new";
    ::unlink(draft.c_str());
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(cannotWrite(draft));
    const bool isWritten = ::write(fd, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(fd) == 0;
    ::close(fd);
    if (!isWritten || std::rename(draft.c_str(), file.c_str()) != 0) {
        const auto error = cannotWrite(file);
        ::unlink(draft.c_str());
        return fail(error);
    }
    return {};
}

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
        PULSE_CHECK(writeSecretFile(first.tokenFile, issued.text + "\n"));
    }
    PULSE_CHECK(store.commit(batch));
    return first;
}

} // namespace pulse
