#pragma once
#include "backend/audit/schema.h"
#include "backend/auth/admintokenroutes.h"
#include "backend/auth/authenticate.h"
#include "backend/auth/schema.h"
#include "backend/core/text.h"
#include "backend/http/chain.h"
#include "backend/keys/schema.h"
#include "backend/organizations/organizationroutes.h"
#include "backend/organizations/organizationservice.h"
#include "backend/organizations/schema.h"
#include "backend/projects/projectservice.h"
#include "backend/projects/schema.h"
#include "backend/store/memory/memoryengine.h"
#include "backend/tokens/tokenroutes.h"
#include "backend/tokens/tokenservice.h"
#include "tests/support/actors.h"
#include "tests/support/fakeclock.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <optional>

namespace pulse::test {

struct AuthOptions {
    bool isSealed = false;
    bool isOpenAdmin = false;
    bool isSharedStore = false;
    Peppers peppers{.current = 7, .byVersion = {{7, std::string(32, 'p')}}};
    LiveKitPlaces places{};
    LiveKitCredentials liveKit{.host = "", .apiKey = "APItest", .apiSecret = "0123456789abcdef0123456789abcdef"};
};

using Headers = std::vector<std::pair<std::string, std::string>>;

/// The rooms around keys on memory, with nothing faked between a request and the row: what the tests of auth and tokens
/// stand in.
class AuthHouse {
public:
    explicit AuthHouse(AuthOptions options = {})
        : box(options.isSealed ? std::string{} : std::string(32, 'k')),
          peppers(options.isSealed ? Peppers{} : options.peppers), m_options(std::move(options))
    {
        std::vector<Migration> all;
        for (const auto& room : {organizationMigrations(), keyMigrations(), projectMigrations(), auditMigrations(), authMigrations()})
            all.insert(all.end(), room.begin(), room.end());
        std::ranges::sort(all, {}, &Migration::version);
        EXPECT_TRUE(engine.migrate(all));
        connectProjects(projects, organizations, keys);
        open();
    }

    /// A project of its own organization, living.
    IssuedProject makeProject(const std::string& name = "Demo", const std::function<void(Project&)>& change = {})
    {
        Organization organization;
        organization.name = name;
        organization.adminEmail = name + "@example.com";
        const auto made = organizations.create(admin, organization);
        EXPECT_TRUE(made);
        auto draft = projects.draft();
        draft.name = name;
        draft.organizationId = made->id;
        if (change)
            change(draft);
        auto issued = projects.create(admin, draft);
        EXPECT_TRUE(issued) << (issued ? "" : errorText(issued.error()));
        return issued ? *issued : IssuedProject{};
    }
    IssuedAdminToken makeAdminToken(Time expiresAt = {})
    {
        AdminToken input;
        input.name = "Test";
        input.expiresAt = expiresAt;
        return *auth->adminTokens().create(admin, input);
    }

    /// A request through the whole chain.
    Response call(Method method, std::string_view path, const Headers& headers, std::string_view body = {})
    {
        Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.peer = "203.0.113.9";
        request.headers = {{"Host", "localhost"}, {"Content-Type", "application/json"}};
        for (const auto& [name, value] : headers)
            request.headers.emplace_back(name, value);
        return chain->handle(request);
    }
    /// Who the credentials are, on a route of that kind: the code's wire name when nobody.
    Result<std::shared_ptr<const Identity>> ask(const Headers& headers, Access access = Access::Key, std::string_view scope = "tokens:create")
    {
        Request request;
        request.actor.ip = from;
        if (std::ranges::find(headers, "Host", &Headers::value_type::first) == headers.end())
            request.headers.emplace_back("Host", "localhost");
        for (const auto& [name, value] : headers)
            request.headers.emplace_back(name, value);
        Route route;
        route.access = access;
        route.scope = scope;
        route.pattern = "/v1/test";
        return authenticate(*auth, request, route);
    }
    std::string codeOf(const Headers& headers, Access access = Access::Key, std::string_view scope = "tokens:create")
    {
        const auto who = ask(headers, access, scope);
        return who ? "ok" : std::string(errorInfo(who.error().code).name);
    }

    std::string from = "203.0.113.9";   ///< where `ask` comes from
    FakeClock clock;
    IdSource ids{clock, 1};
    Events events;
    MemoryEngine engine{clock};
    Store store{engine, events};
    SecretBox box;
    Peppers peppers;
    OrganizationService organizations{store, clock, ids};
    KeyService keys{store, clock, ids, peppers};
    ProjectService projects{{store, clock, ids, box, keys}, {.keyOnlyAuth = KeyOnlyAuth::Deny}};
    std::optional<AuthSnapshot> snapshot;
    std::optional<AuthService> auth;
    std::optional<TokenProjects> tokenProjects;
    std::optional<TokenService> tokens;
    std::optional<Router> router;
    std::optional<Chain> chain;
    Actor admin = operatorActor();

private:
    void open()
    {
        snapshot.emplace(store, events, clock, AuthSnapshot::Settings{.isSharedStore = m_options.isSharedStore});
        EXPECT_TRUE(snapshot->load());
        auth.emplace(AuthService::Parts{store, clock, ids, peppers, *snapshot}, AuthSettings{.isOpenAdmin = m_options.isOpenAdmin});
        tokenProjects.emplace(store, events, box, m_options.places);
        tokenProjects->setLiveKit(m_options.liveKit);
        EXPECT_TRUE(tokenProjects->load());
        tokens.emplace(*tokenProjects, clock);
        router.emplace();
        addOrganizationRoutes(*router, organizations);
        addAdminTokenRoutes(*router, auth->adminTokens());
        addTokenRoutes(*router, *tokens);
        chain.emplace(Chain::Tools{*router, clock}, ChainSettings{.limitPerIp = 0, .limitPerProject = 0},
                      ChainHooks{.authenticate = [this](const Request& request, const Route& route) { return authenticate(*auth, request, route); },
                                 .prove = [this](const Request& request) { return proveSecret(*auth, request); }});
    }

    AuthOptions m_options;
};

inline json::object bodyOf(const Response& response) { return *parseJsonObject(response.body); }
inline std::string codeOf(const Response& response) { return std::string(bodyOf(response).at("code").as_string()); }

inline std::string headerOf(const Response& response, std::string_view name)
{
    for (const auto& [key, value] : response.headers)
        if (key == name)
            return value;
    return {};
}

} // namespace pulse::test
