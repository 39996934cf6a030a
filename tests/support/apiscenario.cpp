#include "tests/support/apiscenario.h"
#include "backend/http/openapi.h"
#include "backend/http/target.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pulse::test {

namespace {

const std::string* find(const Headers& headers, std::string_view name)
{
    for (const auto& [key, value] : headers)
        if (equalsIgnoringCase(key, name))
            return &value;
    return nullptr;
}

} // namespace

void ApiRecord::met(const Route* route, int status)
{
    if (route)
        m_met[std::string(route->operation)].insert(status);
}

std::vector<std::string> ApiRecord::undeclared(const Router& router) const
{
    std::vector<std::string> out;
    for (const auto& route : router.routes()) {
        const auto found = m_met.find(std::string(route->operation));
        if (found == m_met.end())
            continue;
        const auto declared = declaredStatuses(*route);
        for (const int status : found->second)
            if (!declared.contains(status))
                out.push_back(found->first + " " + std::to_string(status));
    }
    return out;
}

std::vector<std::string> ApiRecord::unmet(const Router& router, std::string_view room) const
{
    std::vector<std::string> out;
    for (const auto& route : router.routes()) {
        if (route->room != room)
            continue;
        const auto found = m_met.find(std::string(route->operation));
        for (const int status : route->statuses)
            if (found == m_met.end() || !found->second.contains(status))
                out.push_back(std::string(route->operation) + " " + std::to_string(status));
    }
    return out;
}

Response ApiClient::send(const ApiScenario& scenario)
{
    auto headers = scenario.headers;
    for (const auto& [name, value] : m_headers)
        if (!find(headers, name))
            headers.emplace_back(name, value);
    if (!find(headers, "Host"))
        headers.emplace_back("Host", "127.0.0.1");
    if (!scenario.body.empty() && !find(headers, "Content-Type"))
        headers.emplace_back("Content-Type", "application/json");
    Request request;
    std::string path;
    request.method = scenario.method;
    request.body = scenario.body;
    request.peer = scenario.from;
    for (const auto& [name, value] : headers)
        if (!value.empty())
            request.headers.emplace_back(name, value);
    if (auto read = readTarget(request, scenario.path, path); !read) {
        Passage passage;
        return m_chain.refuse(request, passage, read.error(), Stage::Parse);
    }
    auto response = m_chain.handle(request);
    m_record.met(request.route, response.status);
    return response;
}

Response ApiClient::send(Method method, std::string path, std::string body, Headers headers)
{
    return send({.name = path, .method = method, .path = path, .headers = std::move(headers), .body = std::move(body)});
}

Response ApiClient::expect(const ApiScenario& scenario)
{
    SCOPED_TRACE(scenario.name);
    auto response = send(scenario);
    EXPECT_EQ(response.status, scenario.status) << response.body;
    for (const auto& part : scenario.contains)
        EXPECT_THAT(response.body, testing::HasSubstr(part));
    for (const auto& part : scenario.lacks)
        EXPECT_THAT(response.body, testing::Not(testing::HasSubstr(part)));
    if (scenario.check)
        scenario.check(response);
    return response;
}

json::value bodyOf(const Response& response)
{
    boost::system::error_code ec;
    auto value = json::parse(response.body, ec);
    EXPECT_FALSE(ec) << response.body;
    return ec ? json::value{} : value;
}

std::string member(const Response& response, std::string_view name)
{
    const auto body = bodyOf(response);
    const auto* object = body.if_object();
    const auto* value = object ? object->if_contains(name) : nullptr;
    if (!value)
        return {};
    return value->is_string() ? std::string(value->as_string()) : json::serialize(*value);
}

std::string headerOf(const Response& response, std::string_view name)
{
    for (const auto& [key, value] : response.headers)
        if (equalsIgnoringCase(key, name))
            return value;
    return {};
}

} // namespace pulse::test
