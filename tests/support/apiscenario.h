#pragma once
#include "backend/core/json.h"
#include "backend/http/chain.h"
#include "backend/http/router.h"
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace pulse::test {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// One request and what is expected of its answer.
struct ApiScenario {
    std::string name{};                       ///< "create_201"
    Method method = Method::Get;
    std::string path{};                       ///< with its query
    Headers headers{};                        ///< beside the client's; an empty value leaves the client's out
    std::string body{};                       ///< sent as application/json unless a header says otherwise
    int status = 200;
    std::vector<std::string> contains{};      ///< of the body
    std::vector<std::string> lacks{};         ///< of the body
    std::function<void(const Response&)> check{};
    std::string from = "127.0.0.1";
};

/// Which statuses each operation has answered: in the tests of a room, compared with what its routes declare.
class ApiRecord {
public:
    void met(const Route* route, int status);
    /// "operation status" of what was met and is not declared.
    std::vector<std::string> undeclared(const Router& router) const;
    /// "operation status" of what the routes of `room` declare themselves and no test met.
    std::vector<std::string> unmet(const Router& router, std::string_view room) const;

private:
    std::map<std::string, std::set<int>> m_met;
};

/// Sends requests through a chain, without a socket. `headers` go with every request: who is asking.
class ApiClient {
public:
    ApiClient(Chain& chain, ApiRecord& record, Headers headers = {}) : m_chain(chain), m_record(record), m_headers(std::move(headers)) {}

    Response send(const ApiScenario& scenario);
    Response send(Method method, std::string path, std::string body = {}, Headers headers = {});
    /// Sends and holds the answer against the scenario, with GoogleTest expectations named by it.
    Response expect(const ApiScenario& scenario);

private:
    Chain& m_chain;
    ApiRecord& m_record;
    Headers m_headers;
};

/// The body as JSON; a failed expectation and null when it is none.
json::value bodyOf(const Response& response);
/// A member of the body's object as text ("" when absent): strings bare, everything else as JSON.
std::string member(const Response& response, std::string_view name);
/// The value of an answer's header, or "".
std::string headerOf(const Response& response, std::string_view name);

} // namespace pulse::test
