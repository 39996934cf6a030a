#include "backend/auth/authservice.h"
#include "backend/core/crypto.h"
#include "backend/keys/keybatch.h"
#include "backend/keys/keyuse.h"

namespace pulse {

namespace {

constexpr int64_t keySlotMs = 1'000;
constexpr int64_t adminSlotMs = 60'000;
constexpr size_t flushRows = 256;

bool hasEnded(Time end, Time now) { return end != Time{} && end <= now; }

/// Whether a project that allows `mode` lets a key without its secret do what `scope` names.
bool isKeyEnough(KeyOnlyAuth mode, std::string_view scope)
{
    switch (mode) {
    case KeyOnlyAuth::Deny: return false;
    case KeyOnlyAuth::Tokens: return scope.starts_with("tokens:");
    case KeyOnlyAuth::All: return true;
    }
    return false;
}

std::shared_ptr<const Identity> openAdmin()
{
    return std::make_shared<const Identity>(
        Identity{.type = ActorType::AdminToken, .id = "dev-open-admin", .name = "Open development access", .isOperator = true});
}

} // namespace

AuthService::AuthService(Parts parts, AuthSettings settings)
    : m_parts(parts), m_adminTokens(parts.store, parts.clock, parts.ids), m_verifier(parts.peppers),
      m_openAdmin(settings.isOpenAdmin ? openAdmin() : nullptr)
{
}

Result<std::shared_ptr<const Identity>> AuthService::admitKey(const Credentials& given, const Entrance& entrance)
{
    if (!given.other.empty())
        return fail(ErrorCode::UnknownToken);
    if (!given.hasKey())
        return fail(ErrorCode::MissingKey);
    PULSE_TRY(const auto* entry, findKey(given));
    const bool isKeyOnly = given.secret.empty();
    if (isKeyOnly && !isKeyEnough(entry->keyOnlyAuth, entrance.scope))
        return fail(ErrorCode::SecretRequired);
    const auto& identity = isKeyOnly ? entry->keyOnly : entry->withSecret;
    if (!entrance.scope.empty())
        PULSE_CHECK(authorizeScope(*identity, entrance.scope));
    if (!isKeyOnly && isOldHash(entry->secretHash)) {
        auto unproven = std::make_shared<Identity>(*identity);
        unproven->isUnproven = true;
        return unproven;
    }
    const auto now = m_parts.clock.now();
    if (entry->use->isFirstIn(now, keySlotMs)) {
        m_uses.used(identity->id, {.projectId = identity->projectId, .at = now, .ip = std::string(entrance.ip), .route = std::string(entrance.route)});
        noteUpgrade(*entry, given);
    }
    return identity;
}

Result<const KeyEntry*> AuthService::findKey(const Credentials& given) const
{
    if (m_verifier.isSealed())
        return fail(ErrorCode::Sealed);
    if (!m_parts.snapshot.isConfirmed())
        return fail(ErrorCode::StoreUnavailable);
    const auto* entry = given.key.empty() ? findBySecret(given.secret) : m_parts.snapshot.findKey(given.key);
    if (!entry)
        return fail(ErrorCode::UnknownKey);
    if (!given.key.empty() && !given.secret.empty() && !isOldHash(entry->secretHash)) {
        PULSE_TRY(const bool isRight, m_verifier.verify(entry->secretHash, given.secret));
        if (!isRight)
            return fail(ErrorCode::WrongSecret);
    }
    if (hasEnded(entry->endsAt, m_parts.clock.now()))
        return fail(ErrorCode::KeyExpired);
    if (!entry->isEnabled)
        return fail(ErrorCode::KeyDisabled);
    return entry;
}

Result<void> AuthService::prove(const Credentials& given)
{
    PULSE_TRY(const auto* entry, findKey(given));
    // The entry lives until this thread's next find.
    const auto hash = entry->secretHash;
    const auto id = entry->withSecret->id;
    if (!isOldHash(hash))
        return {};
    if (!verifyOldSecret(hash, given.secret))
        return fail(ErrorCode::WrongSecret);
    if (auto fresh = hashSecret(m_parts.peppers, given.secret))
        m_uses.outdated(id, {.from = hash, .to = std::move(*fresh)});
    return {};
}

const KeyEntry* AuthService::findBySecret(std::string_view secret) const
{
    if (!isSecretText(secret))
        return nullptr;
    for (const auto& hash : m_verifier.hashes(secret))
        if (const auto* entry = m_parts.snapshot.findSecret(hash))
            return entry;
    return nullptr;
}

Result<std::shared_ptr<const Identity>> AuthService::admitManager(const Credentials& given, const Entrance& entrance)
{
    if (given.hasKey()) {
        // A sealed installation cannot tell keys apart, and no key may do this anyway.
        if (!m_verifier.isSealed())
            PULSE_CHECK(findKey(given));
        return fail(ErrorCode::Forbidden, {{"why", "project keys cannot manage; it takes an admin token"}});
    }
    if (!given.other.empty())
        return fail(ErrorCode::UnknownToken);
    if (given.admin.empty()) {
        if (m_openAdmin && entrance.isFromHere)
            return m_openAdmin;
        return fail(ErrorCode::MissingCredentials);
    }
    if (!m_parts.snapshot.isConfirmed())
        return fail(ErrorCode::StoreUnavailable);
    const auto* entry = m_parts.snapshot.findAdmin(sha256Hex(given.admin));
    if (!entry)
        return fail(ErrorCode::UnknownToken);
    const auto now = m_parts.clock.now();
    if (hasEnded(entry->expiresAt, now))
        return fail(ErrorCode::TokenExpired);
    if (entry->use->isFirstIn(now, adminSlotMs))
        m_uses.used(entry->identity->id, {.at = now, .ip = std::string(entrance.ip), .route = std::string(entrance.route)});
    return entry->identity;
}

void AuthService::noteUpgrade(const KeyEntry& entry, const Credentials& given)
{
    if (given.secret.empty() || !needsUpgrade(m_parts.peppers, entry.secretHash))
        return;
    if (auto fresh = hashSecret(m_parts.peppers, given.secret))
        m_uses.outdated(entry.withSecret->id, {.from = entry.secretHash, .to = std::move(*fresh)});
}

Result<void> AuthService::flushUses()
{
    auto pending = m_uses.take();
    while (!pending.isEmpty()) {
        PendingUses part;
        while (!pending.uses.empty() && part.uses.size() < flushRows)
            part.uses.insert(pending.uses.extract(pending.uses.begin()));
        while (!pending.upgrades.empty() && part.upgrades.size() < flushRows)
            part.upgrades.insert(pending.upgrades.extract(pending.upgrades.begin()));
        if (auto written = write(part); !written) {
            m_uses.putBack(std::move(part));
            m_uses.putBack(std::move(pending));
            return written;
        }
    }
    return {};
}

Result<void> AuthService::write(const PendingUses& pending)
{
    Batch batch;
    for (const auto& [id, use] : pending.uses) {
        if (use.projectId.empty())
            noteAdminUse(batch, id, use.at);
        else
            noteUseInto(batch, Id<ApiKey>::trusted(id), Id<Project>::trusted(use.projectId),
                        {.at = use.at, .ipPrefix = ipPrefixOf(use.ip), .route = use.route});
    }
    std::vector<std::string> upgraded;
    for (const auto& [id, upgrade] : pending.upgrades) {
        upgradeHashInto(batch, {Id<ApiKey>::trusted(id), upgrade.from, upgrade.to}, m_parts.clock.now());
        upgraded.push_back(id);
    }
    PULSE_CHECK(m_parts.store.commit(batch));
    return upgraded.empty() ? Result<void>{} : m_parts.snapshot.reloadKeys(upgraded);
}

void AuthService::noteAdminUse(Batch& batch, const std::string& id, Time at) const
{
    AdminTokenUse use;
    use.id = Id<AdminTokenUse>::trusted(id);
    use.createdAt = use.updatedAt = use.at = at;
    batch.insertIfAbsent(use);
    batch.patch(use.id, {{"at", toMillis(at)}, {"updated_at", toMillis(at)}}, {}, false);
}

} // namespace pulse
