#include "backend/organizations/organizationroutes.h"
#include "backend/core/text.h"
#include "backend/http/router.h"
#include "backend/organizations/organizationpaths.h"
#include "backend/organizations/organizationservice.h"

namespace pulse {

namespace {

using Service = OrganizationService;

Result<Id<Organization>> idOf(const Request& request) { return Id<Organization>::parse(request.param("id")); }

Response answer(int status, const Organization& organization)
{
    auto location = status == 201 ? fillPath(paths::organization, organization.id.text()) : std::string{};
    return objectResponse(status, toJson(organization), std::move(location));
}

Result<Response> create(Service& service, const Request& request)
{
    PULSE_TRY(const auto body, request.object());
    PULSE_TRY(const auto changes, decodeChanges(schemaOf<Organization>(), body, Purpose::Create, nullptr));
    Organization input;
    Organization::describe().apply(input, changes);
    PULSE_TRY(const auto created, service.create(request.actor, std::move(input)));
    return answer(201, created);
}

Result<Response> list(Service& service, const Request& request)
{
    PULSE_TRY(const auto asked, readListRequest(request, schemaOf<Organization>()));
    PULSE_TRY(const auto listing, service.list(request.actor, asked));
    return listResponse(request, asked, listing);
}

Result<Response> get(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto organization, service.get(request.actor, id));
    return answer(200, organization);
}

Result<Response> update(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(const auto body, request.object());
    PULSE_TRY(const auto stored, service.get(request.actor, id));
    const auto row = Organization::describe().toRow(stored);
    PULSE_TRY(const auto changes, decodeChanges(schemaOf<Organization>(), body, Purpose::Update, &row));
    PULSE_TRY(const auto updated, service.update(request.actor, id, changes, expected));
    return answer(200, updated);
}

Result<Response> remove(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(const auto removed, service.remove(request.actor, id, expected));
    return answer(200, removed);
}

Result<Response> restore(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto restored, service.restore(request.actor, id));
    return answer(200, restored);
}

Result<Response> impact(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto lines, service.impact(request.actor, id));
    return impactResponse(lines);
}

} // namespace

void addOrganizationRoutes(Router& router, OrganizationService& service)
{
    const auto& schema = schemaOf<Organization>();
    const auto on = [&service](Result<Response> (*handler)(Service&, const Request&)) -> Handler {
        return [&service, handler](const Request& request) { return handler(service, request); };
    };
    router.add({.method = Method::Post, .pattern = paths::organizations, .operation = "createOrganization", .room = "organizations",
                .summary = "Create an organization", .takes = &schema, .gives = &schema, .statuses = {201, 400, 403, 409}, .handler = on(create)});
    router.add({.method = Method::Get, .pattern = paths::organizations, .operation = "listOrganizations", .room = "organizations",
                .summary = "List organizations", .gives = &schema, .isList = true, .statuses = {200, 400}, .handler = on(list)});
    router.add({.method = Method::Get, .pattern = paths::organization, .operation = "getOrganization", .room = "organizations",
                .summary = "Get an organization", .gives = &schema, .statuses = {200, 400, 404}, .handler = on(get)});
    router.add({.method = Method::Put, .pattern = paths::organization, .operation = "updateOrganization", .room = "organizations",
                .summary = "Update the named fields of an organization", .takes = &schema, .gives = &schema,
                .statuses = {200, 400, 403, 404, 409, 412}, .handler = on(update)});
    router.add({.method = Method::Delete, .pattern = paths::organization, .operation = "removeOrganization", .room = "organizations",
                .summary = "Delete an organization with its projects and keys", .gives = &schema,
                .statuses = {200, 400, 403, 404, 412}, .handler = on(remove)});
    router.add({.method = Method::Post, .pattern = paths::organizationRestore, .operation = "restoreOrganization", .room = "organizations",
                .summary = "Bring back a deleted organization", .gives = &schema, .statuses = {200, 400, 403, 404, 409}, .handler = on(restore)});
    router.add({.method = Method::Get, .pattern = paths::organizationImpact, .operation = "getOrganizationImpact", .room = "organizations",
                .summary = "What deleting the organization would stop", .givesAlso = {{"impact", "object", true}},
                .statuses = {200, 400, 404}, .handler = on(impact)});
}

} // namespace pulse
