#include "tests/http/httphouse.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pulse::test {
namespace {

using testing::HasSubstr;

TEST(Chain, request_id_is_kept_or_made)
{
    HttpHouse house;
    auto client = house.client();
    EXPECT_EQ(headerOf(client.send(Method::Get, "/v1/open", {}, {{"X-Request-Id", "abc-1.2_Z"}}), "X-Request-Id"), "abc-1.2_Z");
    std::set<std::string> ids;
    for (const auto& wrong : {std::string("a b"), std::string(65, 'a'), std::string("a\"b"), std::string("ä"), std::string("<x>")}) {
        const auto id = headerOf(client.send(Method::Get, "/v1/open", {}, {{"X-Request-Id", wrong}}), "X-Request-Id");
        EXPECT_NE(id, wrong);
        EXPECT_EQ(id.size(), 16u);
        ids.insert(id);
    }
    EXPECT_EQ(ids.size(), 5u);
    const auto refused = client.send(Method::Get, "/nowhere", {}, {{"X-Request-Id", "mine"}});
    EXPECT_EQ(member(refused, "request_id"), "mine");
}

TEST(Chain, host_421)
{
    HttpHouse house;
    auto client = house.client("admin");
    for (const auto* host : {"evil.test", "127.0.0.1:80", "localhost.", "evil.test:8081"})
        client.expect({.name = host, .path = "/v1/things", .headers = {{"Host", host}}, .status = 421, .contains = {"host_not_allowed"}});
    client.expect({.name = "none", .path = "/v1/things", .headers = {{"Host", ""}}, .status = 421});
    client.expect({.name = "own", .path = "/v1/things", .headers = {{"Host", "localhost:8081"}}, .status = 200});
    for (const auto* probe : {"/health", "/health/live", "/health/ready"})
        client.expect({.name = probe, .path = probe, .headers = {{"Host", "10.1.2.3"}}, .status = 200});
}

TEST(Chain, routes)
{
    HttpHouse house;
    auto client = house.client("admin");
    client.expect({.name = "404", .path = "/v1/nothing", .status = 404, .contains = {"route_not_found"}});
    client.expect({.name = "405", .method = Method::Delete, .path = "/v1/things", .status = 405, .contains = {"method_not_allowed"},
                   .check = [](const Response& r) { EXPECT_EQ(headerOf(r, "Allow"), "GET, HEAD, POST, OPTIONS"); }});
    client.expect({.name = "trace", .method = Method::Other, .path = "/v1/things", .status = 405});
    client.expect({.name = "options", .method = Method::Options, .path = "/v1/things", .status = 204,
                   .check = [](const Response& r) { EXPECT_EQ(headerOf(r, "Allow"), "GET, HEAD, POST, OPTIONS"); }});
    client.expect({.name = "head", .method = Method::Head, .path = "/v1/things", .status = 200});
    client.expect({.name = "escape", .path = "/v1/things/%zz", .status = 400, .contains = {"invalid_request"}});
}

TEST(Chain, system_routes)
{
    HttpHouse house;
    auto client = house.client();
    EXPECT_EQ(client.send(Method::Get, "/health").body, R"({"status":"healthy"})");
    EXPECT_EQ(client.send(Method::Get, "/v1/status").body, R"({"status":"operational"})");
    EXPECT_EQ(client.send(Method::Get, "/health/ready").body, R"({"status":"ready"})");
    EXPECT_THAT(std::string(client.send(Method::Get, "/metrics").contentType), HasSubstr("text/plain"));
}

TEST(Chain, metrics_need_a_token_off_loopback)
{
    HttpHouse house({.isLoopback = false});
    house.client().expect({.name = "401", .path = "/metrics", .status = 401});
    house.client("admin").expect({.name = "200", .path = "/metrics", .status = 200});
    house.client().expect({.name = "openapi 401", .path = "/openapi.json", .status = 401});
    house.client().expect({.name = "health", .path = "/health", .status = 200});
}

TEST(Chain, metrics_need_a_token_through_a_proxy_on_this_machine)
{
    HttpHouse house({.allowedHosts = {"pulse.example.org"}});
    auto client = house.client();
    client.expect({.name = "forwarded", .path = "/metrics", .headers = {{"X-Forwarded-For", "192.0.2.1"}}, .status = 401});
    client.expect({.name = "by its public name", .path = "/metrics", .headers = {{"Host", "pulse.example.org"}}, .status = 401});
    client.expect({.name = "from here", .path = "/metrics", .headers = {{"Host", "localhost"}}, .status = 200});
}

TEST(Chain, authentication)
{
    HttpHouse house;
    house.client().expect({.name = "401 none", .path = "/v1/things", .status = 401, .contains = {"missing_credentials"},
                           .check = [](const Response& r) { EXPECT_FALSE(headerOf(r, "WWW-Authenticate").empty()); }});
    house.client("stranger").expect({.name = "401 unknown", .path = "/v1/things", .status = 401, .contains = {"unknown_token"}});
    house.client("admin").expect({.name = "200", .path = "/v1/things", .status = 200});
    house.client("poor").expect({.name = "403 scope", .method = Method::Post, .path = "/v1/mint", .body = "{}", .status = 403, .contains = {"scope_missing", "things:mint"}});
    house.client("key").expect({.name = "200 scope", .method = Method::Post, .path = "/v1/mint", .body = "{}", .status = 200});
    std::string text;
    house.metrics->write(text);
    EXPECT_THAT(text, HasSubstr("pulse_auth_failures_total{code=\"missing_credentials\"} 1"));
    EXPECT_THAT(text, HasSubstr("pulse_auth_failures_total{code=\"unknown_token\"} 1"));
    EXPECT_THAT(text, HasSubstr("pulse_http_refused_total{stage=\"authentication\"} 3"));
    EXPECT_THAT(text, HasSubstr("pulse_http_requests_total{method=\"GET\",route=\"/v1/things\",status=\"401\"} 2"));
    EXPECT_THAT(text, HasSubstr("pulse_http_request_seconds_count{method=\"POST\",route=\"/v1/mint\"} 2"));
}

TEST(Chain, ip_limit_counts_only_who_is_not_known)
{
    HttpHouse house({.limitPerIp = 5});
    auto stranger = house.client();
    auto admin = house.client("admin");
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(admin.send(Method::Get, "/v1/things").status, 200);
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(stranger.send(Method::Get, "/v1/things").status, 401);
    EXPECT_EQ(stranger.send(Method::Get, "/v1/open").status, 200);
    EXPECT_EQ(stranger.send(Method::Get, "/nowhere").status, 404);
    EXPECT_EQ(stranger.send(Method::Delete, "/v1/things").status, 405);
    const auto limited = stranger.expect({.name = "429", .path = "/v1/things", .status = 429, .contains = {"rate_limited"}});
    EXPECT_GE(std::stoi(headerOf(limited, "Retry-After")), 1);
    EXPECT_EQ(stranger.send(Method::Get, "/nowhere").status, 429);
    EXPECT_EQ(house.client("wrong").send(Method::Get, "/v1/things").status, 429);
    EXPECT_EQ(admin.send(Method::Get, "/v1/things").status, 200) << "who is known does not pay for a neighbour";
    EXPECT_EQ(stranger.send(Method::Get, "/health").status, 200) << "probes are exempt";
    EXPECT_EQ(stranger.send({.path = "/v1/open", .from = "192.0.2.1"}).status, 200) << "another address";
    house.clock.advance(std::chrono::minutes(3));
    EXPECT_EQ(stranger.send(Method::Get, "/v1/things").status, 401);
    std::string text;
    house.metrics->write(text);
    EXPECT_THAT(text, HasSubstr("pulse_rate_limited_total{by=\"ip\"} 3"));
}

TEST(Chain, ip_limit_counts_foreign_hosts_and_origins)
{
    HttpHouse house({.corsOrigins = {"https://app.example.org"}, .limitPerIp = 2});
    auto stranger = house.client();
    stranger.expect({.name = "host", .path = "/v1/things", .headers = {{"Host", "evil.example.org"}}, .status = 421});
    stranger.expect({.name = "origin", .method = Method::Post, .path = "/v1/mint", .headers = {{"Origin", "https://evil.example.org"}}, .status = 403});
    stranger.expect({.name = "host, limited", .path = "/v1/things", .headers = {{"Host", "evil.example.org"}}, .status = 429});
    stranger.expect({.name = "origin, limited", .method = Method::Post, .path = "/v1/mint", .headers = {{"Origin", "https://evil.example.org"}}, .status = 429});
}

TEST(Chain, ip_limit_counts_broken_requests)
{
    HttpHouse house({.limitPerIp = 1});
    Request broken;
    broken.peer = "192.0.2.1";
    Passage passage;
    const Error why{.code = ErrorCode::InvalidRequest, .args = {{"why", "no Host"}}};
    EXPECT_EQ(house.chain().refuse(broken, passage, why, Stage::Parse).status, 400);
    EXPECT_EQ(house.chain().refuse(broken, passage, why, Stage::Parse).status, 429);
}

TEST(Chain, ip_limit_leaves_known_callers_of_open_routes_alone)
{
    HttpHouse house({.limitPerIp = 1});
    house.client().expect({.name = "1", .path = "/metrics", .status = 200});
    house.client().expect({.name = "2", .path = "/metrics", .status = 429});
    house.client("admin").expect({.name = "known", .path = "/metrics", .status = 200});
}

TEST(Chain, spoofed_forwarding_shares_one_bucket)
{
    HttpHouse house({.limitPerIp = 5});
    auto client = house.client();
    int admitted = 0;
    for (int i = 0; i < 1000; ++i)
        admitted += client.send(Method::Get, "/v1/open", {}, {{"X-Forwarded-For", "10.0." + std::to_string(i / 250) + "." + std::to_string(i % 250)}}).status == 200;
    EXPECT_EQ(admitted, 5);
}

TEST(Chain, forwarding_from_a_trusted_proxy)
{
    ChainSettings settings{.limitPerIp = 1};
    settings.trustedProxies.resize(1);
    ASSERT_TRUE(IpBlock::parse("10.0.0.0/8", settings.trustedProxies[0]));
    HttpHouse house(settings);
    auto client = house.client();
    const auto from = [&](std::string forwarded) {
        return client.send({.path = "/v1/open", .headers = {{"X-Forwarded-For", std::move(forwarded)}}, .from = "10.0.0.1"});
    };
    EXPECT_EQ(member(from("192.0.2.9"), "ip"), "192.0.2.9");
    EXPECT_EQ(from("192.0.2.9").status, 429);
    EXPECT_EQ(from("6.6.6.6, 192.0.2.9").status, 429);
    EXPECT_EQ(from("192.0.2.10").status, 200);
}

TEST(Chain, project_limit)
{
    HttpHouse house({.limitPerProject = 3});
    auto key = house.client("key");
    for (int left = 2; left >= 0; --left)
        key.expect({.name = "200", .method = Method::Post, .path = "/v1/mint", .body = "{}", .status = 200, .check = [left](const Response& r) {
                        EXPECT_EQ(headerOf(r, "RateLimit-Policy"), "\"project\";q=3;w=60");
                        EXPECT_EQ(headerOf(r, "RateLimit"), "\"project\";r=" + std::to_string(left) + ";t=59");
                    }});
    key.expect({.name = "429", .method = Method::Post, .path = "/v1/mint", .body = "{}", .status = 429, .contains = {"rate_limited"}, .check = [](const Response& r) {
                    EXPECT_EQ(headerOf(r, "RateLimit"), "\"project\";r=0;t=59");
                    EXPECT_GE(std::stoi(headerOf(r, "Retry-After")), 1);
                }});
    EXPECT_EQ(house.client("key2").send(Method::Post, "/v1/mint", "{}").status, 200) << "another project";
    house.clock.advance(std::chrono::minutes(3));
    EXPECT_EQ(key.send(Method::Post, "/v1/mint", "{}").status, 200);
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(house.client("admin").send(Method::Get, "/v1/things").status, 200) << "no project, no such limit";
}

TEST(Chain, media_type_415)
{
    HttpHouse house;
    auto admin = house.client("admin");
    for (const auto* type : {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx", "application/problem+json"})
        admin.expect({.name = type, .method = Method::Post, .path = "/v1/things", .headers = {{"Content-Type", type}}, .body = "{}", .status = 415});
    admin.expect({.name = "none", .method = Method::Post, .path = "/v1/things", .headers = {{"Content-Type", ""}}, .body = "{}", .status = 415});
    admin.expect({.name = "zip", .method = Method::Post, .path = "/v1/things", .headers = {{"Content-Encoding", "gzip"}}, .body = "{}", .status = 415});
    admin.expect({.name = "charset", .method = Method::Post, .path = "/v1/things", .headers = {{"Content-Type", "application/json; charset=utf-8"}},
                  .body = "{}", .status = 201});
}

TEST(Chain, thrown_500)
{
    HttpHouse house;
    const auto response = house.client().expect({.name = "500", .path = "/v1/throws", .status = 500, .contains = {"internal"}, .lacks = {"secret detail"}});
    EXPECT_FALSE(member(response, "request_id").empty());
    EXPECT_EQ(house.client().send(Method::Get, "/v1/open").status, 200);
}

TEST(Cors, matrix)
{
    HttpHouse house({.corsOrigins = {"https://app.example.org"}, .limitPerIp = 0});
    auto admin = house.client("admin");
    const std::vector<std::pair<std::string, bool>> origins{
        {"https://app.example.org", true}, {"http://app.example.org", false}, {"https://evil.test", false}, {"null", false},
        {"https://app.example.org.evil.test", false}, {"https://app.example.org:8443", false}, {"http://127.0.0.1:8081", false}, {"*", false}};
    for (const auto& [origin, isListed] : origins)
        for (const auto method : {Method::Get, Method::Post, Method::Put, Method::Options}) {
            SCOPED_TRACE(origin + " " + std::string(methodName(method)));
            const bool hasId = method == Method::Put;
            Headers headers{{"Origin", origin}};
            if (method == Method::Options)
                headers.emplace_back("Access-Control-Request-Method", "POST");
            const auto response = admin.send(method, hasId ? "/v1/things/1" : "/v1/things", method == Method::Post || hasId ? "{}" : "", headers);
            EXPECT_EQ(headerOf(response, "Vary"), "Origin");
            EXPECT_EQ(headerOf(response, "Access-Control-Allow-Origin"), isListed ? origin : "");
            EXPECT_EQ(headerOf(response, "Access-Control-Allow-Credentials"), "");
            EXPECT_EQ(headerOf(response, "Access-Control-Allow-Private-Network"), "");
            const int listed = method == Method::Options ? 204 : method == Method::Post ? 201 : 200;
            EXPECT_EQ(response.status, isListed ? listed : method == Method::Get ? 200 : 403);
            EXPECT_EQ(response.status == 403 ? member(response, "code") : "", response.status == 403 ? "origin_not_allowed" : "");
        }
}

TEST(Cors, preflight_of_a_private_network)
{
    HttpHouse house({.corsOrigins = {"https://app.example.org"}, .limitPerIp = 0});
    const auto ask = [&](std::string origin) {
        return house.client().send({.method = Method::Options, .path = "/v1/mint",
                                    .headers = {{"Origin", std::move(origin)}, {"Access-Control-Request-Method", "POST"},
                                                {"Access-Control-Request-Private-Network", "true"}}});
    };
    EXPECT_EQ(headerOf(ask("https://app.example.org"), "Access-Control-Allow-Private-Network"), "true");
    EXPECT_EQ(headerOf(ask("https://evil.example.org"), "Access-Control-Allow-Private-Network"), "");
}

TEST(Cors, preflight)
{
    HttpHouse house({.corsOrigins = {"https://app.example.org"}});
    const auto response = house.client().send(Method::Options, "/v1/things", {},
                                              {{"Origin", "https://app.example.org"}, {"Access-Control-Request-Method", "POST"}});
    EXPECT_EQ(response.status, 204);
    EXPECT_EQ(headerOf(response, "Access-Control-Allow-Methods"), "GET, HEAD, POST, OPTIONS");
    const auto allowed = headerOf(response, "Access-Control-Allow-Headers");
    EXPECT_THAT(allowed, HasSubstr("Authorization"));
    EXPECT_THAT(allowed, HasSubstr("X-Pulse-Key"));
    EXPECT_THAT(allowed, testing::Not(HasSubstr("Secret"))) << "a secret has no business in a web page";
}

TEST(Cors, without_a_list_or_an_origin_nothing_is_said)
{
    HttpHouse house;
    const auto response = house.client().send(Method::Get, "/v1/open");
    EXPECT_EQ(headerOf(response, "Vary"), "");
    EXPECT_EQ(headerOf(response, "Access-Control-Allow-Origin"), "");
    EXPECT_EQ(house.client("admin").send(Method::Post, "/v1/things", "{}", {{"Origin", "https://evil.test"}}).status, 403);
    EXPECT_EQ(house.created, 0);
}

TEST(Idempotency, repeats_the_answer_without_the_secret)
{
    HttpHouse house;
    auto admin = house.client("admin");
    const Headers key{{"Idempotency-Key", "k1"}};
    const auto first = admin.send(Method::Post, "/v1/things", R"({"a":1})", key);
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(headerOf(first, "Idempotent-Replayed"), "");
    EXPECT_THAT(first.body, HasSubstr("shown once"));
    const auto again = admin.send(Method::Post, "/v1/things", R"({"a":1})", key);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(headerOf(again, "Idempotent-Replayed"), "true");
    EXPECT_EQ(headerOf(again, "Location"), "/v1/things/1");
    EXPECT_EQ(member(again, "id"), "1");
    EXPECT_THAT(again.body, testing::Not(HasSubstr("shown once")));
    EXPECT_EQ(house.created, 1);
}

TEST(Idempotency, another_body_422)
{
    HttpHouse house;
    auto admin = house.client("admin");
    admin.send(Method::Post, "/v1/things", R"({"a":1})", {{"Idempotency-Key", "k1"}});
    admin.expect({.name = "422", .method = Method::Post, .path = "/v1/things", .headers = {{"Idempotency-Key", "k1"}}, .body = R"({"a":2})", .status = 422,
                  .contains = {"idempotency_mismatch"}});
    EXPECT_EQ(house.created, 1);
}

TEST(Idempotency, belongs_to_its_caller)
{
    HttpHouse house;
    const Headers key{{"Idempotency-Key", "k1"}};
    house.client("admin").send(Method::Post, "/v1/things", R"({"a":1})", key);
    EXPECT_EQ(house.client("other").send(Method::Post, "/v1/things", R"({"a":1})", key).status, 201);
    EXPECT_EQ(house.created, 2);
}

TEST(Idempotency, in_flight_409)
{
    HttpHouse house;
    auto admin = house.client("admin");
    const Headers key{{"Idempotency-Key", "k1"}};
    Response second;
    house.whileCreating = [&] {
        second = house.client("admin").send(Method::Post, "/v1/things", R"({"a":1})", key);
    };
    EXPECT_EQ(admin.send(Method::Post, "/v1/things", R"({"a":1})", key).status, 201);
    EXPECT_EQ(second.status, 409);
    EXPECT_EQ(member(second, "code"), "idempotency_in_flight");
    EXPECT_EQ(house.created, 1);
}

TEST(Idempotency, a_refusal_is_not_remembered)
{
    HttpHouse house;
    auto admin = house.client("admin");
    const Headers key{{"Idempotency-Key", "k1"}};
    EXPECT_EQ(admin.send(Method::Post, "/v1/things", "{", key).status, 400);
    EXPECT_EQ(admin.send(Method::Post, "/v1/things", "{}", key).status, 201);
}

TEST(Idempotency, broken_keys_400)
{
    HttpHouse house;
    for (const auto& key : {std::string(256, 'a'), std::string("a b"), std::string("ä")})
        house.client("admin").expect({.name = key, .method = Method::Post, .path = "/v1/things", .headers = {{"Idempotency-Key", key}}, .body = "{}", .status = 400,
                                      .contains = {"Idempotency-Key"}});
}

TEST(Idempotency, an_empty_key_400)
{
    HttpHouse house;
    Request request;
    request.method = Method::Post;
    request.path = "/v1/things";
    request.body = "{}";
    request.headers = {{"Host", "127.0.0.1"}, {"Authorization", "Bearer admin"}, {"Content-Type", "application/json"}, {"idempotency-key", ""}};
    EXPECT_EQ(house.chain().handle(request).status, 400);
    request.headers.pop_back();
    EXPECT_EQ(house.chain().handle(request).status, 201);
}

TEST(Idempotency, hot_routes_ignore_it)
{
    HttpHouse house;
    auto key = house.client("key");
    EXPECT_EQ(key.send(Method::Post, "/v1/mint", R"({"a":1})", {{"Idempotency-Key", "k1"}}).status, 200);
    EXPECT_EQ(key.send(Method::Post, "/v1/mint", R"({"a":2})", {{"Idempotency-Key", "k1"}}).status, 200);
}

TEST(RouteCheck, query_400)
{
    HttpHouse house;
    auto admin = house.client("admin");
    const std::vector<ApiScenario> scenarios = {
        {.name = "single unknown", .path = "/v1/things/1?expand=all", .status = 400, .contains = {"invalid_parameter", R"("field":"expand")"}},
        {.name = "post unknown", .method = Method::Post, .path = "/v1/things?owner=a&dry=1", .body = R"({"a":1})", .status = 400, .contains = {R"("field":"dry")"}},
        {.name = "post near", .method = Method::Post, .path = "/v1/things?owne=a", .body = R"({"a":1})", .status = 400, .contains = {"did you mean owner?"}},
        {.name = "post twice", .method = Method::Post, .path = "/v1/things?owner=a&owner=b", .body = R"({"a":1})", .status = 400, .contains = {"is given twice"}},
        {.name = "put unknown", .method = Method::Put, .path = "/v1/things/1?x=1", .body = "{}", .status = 400},
        {.name = "list twice", .path = "/v1/things?limit=1&limit=1", .status = 400, .contains = {"is given twice"}},
        {.name = "hot unknown", .path = "/v1/open?y=1", .status = 400},
        {.name = "post declared", .method = Method::Post, .path = "/v1/things?owner=a", .body = R"({"a":1})", .status = 201},
        {.name = "probe", .path = "/health?nocache=1&nocache=2", .status = 200},
    };
    for (const auto& scenario : scenarios)
        admin.expect(scenario);
    EXPECT_EQ(house.created, 1);
}

TEST(RouteCheck, body_where_none_is_described_400)
{
    HttpHouse house;
    auto admin = house.client("admin");
    house.things["1"] = "kept";
    const auto remove = [&](std::string body) { return admin.send(Method::Delete, "/v1/things/1", std::move(body)); };
    const auto refused = remove(R"({"force":true,"why":"x"})");
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr(R"("field":"force")"));
    EXPECT_THAT(refused.body, HasSubstr(R"("field":"why")"));
    EXPECT_THAT(refused.body, HasSubstr("unknown_field"));
    EXPECT_EQ(member(remove("[1]"), "code"), "invalid_body");
    EXPECT_EQ(member(remove("{"), "code"), "invalid_json");
    EXPECT_TRUE(house.things.contains("1"));
    EXPECT_EQ(remove("{}").status, 200);
    house.things["1"] = "again";
    EXPECT_EQ(remove("").status, 200);
}

TEST(RouteCheck, body_missing_400)
{
    HttpHouse house;
    auto admin = house.client("admin");
    for (const auto method : {Method::Post, Method::Put})
        for (const Headers& headers : {Headers{}, Headers{{"Content-Type", "application/json"}}, Headers{{"Content-Type", "text/plain"}}}) {
            const auto refused = admin.send(method, method == Method::Post ? "/v1/things" : "/v1/things/1", "", headers);
            EXPECT_EQ(refused.status, 400);
            EXPECT_EQ(member(refused, "code"), "invalid_json");
        }
}

TEST(Idempotency, a_result_that_is_gone_404)
{
    HttpHouse house;
    auto admin = house.client("admin");
    const Headers key{{"Idempotency-Key", "k1"}};
    admin.send(Method::Post, "/v1/things", "{}", key);
    house.things.clear();
    const auto again = admin.send(Method::Post, "/v1/things", "{}", key);
    EXPECT_EQ(again.status, 404);
    EXPECT_EQ(headerOf(again, "Idempotent-Replayed"), "true");
    EXPECT_EQ(house.created, 1);
    EXPECT_THAT(house.record.undeclared(house.router), testing::IsEmpty());
}

TEST(ApiRecordTest, compares_with_what_is_declared)
{
    HttpHouse house;
    house.client("admin").send(Method::Get, "/v1/things");
    house.client("admin").send(Method::Get, "/v1/things?page=0");
    house.client("admin").send(Method::Get, "/v1/things/9");
    EXPECT_TRUE(house.record.undeclared(house.router).empty());
    const auto unmet = house.record.unmet(house.router, "things");
    EXPECT_THAT(unmet, testing::Contains("getThing 200"));
    EXPECT_THAT(unmet, testing::Not(testing::Contains("listThings 400")));
    house.record.met(house.router.match(Method::Get, "/v1/open").route, 418);
    EXPECT_THAT(house.record.undeclared(house.router), testing::ElementsAre("getOpen 418"));
}

} // namespace
} // namespace pulse::test
