#include "backend/auth/admintokenroutes.h"
#include "backend/auth/admintokenpaths.h"
#include "backend/auth/admintokenservice.h"
#include "backend/core/text.h"
#include "backend/http/router.h"

namespace pulse {

namespace {

using Service = AdminTokenService;

constexpr const char* saveNow = "Save now, won't be shown again";

Result<Id<AdminToken>> idOf(const Request& request) { return Id<AdminToken>::parse(request.param("id")); }

Result<Response> create(Service& service, const Request& request)
{
    PULSE_TRY(const auto body, request.object());
    PULSE_TRY(const auto changes, decodeChanges(schemaOf<AdminToken>(), body, Purpose::Create, nullptr));
    AdminToken input;
    AdminToken::describe().apply(input, changes);
    PULSE_TRY(const auto issued, service.create(request.actor, input));
    auto object = adminTokenToJson(issued.token);
    object["token"] = issued.text;
    object["message"] = saveNow;
    return objectResponse(201, std::move(object), fillPath(paths::adminToken, issued.token.id.text()));
}

Result<Response> list(Service& service, const Request& request)
{
    PULSE_TRY(const auto asked, readListRequest(request, schemaOf<AdminToken>()));
    PULSE_TRY(const auto listing, service.list(request.actor, asked));
    json::array data;
    for (const auto& token : listing.items)
        data.emplace_back(adminTokenToJson(token));
    return listResponse(request, asked, std::move(data), {listing.total, listing.isTotalCapped, listing.next});
}

Result<Response> get(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto token, service.get(request.actor, id));
    return objectResponse(200, adminTokenToJson(token));
}

Result<Response> remove(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(const auto removed, service.remove(request.actor, id, expected));
    return objectResponse(200, adminTokenToJson(removed));
}

} // namespace

void addAdminTokenRoutes(Router& router, AdminTokenService& service)
{
    const auto& schema = schemaOf<AdminToken>();
    const BodyField lastUsed{"last_used_at", "date-time", true, "Null: never."};
    const auto on = [&service](Result<Response> (*handler)(Service&, const Request&)) -> Handler {
        return [&service, handler](const Request& request) { return handler(service, request); };
    };
    router.add({.method = Method::Post, .pattern = paths::adminTokens, .operation = "createAdminToken", .room = "auth",
                .summary = "Create an admin token", .takes = &schema, .gives = &schema,
                .givesAlso = {{"token", "string", false, "The token: in this answer and no other, so not in its replay."}, {"message", "string", false}, lastUsed},
                .statuses = {201, 400, 403}, .handler = on(create)});
    router.add({.method = Method::Get, .pattern = paths::adminTokens, .operation = "listAdminTokens", .room = "auth",
                .summary = "List admin tokens", .gives = &schema, .givesAlso = {lastUsed}, .isList = true, .statuses = {200, 400, 403}, .handler = on(list)});
    router.add({.method = Method::Get, .pattern = paths::adminToken, .operation = "getAdminToken", .room = "auth",
                .summary = "Get an admin token", .gives = &schema, .givesAlso = {lastUsed}, .statuses = {200, 400, 403, 404}, .handler = on(get)});
    router.add({.method = Method::Delete, .pattern = paths::adminToken, .operation = "removeAdminToken", .room = "auth",
                .summary = "Revoke an admin token", .gives = &schema, .givesAlso = {lastUsed}, .statuses = {200, 400, 403, 404, 412}, .handler = on(remove)});
}

} // namespace pulse
