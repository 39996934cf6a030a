#include "backend/controlplaneapi.h"
#include "backend/auth/authservice.h"
#include "backend/http/chain.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "tests/support/testplane.h"
#include <gtest/gtest.h>

namespace pulse::test {
namespace {

class Startup : public testing::Test {
protected:
    Response call(Method method, std::string_view path, const std::vector<std::pair<std::string, std::string>>& headers = {}, std::string_view body = {})
    {
        Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.peer = "127.0.0.1";
        request.headers = {{"Host", "localhost"}, {"Content-Type", "application/json"}};
        for (const auto& [name, value] : headers)
            request.headers.emplace_back(name, value);
        return chain->handle(request);
    }

    TestPlane plane{{}, std::string(32, 'k'), true};
    std::unique_ptr<Chain> chain = plane->api().makeChain();
};

TEST_F(Startup, health_200_beforeAnythingIsRead)
{
    EXPECT_EQ(call(Method::Get, "/health").status, 200);
    EXPECT_EQ(call(Method::Get, "/health/live").status, 200);
}

TEST_F(Startup, ready_503_untilKeysAndProjectsAreRead)
{
    const auto waiting = call(Method::Get, "/health/ready");
    EXPECT_EQ(waiting.status, 503);
    EXPECT_NE(waiting.body.find("\"keys\""), std::string::npos) << waiting.body;
    ASSERT_TRUE(plane->load());
    EXPECT_EQ(call(Method::Get, "/health/ready").status, 200);
}

TEST_F(Startup, routesThatNeedKeys_503_untilTheyAreRead)
{
    const auto token = plane->auth().adminTokens().create(systemActor(), [] { AdminToken input; input.name = "T"; return input; }()).value();
    Organization organization;
    organization.name = "Acme";
    organization.adminEmail = "admin@example.com";
    auto draft = plane->projects().draft();
    draft.organizationId = plane->organizations().create(systemActor(), organization).value().id;
    draft.name = "Demo";
    const auto issued = plane->projects().create(systemActor(), draft).value();
    const auto list = [&] { return call(Method::Get, "/v1/organizations", {{"Authorization", "Bearer " + token.text}}); };
    const auto check = [&] {
        return call(Method::Post, "/v1/tokens/validate", {{"X-Pulse-Key", issued.project.pulseApiKey}, {"X-Pulse-Secret", issued.secret}},
                    R"({"token":"x"})");
    };
    for (const auto& refused : {list(), check()}) {
        EXPECT_EQ(refused.status, 503) << refused.body;
        EXPECT_NE(refused.body.find("store_unavailable"), std::string::npos) << refused.body;
        EXPECT_TRUE(std::ranges::any_of(refused.headers, [](const auto& header) { return header.first == "Retry-After"; }));
    }
    ASSERT_TRUE(plane->load());
    EXPECT_EQ(list().status, 200);
    EXPECT_NE(check().status, 503);
}

} // namespace
} // namespace pulse::test
