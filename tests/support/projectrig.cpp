#include "tests/support/projectrig.h"
#include "backend/audit/schema.h"
#include "backend/keys/keyroutes.h"
#include "backend/keys/schema.h"
#include "backend/organizations/organizationroutes.h"
#include "backend/organizations/schema.h"
#include "backend/projects/projectroutes.h"
#include "backend/projects/schema.h"
#include "backend/store/idempotency.h"
#include "backend/store/memory/memoryengine.h"
#include "backend/store/mongo/mongoengine.h"
#include "backend/store/schema.h"
#include "backend/store/sqlite/sqliteengine.h"
#include <algorithm>
#include <cstdlib>

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

} // namespace

ProjectRig::ProjectRig(bool isSealed, KeyOnlyAuth keyOnlyAuth)
    : box(isSealed ? std::string{} : std::string(32, 'k')),
      peppers(isSealed ? Peppers{} : Peppers{.current = 1, .byVersion = {{1, std::string(32, 'p')}}}),
      projects({store, clock, ids, box, keys}, {.keyOnlyAuth = keyOnlyAuth}),
      m_chain({router, clock}, {.limitPerIp = 0, .limitPerProject = 0, .cursorKey = std::string(32, 'c')}, chainHooks())
{
    connectProjects(projects, organizations, keys);
    addOrganizationRoutes(router, organizations);
    addKeyRoutes(router, keys);
    addProjectRoutes(router, projects);
    const auto steps = migrations();
    EXPECT_TRUE(engine->migrate(steps));
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
    const auto file = (folder.path() / "dump").string();
    EXPECT_TRUE(engine->backup(file));
    return readFile(file);
}

ApiClient ProjectRig::as(const Actor& actor)
{
    m_callers.push_back(actor.who);
    return {m_chain, record, {{"Authorization", std::to_string(m_callers.size() - 1)}}};
}

std::unique_ptr<Engine> ProjectRig::openEngine()
{
    const char* named = std::getenv("PULSE_TEST_ENGINE");
    const std::string_view wanted = named ? named : "";
    if (wanted == "mongo") {
        peer = std::make_unique<MongoPeer>();
        auto shared = MongoEngine::open({.uri = peer->uri(), .database = peer->database()}, clock);
        EXPECT_TRUE(shared) << errorText(shared.error());
        return std::move(*shared);
    }
    if (wanted != "sqlite")
        return std::make_unique<MemoryEngine>(clock);
    auto opened = SqliteEngine::open({.file = (folder.path() / "pulse.db").string()}, clock);
    EXPECT_TRUE(opened) << errorText(opened.error());
    return std::move(*opened);
}

ChainHooks ProjectRig::chainHooks()
{
    ChainHooks chain;
    chain.authenticate = [this](const Request& request, const Route&) -> Result<std::shared_ptr<const Identity>> {
        const auto caller = request.header("Authorization");
        if (caller.empty())
            return fail(ErrorCode::MissingCredentials);
        return m_callers.at(std::stoul(std::string(caller)));
    };
    chain.findEffect = [this](const std::string& id) -> Result<std::optional<RememberedEffect>> {
        const auto record = store.get(Id<IdempotencyRecord>::trusted(id));
        if (!record)
            return std::optional<RememberedEffect>{};
        return RememberedEffect{record->bodyHash, record->resource, static_cast<int>(record->status)};
    };
    return chain;
}

} // namespace pulse::test
