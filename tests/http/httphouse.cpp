#include "tests/http/httphouse.h"
#include "backend/http/systemroutes.h"

namespace pulse::test {

const Entity<Thing>& Thing::describe()
{
    static constexpr std::array fields{
        field<Thing, &Thing::name>("name", "Name").required().sortable().searchable(),
        field<Thing, &Thing::colour>("colour", "Colour").filterable(),
        field<Thing, &Thing::size>("size", "Size").filterable().sortable().limits(0, 100),
        field<Thing, &Thing::pin>("pin", "Pin").secret(),
    };
    static const Entity<Thing> entity("things", fields);
    return entity;
}

namespace {

std::shared_ptr<Identity> person(ActorType type, std::string id, std::string project = {}, std::vector<std::string> scopes = {})
{
    auto who = std::make_shared<Identity>();
    who->type = type;
    who->id = std::move(id);
    who->isOperator = type == ActorType::AdminToken;
    who->projectId = std::move(project);
    who->scopes = std::move(scopes);
    return who;
}

Result<Response> echo(const Request& request)
{
    json::object query;
    for (const auto& [name, value] : request.query)
        query[name] = value;
    json::object params;
    for (const auto& [name, value] : request.params)
        params[name] = value;
    return Response::ofJson(200, json::object{{"path", request.path}, {"query", query}, {"params", params}, {"body", request.body},
                                              {"ip", request.actor.ip}, {"method", methodName(request.method)}});
}

void addRoutes(HttpHouse& house)
{
    auto& router = house.router;
    const auto& schema = schemaOf<Thing>();
    router.add({.method = Method::Get, .pattern = "/v1/things", .operation = "listThings", .room = "things", .gives = &schema, .isList = true,
                .statuses = {200, 400}, .handler = [](const Request& request) -> Result<Response> {
                    PULSE_TRY(const auto asked, readListRequest(request, schemaOf<Thing>()));
                    return listResponse(request, asked, {}, {50, false, asked.cursor.empty() ? "n:1" : ""});
                }});
    router.add({.method = Method::Post, .pattern = "/v1/things", .operation = "createThing", .room = "things", .takes = &schema, .gives = &schema,
                .query = {{"owner", "string"}}, .statuses = {201, 400}, .handler = [&house](const Request& request) { return house.create(request); }});
    router.add({.method = Method::Get, .pattern = "/v1/things/:id", .operation = "getThing", .room = "things", .gives = &schema,
                .statuses = {200, 404}, .handler = [&house](const Request& request) -> Result<Response> {
                    const auto found = house.things.find(std::string(request.param("id")));
                    if (found == house.things.end())
                        return fail(ErrorCode::NotFound);
                    return objectResponse(200, {{"id", found->first}, {"body", found->second}, {"version", 1}});
                }});
    router.add({.method = Method::Put, .pattern = "/v1/things/:id", .operation = "updateThing", .room = "things", .takes = &schema,
                .gives = &schema, .statuses = {200}, .handler = [](const Request& request) -> Result<Response> {
                    PULSE_CHECK(request.object());
                    return echo(request);
                }});
    router.add({.method = Method::Delete, .pattern = "/v1/things/:id", .operation = "removeThing", .room = "things", .gives = &schema,
                .statuses = {200, 404}, .handler = [&house](const Request& request) -> Result<Response> {
                    if (house.things.erase(std::string(request.param("id"))) == 0)
                        return fail(ErrorCode::NotFound);
                    return objectResponse(200, {{"version", 2}});
                }});
    router.add({.method = Method::Get, .pattern = "/v1/open", .operation = "getOpen", .room = "things", .access = Access::Open,
                .runs = Runs::Hot, .query = {{"n", "integer"}, {"x", "string"}}, .statuses = {200}, .handler = echo});
    router.add({.method = Method::Post, .pattern = "/v1/mint", .operation = "mint", .room = "things", .access = Access::Key,
                .scope = "things:mint", .runs = Runs::Hot, .takesAlso = {{"room", "string", true}}, .statuses = {200}, .handler = echo});
    router.add({.method = Method::Get, .pattern = "/v1/throws", .operation = "throws", .room = "things", .access = Access::Open,
                .statuses = {200}, .handler = [](const Request&) -> Result<Response> { throw std::runtime_error("secret detail"); }});
    addSystemRoutes(router, {.failing = [] { return std::vector<FailingDependency>{}; }, .metrics = [] { return std::string("pulse_up 1\n"); },
                             .openApi = [] { return std::string("{}"); }});
}

} // namespace

HttpHouse::HttpHouse(ChainSettings settings, std::function<void(HttpHouse&)> more)
{
    people["admin"] = person(ActorType::AdminToken, "admin");
    people["other"] = person(ActorType::AdminToken, "other");
    people["key"] = person(ActorType::Key, "key", "project-1", {"things:*"});
    people["key2"] = person(ActorType::Key, "key2", "project-2", {"*"});
    people["poor"] = person(ActorType::Key, "poor", "project-1", {"rooms:*"});
    addRoutes(*this);
    if (more)
        more(*this);
    metrics = std::make_unique<HttpMetrics>(router);
    if (settings.cursorKey.empty())
        settings.cursorKey = "cursor key of the tests";
    settings.limiterSeed = 7;
    ChainHooks hooks;
    hooks.authenticate = [this](const Request& request, const Route&) -> Result<std::shared_ptr<const Identity>> {
        const auto given = request.header("Authorization");
        if (given.empty())
            return fail(ErrorCode::MissingCredentials);
        const auto found = people.find(std::string(given.substr(std::min<size_t>(7, given.size()))));
        if (found == people.end())
            return fail(ErrorCode::UnknownToken);
        return std::shared_ptr<const Identity>(found->second);
    };
    hooks.findEffect = [this](const std::string& id) -> Result<std::optional<RememberedEffect>> {
        const auto found = effects.find(id);
        return found == effects.end() ? std::nullopt : std::optional(found->second);
    };
    m_chain = std::make_unique<Chain>(Chain::Tools{.router = router, .clock = clock, .metrics = metrics.get()}, std::move(settings), std::move(hooks));
    m_chain->setPort(8081);
}

ApiClient HttpHouse::client(const std::string& name)
{
    return {*m_chain, record, name.empty() ? Headers{} : Headers{{"Authorization", "Bearer " + name}}};
}

Result<Response> HttpHouse::create(const Request& request)
{
    PULSE_TRY(const auto body, request.object());
    if (auto during = std::exchange(whileCreating, nullptr))
        during();
    const auto id = std::to_string(++created);
    things[id] = json::serialize(body);
    if (const auto& key = request.actor.idempotency)
        effects[key->id] = {.bodyHash = key->bodyHash, .resource = "/v1/things/" + id};
    return objectResponse(201, {{"id", id}, {"secret", "shown once"}, {"version", 1}}, "/v1/things/" + id);
}

} // namespace pulse::test
