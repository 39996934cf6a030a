#include "backend/projects/projectroutes.h"
#include "backend/core/text.h"
#include "backend/http/router.h"
#include "backend/projects/projectpaths.h"
#include "backend/projects/projectservice.h"

namespace pulse {

namespace {

using Service = ProjectService;

Result<Id<Project>> idOf(const Request& request) { return Id<Project>::parse(request.param("id")); }

Response answer(const Service& service, const Project& project) { return objectResponse(200, toJson(service.shown(project))); }

Response issuedAnswer(const Service& service, const IssuedProject& issued)
{
    auto shown = toJson(service.shown(issued.project));
    shown["pulse_api_secret"] = issued.secret;
    shown["message"] = saveNowMessage;
    return objectResponse(201, std::move(shown), fillPath(paths::project, issued.project.id.text()));
}

/// The organization may stand in the query, as the first clients sent it, or in the body.
Result<json::object> bodyWithOrganization(const Request& request)
{
    PULSE_TRY(auto body, request.object());
    const auto* asked = request.queryValue("org_id");
    if (!asked)
        return body;
    const auto* member = body.if_contains("org_id");
    if (member && (!member->is_string() || toLowerAscii(member->get_string()) != toLowerAscii(*asked)))
        return fail(Error{.code = ErrorCode::InvalidParameter, .args = {{"name", "org_id"}, {"why", "query and body name different organizations"}},
                          .field = "org_id"});
    body["org_id"] = *asked;
    return body;
}

Result<Response> create(Service& service, const Request& request)
{
    PULSE_TRY(const auto body, bodyWithOrganization(request));
    PULSE_TRY(const auto changes, decodeChanges(schemaOf<Project>(), body, Purpose::Create, nullptr));
    auto input = service.draft();
    Project::describe().apply(input, changes);
    PULSE_TRY(const auto issued, service.create(request.actor, std::move(input)));
    return issuedAnswer(service, issued);
}

Result<Response> list(Service& service, const Request& request)
{
    PULSE_TRY(const auto asked, readListRequest(request, schemaOf<Project>()));
    PULSE_TRY(auto listing, service.list(request.actor, asked));
    for (auto& project : listing.items)
        project = service.shown(project);
    return listResponse(request, asked, listing);
}

Result<Response> get(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto project, service.get(request.actor, id));
    return answer(service, project);
}

Result<Response> update(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(const auto body, request.object());
    PULSE_TRY(const auto stored, service.get(request.actor, id));
    const auto row = Project::describe().toRow(stored);
    PULSE_TRY(const auto changes, decodeChanges(schemaOf<Project>(), body, Purpose::Update, &row));
    PULSE_TRY(const auto updated, service.update(request.actor, id, changes, expected));
    return answer(service, updated);
}

Result<Response> remove(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto expected, request.ifMatch());
    PULSE_TRY(const auto removed, service.remove(request.actor, id, expected));
    return answer(service, removed);
}

Result<Response> restore(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto restored, service.restore(request.actor, id));
    return answer(service, restored);
}

Result<Response> impact(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto lines, service.impact(request.actor, id));
    return impactResponse(lines);
}

Result<Response> regenerateKeys(Service& service, const Request& request)
{
    PULSE_TRY(const auto id, idOf(request));
    PULSE_TRY(const auto body, request.objectIfAny());
    PULSE_TRY(const auto grace, readGrace(body));
    PULSE_TRY(const auto issued, service.regenerateKeys(request.actor, id, grace));
    return issuedAnswer(service, issued);
}

} // namespace

void addProjectRoutes(Router& router, ProjectService& service)
{
    const auto& schema = schemaOf<Project>();
    const std::vector<BodyField> issued{{"pulse_api_secret", "string", false, "The secret: in this answer only."}, {"message", "string", false}};
    const auto on = [&service](Result<Response> (*handler)(Service&, const Request&)) -> Handler {
        return [&service, handler](const Request& request) { return handler(service, request); };
    };
    router.add({.method = Method::Post, .pattern = paths::projects, .operation = "createProject", .room = "projects",
                .summary = "Create a project with its primary key; the secret is in this answer only", .takes = &schema, .gives = &schema,
                .givesAlso = issued, .query = {{"org_id", "string", false, "The organization, where the body does not name it."}},
                .statuses = {201, 400, 403, 404, 503}, .handler = on(create)});
    router.add({.method = Method::Get, .pattern = paths::projects, .operation = "listProjects", .room = "projects",
                .summary = "List projects", .gives = &schema, .isList = true, .statuses = {200, 400, 404}, .handler = on(list)});
    router.add({.method = Method::Get, .pattern = paths::project, .operation = "getProject", .room = "projects",
                .summary = "Get a project", .gives = &schema, .statuses = {200, 400, 404}, .handler = on(get)});
    router.add({.method = Method::Put, .pattern = paths::project, .operation = "updateProject", .room = "projects",
                .summary = "Update the named fields of a project", .takes = &schema, .gives = &schema,
                .statuses = {200, 400, 403, 404, 409, 412, 503}, .handler = on(update)});
    router.add({.method = Method::Delete, .pattern = paths::project, .operation = "removeProject", .room = "projects",
                .summary = "Delete a project with its keys", .gives = &schema, .statuses = {200, 400, 403, 404, 412}, .handler = on(remove)});
    router.add({.method = Method::Post, .pattern = paths::projectRestore, .operation = "restoreProject", .room = "projects",
                .summary = "Bring back a deleted project", .gives = &schema, .statuses = {200, 400, 403, 404, 409}, .handler = on(restore)});
    router.add({.method = Method::Get, .pattern = paths::projectImpact, .operation = "getProjectImpact", .room = "projects",
                .summary = "What deleting the project would stop", .givesAlso = {{"impact", "object", true}},
                .statuses = {200, 400, 404}, .handler = on(impact)});
    router.add({.method = Method::Post, .pattern = paths::projectRegenerateKeys, .operation = "regenerateProjectKeys", .room = "projects",
                .summary = "Replace the primary key; the old one lives on for the grace period",
                .takesAlso = {{"grace_period", "string", false, "How long the old key stays good; 0 by default.", enumNames<Grace>}}, .gives = &schema, .givesAlso = issued,
                .statuses = {201, 400, 403, 404, 409, 503}, .handler = on(regenerateKeys)});
}

} // namespace pulse
