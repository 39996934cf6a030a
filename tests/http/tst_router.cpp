#include "backend/http/router.h"
#include "backend/http/target.h"
#include <gtest/gtest.h>

namespace pulse {
namespace {

Router routerOf(std::vector<std::pair<Method, std::string_view>> routes)
{
    Router router;
    for (const auto& [method, pattern] : routes)
        router.add({.method = method, .pattern = pattern, .operation = pattern, .handler = [](const Request&) { return Result<Response>{}; }});
    return router;
}

const std::vector<std::pair<Method, std::string_view>> table{
    {Method::Get, "/v1/a"}, {Method::Post, "/v1/a"}, {Method::Get, "/v1/a/:id"}, {Method::Put, "/v1/a/:id"}, {Method::Delete, "/v1/a/:id"},
    {Method::Post, "/v1/a/mine"}, {Method::Get, "/v1/a/:id/b/:other_id"}, {Method::Post, "/v1/a/:a_id/restore"}, {Method::Get, "/"}};

TEST(Router, finds_fixed_and_parametric)
{
    const auto router = routerOf(table);
    EXPECT_EQ(router.match(Method::Get, "/v1/a").route->pattern, "/v1/a");
    EXPECT_EQ(router.match(Method::Get, "/").route->pattern, "/");
    const auto match = router.match(Method::Get, "/v1/a/x y/b/ü");
    ASSERT_TRUE(match.route);
    EXPECT_EQ(match.params, (std::vector<std::pair<std::string_view, std::string>>{{"id", "x y"}, {"other_id", "ü"}}));
}

TEST(Router, names_parameters_by_their_own_pattern)
{
    const auto router = routerOf(table);
    const auto match = router.match(Method::Post, "/v1/a/7/restore");
    ASSERT_TRUE(match.route);
    EXPECT_EQ(match.params.front().first, "a_id");
}

TEST(Router, head_finds_get) { EXPECT_EQ(routerOf(table).match(Method::Head, "/v1/a").route->method, Method::Get); }

TEST(Router, literal_goes_before_parameter_and_back)
{
    const auto router = routerOf(table);
    EXPECT_EQ(router.match(Method::Post, "/v1/a/mine").route->pattern, "/v1/a/mine");
    const auto get = router.match(Method::Get, "/v1/a/mine");
    ASSERT_TRUE(get.route);
    EXPECT_EQ(get.route->pattern, "/v1/a/:id");
    EXPECT_EQ(get.params.front().second, "mine");
}

TEST(Router, tells_other_methods)
{
    const auto router = routerOf(table);
    const auto match = router.match(Method::Patch, "/v1/a/1");
    EXPECT_FALSE(match.route);
    EXPECT_EQ(match.allow, "GET, HEAD, PUT, DELETE, OPTIONS");
    EXPECT_EQ(router.match(Method::Other, "/v1/a").allow, "GET, HEAD, POST, OPTIONS");
}

TEST(Router, unknown_paths)
{
    const auto router = routerOf(table);
    for (const auto* path : {"", "v1/a", "/v1", "/v1/a/", "/v1/a//b/1", "/v1/a/1/b", "/V1/a", "/v1/a/1/2", "//v1/a", "*"}) {
        const auto match = router.match(Method::Get, path);
        EXPECT_FALSE(match.route) << path;
        EXPECT_TRUE(match.allow.empty()) << path;
    }
}

TEST(Target, decodes_once)
{
    Request request;
    std::string storage;
    ASSERT_TRUE(readTarget(request, "/a%20b/%2525?x=1+2&y=%C3%A4&flag&=v&x=3", storage));
    EXPECT_EQ(request.path, "/a b/%25");
    ASSERT_EQ(request.query.size(), 5u);
    EXPECT_EQ(request.query[0], (std::pair<std::string, std::string>("x", "1 2")));
    EXPECT_EQ(request.query[1].second, "ä");
    EXPECT_EQ(request.query[2], (std::pair<std::string, std::string>("flag", "")));
    EXPECT_EQ(*request.queryValue("x"), "1 2");
}

TEST(Target, refuses)
{
    for (const auto* target : {"", "*", "a", "http://x/", "/%", "/%2", "/%zz", "/a%2fb", "/a%2Fb", "/%00", "/%0a", "/%ff", "/\xff", "/a?x=%", "/a?x=%ff",
                               "/a?%e4=1"}) {
        Request request;
        std::string storage;
        const auto read = readTarget(request, target, storage);
        ASSERT_FALSE(read) << target;
        EXPECT_EQ(read.error().code, ErrorCode::InvalidRequest);
    }
    std::string many = "/a?";
    for (int i = 0; i < 65; ++i)
        many += "p" + std::to_string(i) + "=1&";
    Request request;
    std::string storage;
    EXPECT_FALSE(readTarget(request, many, storage));
}

TEST(RequestTest, headers_ignore_case)
{
    Request request;
    request.headers = {{"HOST", "a"}, {"x-pulse-Key", "b"}};
    EXPECT_EQ(request.header("Host"), "a");
    EXPECT_EQ(request.header("X-Pulse-Key"), "b");
    EXPECT_EQ(request.header("X-Pulse"), "");
}

TEST(RequestTest, ifMatch)
{
    const auto read = [](std::string_view value) {
        Request request;
        request.headers = {{"If-Match", value}};
        return request.ifMatch();
    };
    EXPECT_EQ(read("\"7\"")->value(), 7);
    EXPECT_FALSE(read("*")->has_value());
    EXPECT_FALSE(Request{}.ifMatch()->has_value());
    for (const auto* wrong : {"7", "W/\"7\"", "\"\"", "\"0\"", "\"-1\"", "\"x\"", "\"7", "\"7\",\"8\"", "\"99999999999999999999\""})
        EXPECT_EQ(read(wrong).error().code, ErrorCode::InvalidRequest) << wrong;
}

TEST(RequestTest, object_wants_json)
{
    Request request;
    request.body = "{}";
    EXPECT_EQ(request.object().error().code, ErrorCode::UnsupportedMediaType);
    request.headers = {{"Content-Type", "Application/JSON ; charset=utf-8"}};
    EXPECT_TRUE(request.object());
    request.body = "[]";
    EXPECT_EQ(request.object().error().code, ErrorCode::InvalidBody);
    request.body = "{";
    EXPECT_EQ(request.object().error().code, ErrorCode::InvalidJson);
}

TEST(ResponseTest, problem_has_the_fixed_shape)
{
    const auto response = Response::problem(validationError({fieldError(ErrorCode::FieldRequired, "name")}), "id-1");
    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(response.contentType, "application/problem+json");
    const auto body = json::parse(response.body).as_object();
    EXPECT_EQ(body.at("type"), "/docs/errors#validation_failed");
    EXPECT_EQ(body.at("status"), 400);
    EXPECT_EQ(body.at("request_id"), "id-1");
    const auto& entry = body.at("errors").as_array().at(0).as_object();
    EXPECT_EQ(entry.at("field"), "name");
    EXPECT_EQ(entry.at("code"), "field_required");
    EXPECT_FALSE(entry.at("message").as_string().empty());
    EXPECT_FALSE(entry.at("fix").as_string().empty());
}

TEST(ResponseTest, problem_never_tells_what_is_internal)
{
    EXPECT_EQ(Response::problem(internalError("password=hunter2"), "x").body.find("hunter2"), std::string::npos);
}

TEST(ResponseTest, retry_after_on_429_and_503)
{
    const auto retry = [](const Error& error) {
        for (const auto& [name, value] : Response::problem(error, "x").headers)
            if (name == "Retry-After")
                return value;
        return std::string{};
    };
    EXPECT_EQ(retry({.code = ErrorCode::RateLimited, .args = {{"retry_after", "17"}}}), "17");
    EXPECT_EQ(retry({.code = ErrorCode::Busy}), "1");
    EXPECT_EQ(retry({.code = ErrorCode::NotFound}), "");
}

TEST(ResponseTest, object_carries_its_version)
{
    const auto response = objectResponse(201, {{"version", 3}}, "/v1/a/1");
    EXPECT_EQ(response.headers, (std::vector<std::pair<std::string_view, std::string>>{{"ETag", "\"3\""}, {"Location", "/v1/a/1"}}));
}

} // namespace
} // namespace pulse
