#include "tests/support/projectrig.h"
#include "backend/audit/schema.h"
#include "backend/keys/keyroutes.h"
#include "backend/keys/schema.h"
#include "backend/organizations/organizationroutes.h"
#include "backend/organizations/schema.h"
#include "backend/projects/projectroutes.h"
#include "backend/projects/schema.h"
#include "backend/store/schema.h"
#include "tests/support/tempfolder.h"
#include <algorithm>

namespace pulse::test {

namespace {

std::vector<Migration> migrations()
{
    std::vector<Migration> all;
    for (auto steps : {storeMigrations(), auditMigrations(), organizationMigrations(), keyMigrations(), projectMigrations()})
        all.insert(all.end(), steps.begin(), steps.end());
    std::ranges::sort(all, {}, &Migration::version);
    return all;
}

/// The query as it stands: tests need no escapes.
void readTarget(Request& request, const std::string& target)
{
    const auto mark = target.find('?');
    for (auto at = mark; at != std::string::npos;) {
        const auto next = target.find('&', at + 1);
        const auto part = target.substr(at + 1, next == std::string::npos ? next : next - at - 1);
        request.query.emplace_back(part.substr(0, part.find('=')), part.substr(part.find('=') + 1));
        at = next;
    }
}

} // namespace

std::vector<std::string> Answer::fields() const
{
    std::vector<std::string> names;
    for (const auto& error : at("errors").as_array())
        names.emplace_back(error.at("field").as_string());
    return names;
}

ProjectRig::ProjectRig(bool isSealed, KeyOnlyAuth keyOnlyAuth)
    : box(isSealed ? std::string{} : std::string(32, 'k')),
      peppers(isSealed ? Peppers{} : Peppers{.current = 1, .byVersion = {{1, std::string(32, 'p')}}}),
      projects({store, clock, ids, box, keys}, {.keyOnlyAuth = keyOnlyAuth})
{
    connectProjects(projects, organizations, keys);
    addOrganizationRoutes(router, organizations);
    addKeyRoutes(router, keys);
    addProjectRoutes(router, projects);
    const auto steps = migrations();
    EXPECT_TRUE(engine.migrate(steps));
}

Organization ProjectRig::organization(const std::string& name)
{
    Organization input;
    input.name = name;
    input.adminEmail = name + "@example.com";
    auto created = organizations.create(root, input);
    EXPECT_TRUE(created) << errorText(created.error());
    return *created;
}

IssuedProject ProjectRig::project(const Organization& owner, const std::string& name)
{
    auto input = projects.draft();
    input.organizationId = owner.id;
    input.name = name;
    auto created = projects.create(root, input);
    EXPECT_TRUE(created) << errorText(created.error());
    return *created;
}

ApiKey ProjectRig::primaryOf(const Project& project)
{
    auto key = keys.primaryOf(project.id);
    EXPECT_TRUE(key) << errorText(key.error());
    return *key;
}

IssuedKey ProjectRig::key(const Project& project, const std::string& name)
{
    ApiKey input;
    input.name = name;
    auto created = keys.create(root, project.id, input);
    EXPECT_TRUE(created) << errorText(created.error());
    return *created;
}

std::string ProjectRig::dump()
{
    TempFolder folder;
    const auto file = (folder.path() / "dump.json").string();
    EXPECT_TRUE(engine.backup(file));
    return readFile(file);
}

Answer ProjectRig::call(const Actor& actor, Method method, const std::string& target, const std::string& body, const std::string& ifMatch)
{
    Request request;
    request.method = method;
    request.path = std::string_view(target).substr(0, target.find('?'));
    request.body = body;
    request.actor = actor;
    request.cursorKey = "cursor key of the tests";
    readTarget(request, target);
    if (!body.empty())
        request.headers.emplace_back("Content-Type", "application/json");
    if (!ifMatch.empty())
        request.headers.emplace_back("If-Match", ifMatch);
    auto match = router.match(method, request.path);
    if (!match.route) {
        ADD_FAILURE() << "no route for " << target;
        return {};
    }
    request.route = match.route;
    request.params = std::move(match.params);
    auto handled = match.route->handler(request);
    const auto response = handled ? *std::move(handled) : Response::problem(handled.error(), "test");
    const auto& declared = match.route->statuses;
    EXPECT_NE(std::ranges::find(declared, response.status), declared.end())
        << match.route->operation << " answered " << response.status << ", which it does not declare: " << response.body;
    Answer answer{.status = response.status, .text = response.body};
    for (const auto& [name, value] : response.headers)
        answer.headers[std::string(name)] = value;
    if (auto parsed = parseJsonObject(response.body))
        answer.body = *std::move(parsed);
    return answer;
}

} // namespace pulse::test
