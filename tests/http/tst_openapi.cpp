#include "backend/http/openapi.h"
#include "tests/http/httphouse.h"
#include "tests/support/openapilint.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pulse::test {
namespace {

json::object document()
{
    static const HttpHouse house;
    return json::parse(openApiText(house.router)).as_object();
}

const json::value& at(const json::value& value, std::string_view pointer) { return value.at_pointer(pointer); }

TEST(OpenApi, is_sound)
{
    HttpHouse house;
    EXPECT_THAT(lintOpenApi(document(), house.router), testing::IsEmpty());
}

TEST(OpenApi, is_the_same_every_time)
{
    HttpHouse a, b;
    EXPECT_EQ(openApiText(a.router), openApiText(b.router));
}

TEST(OpenApi, lint_finds_what_is_wrong)
{
    HttpHouse house;
    const auto broken = [&](const std::function<void(json::object&)>& change) {
        auto doc = document();
        change(doc);
        return lintOpenApi(doc, house.router);
    };
    EXPECT_FALSE(broken([](json::object& d) { d["paths"].as_object().erase("/v1/open"); }).empty());
    EXPECT_FALSE(broken([](json::object& d) { d["paths"].as_object()["/v1/more"] = json::object{{"get", json::object{}}}; }).empty());
    EXPECT_FALSE(broken([](json::object& d) { d["components"].as_object()["schemas"].as_object().erase("Problem"); }).empty());
    EXPECT_FALSE(broken([](json::object& d) { d["paths"].at_pointer("/~1v1~1open/get").as_object()["operationId"] = "mint"; }).empty());
    EXPECT_FALSE(broken([](json::object& d) { d["paths"].at_pointer("/~1v1~1things~1{id}/get").as_object().erase("parameters"); }).empty());
    EXPECT_FALSE(broken([](json::object& d) { d["paths"].at_pointer("/~1v1~1open/get/responses").as_object().erase("429"); }).empty());
    EXPECT_FALSE(broken([](json::object& d) { d["openapi"] = "3.0.0"; }).empty());
}

TEST(OpenApi, schemas_follow_the_fields)
{
    const json::value doc = document();
    const auto& thing = at(doc, "/components/schemas/Thing/properties").as_object();
    EXPECT_FALSE(thing.contains("pin")) << "a secret is in no output";
    EXPECT_FALSE(thing.contains("deletion_id"));
    EXPECT_EQ(at(thing.at("size"), "/maximum"), 100);
    EXPECT_EQ(at(thing.at("id"), "/readOnly"), true);
    const auto& create = at(doc, "/components/schemas/ThingCreate").as_object();
    EXPECT_EQ(json::serialize(create.at("required")), R"(["name"])");
    EXPECT_EQ(create.at("additionalProperties"), false);
    EXPECT_FALSE(create.at("properties").as_object().contains("id"));
    EXPECT_FALSE(create.at("properties").as_object().contains("pin"));
}

TEST(OpenApi, lists_name_their_parameters)
{
    std::set<std::string> names;
    const json::value doc = document();
    for (const auto& parameter : at(doc, "/paths/~1v1~1things/get/parameters").as_array())
        names.insert(std::string(parameter.at("name").as_string()));
    EXPECT_EQ(names, (std::set<std::string>{"page", "limit", "cursor", "sort", "search", "deleted", "colour", "size"}));
    EXPECT_EQ(json::serialize(at(doc, "/paths/~1v1~1things/get/parameters/3/schema/enum")), R"(["name","-name","size","-size","deleted_at","-deleted_at","created_at","-created_at"])");
}

TEST(OpenApi, statuses_that_access_and_kind_imply)
{
    HttpHouse house;
    const auto declared = [&](Method method, std::string_view path) { return declaredStatuses(*house.router.match(method, path).route); };
    EXPECT_EQ(declared(Method::Get, "/health"), (std::set<int>{200}));
    EXPECT_EQ(declared(Method::Get, "/v1/open"), (std::set<int>{200, 400, 421, 429, 500}));
    EXPECT_EQ(declared(Method::Post, "/v1/mint"), (std::set<int>{200, 400, 401, 403, 413, 415, 421, 429, 500, 503}));
    EXPECT_EQ(declared(Method::Post, "/v1/things"), (std::set<int>{201, 400, 401, 403, 404, 409, 413, 415, 421, 422, 429, 500, 503}));
}

TEST(OpenApi, headers_that_access_and_kind_imply)
{
    const json::value doc = document();
    const auto of = [&](std::string_view response) {
        const auto& object = at(doc, response).as_object();
        std::set<std::string> names;
        if (const auto* headers = object.if_contains("headers"))
            for (const auto& header : headers->as_object()) {
                names.insert(std::string(header.key()));
                EXPECT_EQ(header.value().at("$ref").as_string(), "#/components/headers/" + std::string(header.key()));
                EXPECT_TRUE(at(doc, "/components/headers/" + std::string(header.key())).at("schema").at("type").is_string());
            }
        return names;
    };
    using Names = std::set<std::string>;
    EXPECT_EQ(of("/paths/~1v1~1things~1{id}/get/responses/200"), (Names{"ETag"}));
    EXPECT_EQ(of("/paths/~1v1~1things/get/responses/200"), Names{});
    EXPECT_EQ(of("/paths/~1v1~1things/post/responses/201"), (Names{"ETag", "Idempotent-Replayed", "Location"}));
    EXPECT_EQ(of("/paths/~1v1~1mint/post/responses/200"), (Names{"RateLimit", "RateLimit-Policy", "X-Pulse-Warning"}));
    EXPECT_EQ(of("/components/responses/Problem401"), (Names{"WWW-Authenticate"}));
    EXPECT_EQ(of("/components/responses/Problem503"), (Names{"Retry-After"}));
    EXPECT_EQ(of("/components/responses/Problem400"), Names{});
}

TEST(OpenApi, a_member_that_may_be_null_says_so)
{
    Router router;
    router.add({.pattern = "/v1/x", .operation = "getX", .room = "x", .givesAlso = {{"claims", "object?", true, "Null: none."}}, .statuses = {200},
                .handler = [](const Request&) -> Result<Response> { return Response{}; }});
    const json::value doc = json::parse(openApiText(router));
    EXPECT_EQ(json::serialize(at(doc, "/components/schemas/GetXAnswer/properties/claims/type")), R"(["object","null"])");
}

TEST(OpenApi, a_member_with_few_values_names_them)
{
    static constexpr std::array<std::string_view, 2> sizes{"small", "large"};
    Router router;
    router.add({.method = Method::Post, .pattern = "/v1/x", .operation = "makeX", .room = "x", .takesAlso = {{"size", "string", true, {}, sizes}}, .statuses = {201},
                .handler = [](const Request&) -> Result<Response> { return Response{}; }});
    const json::value doc = json::parse(openApiText(router));
    EXPECT_EQ(json::serialize(at(doc, "/components/schemas/MakeXBody/properties/size")), R"({"type":"string","enum":["small","large"]})");
}

TEST(OpenApi, security_by_access)
{
    const json::value doc = document();
    EXPECT_EQ(json::serialize(at(doc, "/paths/~1health/get/security")), "[]");
    EXPECT_EQ(json::serialize(at(doc, "/paths/~1v1~1things/get/security")), R"([{"adminToken":[]}])");
    EXPECT_EQ(at(doc, "/paths/~1v1~1mint/post/x-pulse-scope"), "things:mint");
    EXPECT_EQ(json::serialize(at(doc, "/paths/~1metrics/get/security")), R"([{},{"adminToken":[]}])");
}

} // namespace
} // namespace pulse::test
