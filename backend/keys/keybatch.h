#pragma once
#include "backend/core/actor.h"
#include "backend/core/deletion.h"
#include "backend/keys/apikey.h"
#include "backend/keys/secrethash.h"
#include "backend/store/batch.h"

/// Writes of keys for the batches of rooms to the left. Only those include this.
namespace pulse {

/// What issuing takes, and for whom. The references outlive the call.
struct KeyDesk {
    const Actor& actor;
    const Clock& clock;
    IdSource& ids;
    const Peppers& peppers;
};

/// Adds a new key with its audit row, event and signal. Of `input` are read: project, organization, name, scopes,
/// enabled, expiry, primary. Sealed, ValidationFailed.
Result<IssuedKey> issueKeyInto(Batch& batch, const KeyDesk& desk, const ApiKey& input);

/// Adds the successor of `old` – its name, scopes, expiry, allow-list and primary flag – and retires `old` when `grace`
/// ends, now with Grace::None. The batch refuses with VersionMismatch when `old` was written meanwhile.
/// Sealed; Conflict when `old` has been rotated already or has expired.
Result<IssuedKey> rotateKeyInto(Batch& batch, const KeyDesk& desk, const ApiKey& old, Grace grace);

/// Takes the living keys of a project, of an organization, along with a deletion.
void removeProjectKeysInto(Batch& batch, const Id<Project>& project, const Deletion& deletion);
void removeOrganizationKeysInto(Batch& batch, const Id<Organization>& organization, const Deletion& deletion);
/// Brings back the keys that this deletion took, and no others.
void restoreProjectKeysInto(Batch& batch, const Id<Project>& project, const std::string& deletionId, Time now);
void restoreOrganizationKeysInto(Batch& batch, const Id<Organization>& organization, const std::string& deletionId, Time now);

/// Notes the last use; leaves the key's own row and version alone.
void noteUseInto(Batch& batch, const Id<ApiKey>& key, const Id<Project>& project, const LastUsed& use);
/// The same secret hashed with the current pepper.
struct HashUpgrade {
    Id<ApiKey> key;
    std::string from;
    std::string to;
};
/// Stores it; nothing happens when the row's hash is no longer `from`.
void upgradeHashInto(Batch& batch, const HashUpgrade& upgrade, Time now);

} // namespace pulse
