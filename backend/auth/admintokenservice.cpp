#include "backend/auth/admintokenservice.h"
#include "backend/audit/audit.h"
#include "backend/auth/admintokenbatch.h"
#include "backend/auth/admintokenpaths.h"
#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include "backend/store/idempotency.h"

namespace pulse {

namespace {

constexpr size_t secretDigits = 64;
constexpr size_t hintDigits = 4;

const Schema& schema() { return schemaOf<AdminToken>(); }

Act actOf(const AdminToken& token, std::string_view action, json::object diff)
{
    return {.action = action, .targetType = schema().collection, .targetId = token.id.text(), .targetName = token.name, .diff = std::move(diff)};
}

} // namespace

IssuedAdminToken issueAdminTokenInto(Batch& batch, const AdminTokenContext& context, const Actor& actor, const AdminToken& input)
{
    IssuedAdminToken issued{.token = {}, .text = std::string(adminTokenPrefix) + randomHex(secretDigits)};
    auto& token = issued.token;
    token.id = context.ids.next<AdminToken>();
    token.createdAt = token.updatedAt = context.clock.now();
    token.name = trim(input.name);
    token.expiresAt = input.expiresAt;
    token.tokenHash = sha256Hex(issued.text);
    token.hint = issued.text.substr(issued.text.size() - hintDigits);
    token.createdBy = actor.who->name;
    batch.insert(token);
    audit(batch, {context.ids, context.clock}, actor, actOf(token, "admin_token.create", toJson(token)));
    batch.signal({.kind = schema().collection, .id = token.id.text(), .action = Action::Created});
    return issued;
}

Result<IssuedAdminToken> AdminTokenService::create(const Actor& actor, const AdminToken& input)
{
    PULSE_CHECK(authorizeOperator(actor));
    if (input.expiresAt != Time{} && input.expiresAt <= m_clock.now())
        return fail(validationError({fieldError(ErrorCode::FieldFormat, "expires_at", {{"expected", "a time to come"}})}));
    Batch batch;
    auto issued = issueAdminTokenInto(batch, {m_ids, m_clock}, actor, input);
    PULSE_CHECK(validate(issued.token));
    rememberEffect(batch, actor, m_clock, {fillPath(paths::adminToken, issued.token.id.text())});
    if (auto committed = m_store.commit(batch); !committed)
        return fail(asIdempotency(std::move(committed).error()));
    return issued;
}

Result<AdminToken> AdminTokenService::get(const Actor& actor, const Id<AdminToken>& id)
{
    PULSE_CHECK(authorizeOperator(actor));
    PULSE_TRY(auto token, m_store.get(id));
    std::vector<AdminToken> one{std::move(token)};
    PULSE_CHECK(fillLastUsed(one));
    return std::move(one.front());
}

Result<Listing<AdminToken>> AdminTokenService::list(const Actor& actor, const ListRequest& request, std::stop_token stop)
{
    PULSE_CHECK(authorizeOperator(actor));
    PULSE_TRY(auto listing, m_store.list<AdminToken>(request, {}, stop));
    PULSE_CHECK(fillLastUsed(listing.items));
    return listing;
}

Result<AdminToken> AdminTokenService::remove(const Actor& actor, const Id<AdminToken>& id, std::optional<int64_t> expectVersion)
{
    PULSE_CHECK(authorizeOperator(actor));
    return retryConflicts([&]() -> Result<AdminToken> {
        PULSE_TRY(const auto before, m_store.get(id));
        PULSE_CHECK(checkVersion(before.version, expectVersion));
        const auto marks = Deletion{.id = m_ids.nextText(), .by = actor.who->name, .at = m_clock.now()}.marks();
        auto after = before;
        AdminToken::describe().apply(after, marks);
        after.version = before.version + 1;
        const auto diff = diffRows(schema(), AdminToken::describe().toRow(before), AdminToken::describe().toRow(after));
        Batch batch;
        batch.patch(id, marks, before.version);
        audit(batch, {m_ids, m_clock}, actor, actOf(before, "admin_token.remove", diff));
        batch.signal({.kind = schema().collection, .id = id.text(), .action = Action::Removed});
        PULSE_CHECK(m_store.commit(batch));
        std::vector<AdminToken> removed{std::move(after)};
        // It is revoked already: a figure that cannot be read must not make it look refused.
        if (const auto filled = fillLastUsed(removed); !filled)
            removed.front().lastUsedAt = {};
        return std::move(removed.front());
    }, expectVersion);
}

Result<void> AdminTokenService::fillLastUsed(std::vector<AdminToken>& tokens)
{
    std::vector<std::string> ids;
    for (const auto& token : tokens)
        ids.push_back(token.id.text());
    PULSE_TRY(const auto uses, m_store.getMany<AdminTokenUse>(ids));
    for (auto& token : tokens)
        for (const auto& use : uses)
            if (use.id.text() == token.id.text())
                token.lastUsedAt = use.at;
    return {};
}

} // namespace pulse
