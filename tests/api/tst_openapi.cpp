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

} // namespace
