#include "backend/keys/apikey.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr size_t maxScopes = 32;

constexpr std::string_view allowedScopes[] = {
    "*", "tokens:*", "tokens:create", "tokens:validate", "rooms:*", "egress:*", "ingress:*", "webhooks:read", "usage:read",
};

std::string allowedText()
{
    std::string text;
    for (const auto scope : allowedScopes)
        text.append(text.empty() ? "" : ", ").append(scope);
    return text;
}

std::vector<Error> scopeErrors(const std::vector<std::string>& scopes)
{
    std::vector<Error> errors;
    if (scopes.empty())
        errors.push_back(fieldError(ErrorCode::FieldRequired, "scopes"));
    if (scopes.size() > maxScopes)
        errors.push_back(fieldError(ErrorCode::FieldFormat, "scopes", {{"expected", "a list of at most " + std::to_string(maxScopes)}}));
    for (const auto& scope : scopes)
        if (std::ranges::find(allowedScopes, scope) == std::end(allowedScopes))
            return {fieldError(ErrorCode::FieldChoice, "scopes", {{"choices", allowedText()}})};
    return errors;
}

} // namespace

const Entity<ApiKey>& ApiKey::describe()
{
    using K = ApiKey;
    static constexpr Field<K> fields[] = {
        field<K, &K::key>("key", "Key").unique().readOnly().described("Names the key; its secret is shown only when it is made."),
        field<K, &K::projectId>("project_id", "Project").filterable().readOnly(),
        field<K, &K::organizationId>("org_id", "Organization").filterable().readOnly(),
        field<K, &K::name>("name", "Name").required().limits(1, 120).sortable(),
        field<K, &K::scopes>("scopes", "Scopes").defaultsTo(R"(["*"])")
            .described("What the key may do: *, tokens:*, tokens:create, tokens:validate, rooms:*, egress:*, ingress:*, webhooks:read, usage:read."),
        field<K, &K::isEnabled>("enabled", "Enabled").filterable().defaultsTo("true"),
        field<K, &K::expiresAt>("expires_at", "Expires").described("The key is refused from here on; null: never."),
        field<K, &K::ipAllowlist>("ip_allowlist", "Allowed addresses").internal(),
        field<K, &K::graceUntil>("grace_until", "Works until").readOnly().described("Of a rotated key: it is refused from here on."),
        field<K, &K::replacedBy>("replaced_by", "Replaced by").readOnly(),
        field<K, &K::createdBy>("created_by", "Created by").readOnly(),
        field<K, &K::isPrimary>("is_primary", "Primary").filterable().readOnly().described("Whether it is the project's pulse_api_key."),
        field<K, &K::secretHash>("secret_hash", "Secret").secret(),
    };
    static const Entity<K> entity{"api_keys", fields};
    return entity;
}

json::value LastUsed::toJson() const
{
    json::object shown;
    shown["at"] = at == Time{} ? json::value{} : json::value(formatTime(at));
    shown["ip_prefix"] = ipPrefix;
    shown["route"] = route;
    return shown;
}

KeyState stateOf(const ApiKey& key, Time now)
{
    if (key.isDeleted)
        return KeyState::Removed;
    const bool isRotated = key.graceUntil != Time{};
    if (isRotated && key.graceUntil <= now)
        return KeyState::Rotated;
    if (!key.isEnabled)
        return KeyState::Disabled;
    if (key.expiresAt != Time{} && key.expiresAt <= now)
        return KeyState::Expired;
    return isRotated ? KeyState::Retiring : KeyState::Active;
}

bool isUsable(const ApiKey& key, Time now)
{
    const auto state = stateOf(key, now);
    return state == KeyState::Active || state == KeyState::Retiring;
}

Duration graceMillis(Grace grace)
{
    using namespace std::chrono_literals;
    switch (grace) {
    case Grace::None: return 0h;
    case Grace::Hour: return 1h;
    case Grace::Day: return 24h;
    case Grace::Week: return 7 * 24h;
    case Grace::Month: return 30 * 24h;
    }
    return 0h;
}

Result<Grace> readGrace(const json::object& body)
{
    static constexpr std::string_view name = "grace_period";
    static constexpr auto& choices = enumNames<Grace>;
    Grace grace = Grace::None;
    std::vector<Error> errors;
    for (const auto& member : body) {
        const auto* text = member.value().if_string();
        const auto found = text ? std::ranges::find(choices, std::string_view(*text)) : choices.end();
        if (member.key() != name)
            errors.push_back(fieldError(ErrorCode::UnknownField, member.key(), {{"nearest", std::string(name)}}));
        else if (found == choices.end())
            errors.push_back(fieldError(ErrorCode::FieldChoice, name, {{"choices", "\"0\", \"1h\", \"24h\", \"7d\", \"30d\""}}));
        else
            grace = static_cast<Grace>(found - choices.begin());
    }
    if (!errors.empty())
        return fail(validationError(std::move(errors)));
    return grace;
}

std::span<const std::string_view> keyScopes() { return allowedScopes; }

Result<void> validateKey(const ApiKey& key)
{
    std::vector<Error> errors;
    if (auto described = validate(key); !described)
        errors = std::move(described.error().causes);
    for (auto& error : scopeErrors(key.scopes))
        errors.push_back(std::move(error));
    if (!errors.empty())
        return fail(validationError(std::move(errors)));
    return {};
}

json::object keyToJson(const ApiKey& key, Time now)
{
    auto shown = toJson(key);
    shown["state"] = enumName(stateOf(key, now));
    shown["last_used"] = key.lastUsed.toJson();
    return shown;
}

} // namespace pulse
