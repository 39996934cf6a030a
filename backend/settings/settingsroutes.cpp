#include "backend/settings/settingsroutes.h"
#include "backend/core/text.h"
#include "backend/http/router.h"
#include "backend/settings/settingspaths.h"
#include "backend/settings/settingsservice.h"

namespace pulse {

namespace {

using Service = SettingsService;

constexpr std::string_view valueMember = "value";
constexpr size_t shownName = 64;

std::string_view kindName(SettingKind kind)
{
    switch (kind) {
    case SettingKind::Text: return "text";
    case SettingKind::Integer: return "integer";
    case SettingKind::Boolean: return "boolean";
    case SettingKind::List: return "list";
    }
    return "";
}

/// The text, or null where there is none to show.
json::value textOf(bool isShown, const std::string& text) { return isShown ? json::value(text) : json::value{}; }

json::object toJson(const SettingState& state)
{
    const auto& setting = *state.setting;
    auto shown = pulse::toJson(state.row);
    shown["kind"] = kindName(setting.kind);
    shown["help"] = setting.help;
    shown["default"] = setting.fallback;
    shown["is_secret"] = setting.isSecret;
    shown["is_storable"] = setting.isStorable();
    shown["has_effect"] = setting.hasEffect;
    shown["value"] = textOf(!setting.isSecret, state.now.text);
    shown["is_set"] = state.now.isSet;
    shown["source"] = sourceName(state.now.source);
    shown["stored_value"] = textOf(!setting.isSecret && state.row.isStored, state.row.value);
    shown["takes_effect"] = setting.isLive ? "at_once" : "at_next_start";
    shown["next_value"] = textOf(!setting.isSecret, state.next.text);
    shown["next_source"] = sourceName(state.next.source);
    shown["is_waiting"] = state.isWaiting;
    shown["overridden_by"] = textOf(state.row.isStored && state.given != SettingSource::Default, std::string(sourceName(state.given)));
    shown["unused_because"] = textOf(!state.unusedWhy.empty(), state.unusedWhy);
    return shown;
}

std::vector<BodyField> alsoGiven()
{
    return {{"kind", "string", true, "text, integer, boolean or list (comma-separated)."},
            {"help", "string", true},
            {"default", "string", true},
            {"is_secret", "boolean", true, "Its values are in no answer."},
            {"is_storable", "boolean", true, "false: it comes from a flag, the environment or .env alone."},
            {"has_effect", "boolean", true, "false: what it is for is not built yet."},
            {"value", "string?", true, "The one in effect, as it stands in .env; null: a secret."},
            {"is_set", "boolean", true, "Whether the one in effect is not empty."},
            {"source", "string", true, "Of the one in effect: flag, environment, .env, stored or default."},
            {"stored_value", "string?", true, "null: none is stored, or a secret."},
            {"takes_effect", "string", true, "When a stored value does: at_once or at_next_start."},
            {"next_value", "string?", true, "What the next start takes, with the same flags, environment and .env; null: a secret."},
            {"next_source", "string", true},
            {"is_waiting", "boolean", true, "Whether the next start takes another value than the one in effect."},
            {"overridden_by", "string?", true, "flag, environment or .env, when it goes before the stored value."},
            {"unused_because", "string?", true, "Why the stored value is not used although nothing goes before it."}};
}

Response answer(const SettingState& state) { return objectResponse(200, toJson(state)); }

/// The value, and nothing else but what was answered: so that an answer may be sent back changed.
Result<std::string> readValue(const json::object& body, const json::object& shown)
{
    std::vector<Error> problems;
    for (const auto& member : body) {
        const auto* known = shown.if_contains(member.key());
        if (member.key() == valueMember || (known && *known == member.value()))
            continue;
        if (known)
            problems.push_back(fieldError(ErrorCode::FieldReadOnly, member.key()));
        else
            problems.push_back(fieldError(ErrorCode::UnknownField, firstBytes(member.key(), shownName), {{"nearest", std::string(valueMember)}}));
    }
    const auto* value = body.if_contains(valueMember);
    if (!value)
        problems.push_back(fieldError(ErrorCode::FieldRequired, valueMember));
    else if (!value->is_string())
        problems.push_back(fieldError(ErrorCode::FieldType, valueMember, {{"expected", "a text, as it would stand in .env: \"8082\", \"true\", \"a.example, b.example\""}}));
    if (!problems.empty())
        return fail(validationError(std::move(problems)));
    return std::string(value->get_string());
}

Result<Response> list(Service& service, const Request& request)
{
    PULSE_TRY(const auto states, service.list(request.actor));
    json::array data;
    for (const auto& state : states)
        data.emplace_back(toJson(state));
    const auto total = static_cast<int64_t>(data.size());
    json::object meta{{"page", 1}, {"limit", total}, {"total", total}, {"total_pages", 1}, {"next_cursor", nullptr}};
    return Response::ofJson(200, json::object{{"data", std::move(data)}, {"meta", std::move(meta)}});
}

Result<Response> get(Service& service, const Request& request)
{
    PULSE_TRY(const auto state, service.get(request.actor, request.param("name")));
    return answer(state);
}

Result<Response> set(Service& service, const Request& request)
{
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(const auto body, request.object());
    PULSE_TRY(const auto stored, service.get(request.actor, request.param("name")));
    PULSE_TRY(const auto value, readValue(body, toJson(stored)));
    PULSE_TRY(const auto state, service.set(request.actor, request.param("name"), value, expected));
    return answer(state);
}

Result<Response> remove(Service& service, const Request& request)
{
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(const auto state, service.remove(request.actor, request.param("name"), expected));
    return answer(state);
}

} // namespace

void addSettingsRoutes(Router& router, SettingsService& service)
{
    const auto& schema = schemaOf<StoredSetting>();
    const auto on = [&service](Result<Response> (*handler)(Service&, const Request&)) -> Handler {
        return [&service, handler](const Request& request) { return handler(service, request); };
    };
    router.add({.method = Method::Get, .pattern = paths::settings, .operation = "listSettings", .room = "settings",
                .summary = "List all settings, on one page: what is in effect, by whose word, and what is stored",
                .givesAlso = {{"data", "array:object", true, "Each as GET /v1/settings/{name} answers it."}, {"meta", "object", true}},
                .statuses = {200, 403}, .handler = on(list)});
    router.add({.method = Method::Get, .pattern = paths::setting, .operation = "getSetting", .room = "settings", .summary = "Get a setting",
                .gives = &schema, .givesAlso = alsoGiven(), .statuses = {200, 403, 404}, .handler = on(get)});
    router.add({.method = Method::Put, .pattern = paths::setting, .operation = "setSetting", .room = "settings",
                .summary = "Store a setting; flags, environment and .env go before it",
                .takesAlso = {{"value", "string", true, "As it would stand in .env."}}, .gives = &schema, .givesAlso = alsoGiven(),
                .statuses = {200, 400, 403, 404, 412, 422, 503}, .handler = on(set)});
    router.add({.method = Method::Delete, .pattern = paths::setting, .operation = "removeSetting", .room = "settings",
                .summary = "Take a stored setting back", .gives = &schema, .givesAlso = alsoGiven(), .statuses = {200, 403, 404, 412},
                .handler = on(remove)});
}

} // namespace pulse
