#include "backend/keys/keyroutes.h"
#include "backend/core/text.h"
#include "backend/http/router.h"
#include "backend/keys/keypaths.h"
#include "backend/keys/keyservice.h"

namespace pulse {

namespace {

using Service = KeyService;

Result<Id<Project>> projectOf(const Request& request) { return Id<Project>::parse(request.param("id")); }

Result<KeyRef> refOf(const Request& request)
{
    PULSE_TRY(auto project, projectOf(request));
    PULSE_TRY(auto key, Id<ApiKey>::parse(request.param("key_id"), "key_id"));
    return KeyRef{std::move(project), std::move(key)};
}

Response answer(const Service& service, const ApiKey& key) { return objectResponse(200, keyToJson(key, service.now())); }

Response issuedAnswer(const Service& service, const IssuedKey& issued)
{
    auto shown = keyToJson(issued.key, service.now());
    shown["pulse_api_secret"] = issued.secret;
    shown["message"] = saveNowMessage;
    return objectResponse(201, std::move(shown), fillPath(paths::key, issued.key.projectId.text(), issued.key.id.text()));
}

/// What the body changes. The members that answers add to the described fields are read-only like those: equal to what is
/// `stored` they are ignored, so that GET → PUT works.
Result<Changes> changesOf(const Service& service, json::object body, const ApiKey* stored)
{
    std::vector<Error> errors;
    const auto shown = stored ? keyToJson(*stored, service.now()) : json::object{};
    for (const auto* name : {"state", "last_used"}) {
        const auto* given = body.if_contains(name);
        if (!given)
            continue;
        // The last use moves by itself between a GET and its PUT.
        const bool isSame = stored && (*given == shown.at(name) || (name == std::string_view("last_used") && given->is_object()));
        if (!isSame)
            errors.push_back(fieldError(ErrorCode::FieldReadOnly, name));
        body.erase(name);
    }
    const auto row = stored ? ApiKey::describe().toRow(*stored) : Row{};
    auto changes = decodeChanges(schemaOf<ApiKey>(), body, stored ? Purpose::Update : Purpose::Create, stored ? &row : nullptr);
    if (errors.empty())
        return changes;
    if (!changes)
        errors.insert(errors.begin(), changes.error().causes.begin(), changes.error().causes.end());
    return fail(validationError(std::move(errors)));
}

Result<Response> create(Service& service, const Request& request)
{
    PULSE_TRY(const auto project, projectOf(request));
    PULSE_TRY(auto body, request.object());
    PULSE_TRY(const auto changes, changesOf(service, std::move(body), nullptr));
    ApiKey input;
    ApiKey::describe().apply(input, changes);
    PULSE_TRY(const auto issued, service.create(request.actor, project, input));
    return issuedAnswer(service, issued);
}

Result<Response> list(Service& service, const Request& request)
{
    PULSE_TRY(const auto project, projectOf(request));
    PULSE_TRY(const auto asked, readListRequest(request, schemaOf<ApiKey>()));
    PULSE_TRY(const auto listing, service.list(request.actor, project, asked));
    json::array data;
    data.reserve(listing.items.size());
    for (const auto& key : listing.items)
        data.emplace_back(keyToJson(key, service.now()));
    return listResponse(request, asked, std::move(data), {listing.total, listing.isTotalCapped, listing.next});
}

Result<Response> get(Service& service, const Request& request)
{
    PULSE_TRY(const auto ref, refOf(request));
    PULSE_TRY(const auto key, service.get(request.actor, ref));
    return answer(service, key);
}

Result<Response> update(Service& service, const Request& request)
{
    PULSE_TRY(const auto ref, refOf(request));
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(auto body, request.object());
    PULSE_TRY(const auto stored, service.get(request.actor, ref));
    PULSE_TRY(const auto changes, changesOf(service, std::move(body), &stored));
    PULSE_TRY(const auto updated, service.update(request.actor, ref, changes, expected));
    return answer(service, updated);
}

Result<Response> remove(Service& service, const Request& request)
{
    PULSE_TRY(const auto ref, refOf(request));
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(const auto removed, service.remove(request.actor, ref, expected));
    return answer(service, removed);
}

Result<Response> rotate(Service& service, const Request& request)
{
    PULSE_TRY(const auto ref, refOf(request));
    PULSE_TRY(const auto body, request.objectIfAny());
    PULSE_TRY(const auto grace, readGrace(body));
    PULSE_TRY(const auto issued, service.rotate(request.actor, ref, grace));
    return issuedAnswer(service, issued);
}

} // namespace

void addKeyRoutes(Router& router, KeyService& service)
{
    const auto& schema = schemaOf<ApiKey>();
    const std::vector<BodyField> also{{"state", "string", true, "active, disabled, expired, retiring, rotated or removed."},
                                      {"last_used", "object", true, "at, ip_prefix, route."}};
    auto issued = also;
    issued.push_back({"pulse_api_secret", "string", false, "The secret: in this answer only."});
    issued.push_back({"message", "string", false});
    const auto on = [&service](Result<Response> (*handler)(Service&, const Request&)) -> Handler {
        return [&service, handler](const Request& request) { return handler(service, request); };
    };
    router.add({.method = Method::Post, .pattern = paths::keys, .operation = "createKey", .room = "keys",
                .summary = "Create a key; its secret is in this answer only", .takes = &schema, .gives = &schema, .givesAlso = issued,
                .statuses = {201, 400, 403, 404, 503}, .handler = on(create)});
    router.add({.method = Method::Get, .pattern = paths::keys, .operation = "listKeys", .room = "keys",
                .summary = "List the keys of a project", .gives = &schema, .givesAlso = also, .isList = true,
                .statuses = {200, 400, 404}, .handler = on(list)});
    router.add({.method = Method::Get, .pattern = paths::key, .operation = "getKey", .room = "keys",
                .summary = "Get a key", .gives = &schema, .givesAlso = also, .statuses = {200, 400, 404}, .handler = on(get)});
    router.add({.method = Method::Put, .pattern = paths::key, .operation = "updateKey", .room = "keys",
                .summary = "Update the named fields of a key", .takes = &schema, .gives = &schema, .givesAlso = also,
                .statuses = {200, 400, 403, 404, 412}, .handler = on(update)});
    router.add({.method = Method::Delete, .pattern = paths::key, .operation = "removeKey", .room = "keys",
                .summary = "Revoke a key at once", .gives = &schema, .givesAlso = also,
                .statuses = {200, 400, 403, 404, 409, 412}, .handler = on(remove)});
    router.add({.method = Method::Post, .pattern = paths::keyRotate, .operation = "rotateKey", .room = "keys",
                .summary = "Replace a key by a new one; the old one lives on for the grace period",
                .takesAlso = {{"grace_period", "string", false, "How long the old key stays good; 0 by default.", enumNames<Grace>}}, .gives = &schema, .givesAlso = issued,
                .statuses = {201, 400, 403, 404, 409, 503}, .handler = on(rotate)});
}

} // namespace pulse
