#include "backend/settings/installationsecrets.h"

namespace pulse {

namespace {

constexpr std::string_view pepperName = "pepper";
constexpr std::string_view jwtSecretName = "jwt_secret";
constexpr size_t generatedDigits = 64;

std::string_view collection() { return schemaOf<StoredSecret>().collection; }

/// 31 bits that say nothing of the pepper. Never 0, which stands for none.
int64_t versionOf(std::string_view pepper)
{
    int64_t version = 0;
    for (const unsigned char byte : deriveKey(pepper, "pulse pepper version", 4))
        version = version << 8 | byte;
    return (version & 0x7FFF'FFFF) | 1;
}

Result<std::optional<StoredSecret>> findStored(Store& store, std::string_view name)
{
    PULSE_TRY(auto rows, store.find<StoredSecret>({.filter = Filter{}.equals("name", std::string(name)), .sort = {.field = "id"}, .limit = 1}));
    if (rows.empty())
        return std::optional<StoredSecret>{};
    return std::optional<StoredSecret>{std::move(rows.front())};
}

Result<std::string> openStored(const SecretsContext& context, const StoredSecret& stored)
{
    return context.box.open(stored.value, collection(), stored.id.text(), "value");
}

/// Makes and stores a secret; when another process was first, theirs.
Result<std::string> makeSecret(const SecretsContext& context, std::string_view name)
{
    const auto plain = randomHex(generatedDigits);
    StoredSecret made;
    made.id = context.ids.next<StoredSecret>();
    made.createdAt = made.updatedAt = context.clock.now();
    made.name = name;
    PULSE_TRY(made.value, context.box.seal(plain, collection(), made.id.text(), "value"));
    Batch batch;
    batch.insert(made);
    const auto committed = context.store.commit(batch);
    if (committed)
        return plain;
    if (committed.error().code != ErrorCode::AlreadyExists)
        return fail(committed.error());
    PULSE_TRY(const auto theirs, findStored(context.store, name));
    if (!theirs)
        return fail(internalError("a stored secret came and went"));
    return openStored(context, *theirs);
}

/// The stored secret; empty while sealed. `mayMake`: made when there is none.
Result<std::string> storedSecret(const SecretsContext& context, std::string_view name, bool mayMake, InstallationSecrets& secrets)
{
    PULSE_TRY(const auto stored, findStored(context.store, name));
    if (stored) {
        auto plain = openStored(context, *stored);
        if (plain || plain.error().code != ErrorCode::Sealed)
            return plain;
        secrets.isUnderAnotherKey = !context.box.isSealed();
        return std::string{};
    }
    if (!mayMake || context.box.isSealed())
        return std::string{};
    return makeSecret(context, name);
}

} // namespace

const Entity<StoredSecret>& StoredSecret::describe()
{
    using S = StoredSecret;
    static constexpr Field<S> fields[] = {
        field<S, &S::name>("name", "Name").readOnly().unique(),
        field<S, &S::value>("value", "Value").secret(),
    };
    static const Entity<S> entity{"installation_secrets", fields};
    return entity;
}

Result<InstallationSecrets> openSecrets(const SecretsContext& context, const GivenSecrets& given)
{
    InstallationSecrets secrets;
    PULSE_TRY(const auto stored, storedSecret(context, pepperName, given.pepper.empty(), secrets));
    for (const auto& pepper : {stored, given.pepper}) {
        if (pepper.empty())
            continue;
        secrets.pepperVersion = versionOf(pepper);
        secrets.peppers[secrets.pepperVersion] = pepper;
    }
    secrets.jwtSecret = given.jwtSecret;
    if (secrets.jwtSecret.empty()) {
        PULSE_TRY(secrets.jwtSecret, storedSecret(context, jwtSecretName, true, secrets));
    }
    if (secrets.jwtSecret.empty())
        secrets.jwtSecret = randomHex(generatedDigits);
    return secrets;
}

} // namespace pulse
