#include "backend/controlplaneapi.h"
#include "backend/http/router.h"
#include "tests/support/testplane.h"
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using namespace pulse;
using namespace pulse::test;

namespace {

std::string committedDocument()
{
    std::ifstream file(PULSE_SOURCE_DIR "/docs/openapi.json");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(OpenApiFile, isWhatTheRoutesSay)
{
    TestPlane plane;
    EXPECT_TRUE(committedDocument() == plane->api().openApi())
        << "the API changed: write docs/openapi.json again with pulse-server --print-openapi, and read the difference";
}

TEST(OpenApiFile, isTheRouterBothWays)
{
    TestPlane plane;
    const auto document = parseJsonObject(committedDocument());
    ASSERT_TRUE(document);
    std::set<std::string> described;
    for (const auto& [path, operations] : document->at("paths").as_object())
        for (const auto& [method, operation] : operations.as_object())
            if (method != "parameters")
                described.insert(std::string(operation.at("operationId").as_string()));
    std::set<std::string> routed;
    for (const auto& route : plane->api().router().routes())
        routed.insert(std::string(route->operation));
    EXPECT_EQ(described, routed);
}

/// Nested settings name their members: in answers what is shown, in bodies what may be sent.
TEST(OpenApiFile, nestedSettingsNameTheirMembers)
{
    TestPlane plane;
    const auto document = parseJsonObject(plane->api().openApi());
    ASSERT_TRUE(document);
    const auto property = [&](const char* component, const char* name) {
        return document->at("components").at("schemas").at(component).at("properties").at(name);
    };
    const auto membersOf = [](const json::value& schema) {
        std::vector<std::string> names;
        for (const auto& [name, member] : schema.at("properties").as_object())
            names.emplace_back(name);
        return names;
    };
    const auto shown = property("Project", "features");
    EXPECT_EQ(shown.at("type"), "object");
    EXPECT_EQ(membersOf(shown), (std::vector<std::string>{"chat", "video", "activity_feeds", "moderation"}));
    EXPECT_EQ(shown.at("properties").at("video").at("type"), "boolean");
    const auto sent = property("ProjectCreate", "storage_config");
    EXPECT_EQ(sent.at("type"), (json::array{"object", "null"}));
    EXPECT_EQ(sent.at("additionalProperties"), false);
    EXPECT_EQ(membersOf(sent), (std::vector<std::string>{"provider", "bucket", "region", "endpoint", "access_key", "secret_key"}));
    EXPECT_EQ(sent.at("properties").at("provider").at("enum"), (json::array{"r2", "s3"}));
    EXPECT_EQ(sent.at("properties").at("secret_key").at("type"), (json::array{"string", "object", "null"}));
    EXPECT_EQ(property("ProjectCreate", "livekit_api_secret").at("type"), (json::array{"string", "object", "null"}));
    EXPECT_EQ(membersOf(property("Project", "livekit_api_secret")), (std::vector<std::string>{"set", "hint"}));
}

} // namespace
