#pragma once
#include "backend/core/field.h"
#include "backend/core/result.h"
#include "backend/http/request.h"
#include "backend/http/response.h"
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

/// Who may reach a route before its service looks at the actor.
enum class Access : uint8_t {
    Open,        ///< anybody
    Loopback,    ///< anybody on a loopback listener, else an admin token
    Management,  ///< an admin token, a session, or --dev-open-admin
    Key,         ///< a project key that holds `scope`
};

/// Where a handler runs: on the io thread (memory only, microseconds) or on a bounded pool (503 busy when it is full).
enum class Runs : uint8_t { Hot, Store, Password };

using Handler = std::function<Result<Response>(const Request&)>;

/// A member of a body or answer that is no described field, and a whole body where there is no entity.
struct BodyField {
    std::string_view name;
    std::string_view type;        ///< JSON Schema type, or a format: "string" "integer" "boolean" "object" "date-time" "array:string"; "object?": or null
    bool isRequired = false;
    std::string_view help{};
    std::span<const std::string_view> choices{}; ///< of a string: its only values; none: any
};

/// One operation: what the router dispatches on, and everything /openapi.json says of it.
struct Route {
    Method method = Method::Get;
    std::string_view pattern{};             ///< "/v1/organizations/:id", a name of the room's paths header
    std::string_view operation{};           ///< operationId: "createOrganization"
    std::string_view room{};                ///< OpenAPI tag
    std::string_view summary{};
    Access access = Access::Management;
    std::string_view scope{};               ///< of Access::Key
    Runs runs = Runs::Store;
    const Schema* takes = nullptr;          ///< body: the settable fields of this schema …
    std::vector<BodyField> takesAlso{};     ///< … and these
    const Schema* gives = nullptr;          ///< answer: the output fields of this schema …
    std::vector<BodyField> givesAlso{};     ///< … and these
    bool isProbe = false;                   ///< /health…: any Host, no limit, not in the access log
    bool isList = false;                    ///< answer is {"data","meta"}; page, limit, cursor, sort, search, filters in the query
    std::vector<BodyField> query{};         ///< further query parameters
    std::string_view mediaType = "application/json"; ///< of a 2xx answer
    std::vector<int> statuses{};            ///< what it answers beside those of its access and kind (see openapi.cpp)
    Handler handler{};
    size_t index = 0;                       ///< its place in Router::routes(), given by the router
};

/// Finds the route of a request. Built once at start, then read-only and used from every thread.
class Router {
public:
    /// A second route of the same method and pattern is a programming error: it asserts.
    void add(Route route);

    struct Match {
        const Route* route = nullptr;                                   ///< null: RouteNotFound or MethodNotAllowed
        std::vector<std::pair<std::string_view, std::string>> params{};
        std::string allow{};                                            ///< for 405 and OPTIONS; empty: unknown path
    };
    /// HEAD finds the GET route.
    Match match(Method method, std::string_view path) const;
    const std::vector<std::unique_ptr<Route>>& routes() const { return m_routes; }

private:
    struct Tree;
    std::vector<std::unique_ptr<Route>> m_routes;
    std::shared_ptr<Tree> m_tree;
};

/// page, limit, cursor (signature checked, bound to sort, search and filters), sort, search, deleted and the filterable
/// fields of `schema` from the query; InvalidParameter names an unknown or malformed one.
Result<ListRequest> readListRequest(const Request& request, const Schema& schema);

/// What a page says of the list it is of; members as in Listing.
struct ListExtent {
    int64_t total = 0;
    bool isTotalCapped = false;
    const std::string& next;
};
/// {"data":[…],"meta":{…}} with the next cursor signed.
Response listResponse(const Request& request, const ListRequest& asked, json::array data, const ListExtent& extent);

template <class T>
Response listResponse(const Request& request, const ListRequest& asked, const Listing<T>& listing)
{
    json::array data;
    data.reserve(listing.items.size());
    for (const auto& item : listing.items)
        data.emplace_back(toJson(item));
    return listResponse(request, asked, std::move(data), {listing.total, listing.isTotalCapped, listing.next});
}

} // namespace pulse
