#include "backend/http/openapi.h"
#include "backend/http/openapiheaders.h"
#include "backend/http/openapischema.h"
#include "backend/http/routecheck.h"
#include "backend/http/router.h"
#include <algorithm>

namespace pulse {

namespace {

bool changesState(const Route& route) { return route.method != Method::Get; }

json::object reference(std::string_view kind, const std::string& name)
{
    return {{"$ref", "#/components/" + std::string(kind) + "/" + name}};
}

std::string responseName(int status) { return "Problem" + std::to_string(status); }

/// The title of the first error of a status, as that status's one line.
std::string_view problemTitle(int status)
{
    for (const auto& info : allErrors())
        if (info.status == status)
            return info.title;
    return "Refused";
}

/// "/v1/projects/:id" → "/v1/projects/{id}", with its parameters.
std::string openPath(std::string_view pattern, json::array& parameters)
{
    std::string path;
    while (!pattern.empty()) {
        pattern.remove_prefix(1);
        const auto segment = pattern.substr(0, pattern.find('/'));
        pattern.remove_prefix(segment.size());
        path += '/';
        if (!segment.starts_with(':')) {
            path += segment;
            continue;
        }
        const auto name = segment.substr(1);
        path.append("{").append(name).append("}");
        json::object schema{{"type", "string"}};
        if (name == "id" || name.ends_with("_id"))
            schema["pattern"] = "^[0-9a-fA-F]{24}$";
        parameters.push_back(json::object{{"name", name}, {"in", "path"}, {"required", true}, {"schema", std::move(schema)}});
    }
    return path;
}

/// The document under construction: components are added as routes need them.
class Writer {
public:
    json::object build(const Router& router)
    {
        for (const auto& route : router.routes())
            addRoute(*route);
        json::array tags;
        for (const auto room : m_rooms)
            tags.push_back(json::object{{"name", room}});
        json::object responses;
        for (const int status : m_statuses)
            responses[responseName(status)] = problemResponse(status);
        json::object headers;
        for (const auto& name : m_headers)
            headers[name] = headerComponent(name);
        m_schemas["Problem"] = problemSchema();
        sortMembers(m_schemas);
        return {{"openapi", "3.1.0"},
                {"info", json::object{{"title", "Pulse API"}, {"version", PULSE_VERSION}, {"license", json::object{{"name", "MIT"}, {"identifier", "MIT"}}}}},
                {"servers", json::array{json::object{{"url", "/"}}}},
                {"tags", std::move(tags)},
                {"paths", std::move(m_paths)},
                {"components", json::object{{"schemas", std::move(m_schemas)}, {"responses", std::move(responses)}, {"headers", std::move(headers)}, {"securitySchemes", securitySchemes()}}}};
    }

private:
    static void sortMembers(json::object& object)
    {
        std::vector<std::string> names;
        for (const auto& member : object)
            names.emplace_back(member.key());
        std::ranges::sort(names);
        json::object sorted;
        for (const auto& name : names)
            sorted[name] = std::move(object[name]);
        object = std::move(sorted);
    }

    void addRoute(const Route& route)
    {
        if (std::ranges::find(m_rooms, route.room) == m_rooms.end())
            m_rooms.push_back(route.room);
        json::array parameters;
        const auto path = openPath(route.pattern, parameters);
        addQuery(route, parameters);
        json::object operation{{"operationId", route.operation}, {"tags", json::array{json::string(route.room)}}, {"summary", route.summary}};
        if (!parameters.empty())
            operation["parameters"] = std::move(parameters);
        if (takesBody(route))
            operation["requestBody"] = requestBody(route);
        operation["responses"] = responses(route);
        operation["security"] = security(route);
        if (route.access == Access::Key && !route.scope.empty())
            operation["x-pulse-scope"] = route.scope;
        if (!m_paths.contains(path))
            m_paths[path] = json::object{};
        std::string method(methodName(route.method));
        std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c | 0x20); });
        m_paths[path].as_object()[method] = std::move(operation);
    }

    static void addQuery(const Route& route, json::array& parameters)
    {
        const auto add = [&parameters](std::string_view in, std::string_view name, json::object schema, std::string_view help = {}) {
            json::object parameter{{"name", name}, {"in", in}, {"schema", std::move(schema)}};
            if (!help.empty())
                parameter["description"] = help;
            parameters.push_back(std::move(parameter));
        };
        if (route.isList)
            addListQuery(route, add);
        for (const auto& field : route.query)
            add("query", field.name, bodyFieldSchema({.name = field.name, .type = field.type}), field.help);
        if (takesIdempotencyKey(route))
            add("header", "Idempotency-Key", {{"type", "string"}, {"pattern", "^[!-~]{1,255}$"}},
                "Sending the same request again within 24 hours does not do it again; 404 when what it made has been deleted since.");
        if (route.gives && (route.method == Method::Put || route.method == Method::Delete))
            add("header", "If-Match", {{"type", "string"}, {"pattern", "^([*]|\"[1-9][0-9]{0,17}\")$"}}, "The ETag that must still be the current one.");
    }

    template <class Add>
    static void addListQuery(const Route& route, const Add& add)
    {
        add("query", "page", {{"type", "integer"}, {"minimum", 1}, {"default", 1}});
        add("query", "limit", {{"type", "integer"}, {"minimum", 1}, {"default", 10}}, "Above 100 it is 100.");
        add("query", "cursor", {{"type", "string"}}, "meta.next_cursor of the page before, with the same sort and filters; not with page.");
        if (!route.gives)
            return;
        json::array sorts;
        for (const auto& field : route.gives->fields) {
            if (!field.is(Sortable) || !field.isOutput())
                continue;
            sorts.push_back(json::string(field.name));
            sorts.push_back(json::string("-" + std::string(field.name)));
        }
        add("query", "sort", {{"type", "string"}, {"enum", std::move(sorts)}, {"default", "-created_at"}});
        if (route.gives->isSearchable())
            add("query", "search", {{"type", "string"}, {"maxLength", 200}});
        if (route.gives->softDeletes)
            add("query", "deleted", {{"type", "boolean"}, {"default", false}}, "true lists what was deleted.");
        for (const auto& field : route.gives->fields)
            if (field.is(Filterable) && field.isOutput())
                add("query", field.name, parameterSchema(field));
    }

    json::object component(const std::string& name, json::object schema)
    {
        m_schemas[name] = std::move(schema);
        return reference("schemas", name);
    }

    json::object requestBody(const Route& route)
    {
        const auto shape = route.method == Method::Post ? Shape::Create : Shape::Update;
        auto name = capitalized(route.operation) + "Body";
        if (route.takes && route.takesAlso.empty())
            name = componentName(route.takes->collection) + (shape == Shape::Create ? "Create" : "Update");
        const bool isRequired = route.takes || std::ranges::any_of(route.takesAlso, &BodyField::isRequired);
        return {{"required", isRequired},
                {"content", json::object{{"application/json", json::object{{"schema", component(name, objectSchema(route.takes, route.takesAlso, shape))}}}}}};
    }

    json::object answerSchema(const Route& route)
    {
        auto name = capitalized(route.operation) + "Answer";
        if (route.gives && route.givesAlso.empty())
            name = componentName(route.gives->collection);
        auto one = component(name, objectSchema(route.gives, route.givesAlso, Shape::Answer));
        if (!route.isList)
            return one;
        m_schemas["ListMeta"] = metaSchema();
        return {{"type", "object"}, {"required", json::array{"data", "meta"}},
                {"properties", json::object{{"data", json::object{{"type", "array"}, {"items", std::move(one)}}}, {"meta", reference("schemas", "ListMeta")}}}};
    }

    json::object responses(const Route& route)
    {
        json::object out;
        for (const int status : declaredStatuses(route)) {
            if (status == 304) {
                out["304"] = json::object{{"description", "Not Modified"}};
                continue;
            }
            if (status >= 300 && !route.isProbe) {
                m_statuses.insert(status);
                out[std::to_string(status)] = reference("responses", responseName(status));
                continue;
            }
            json::object response{{"description", status == 201 ? "Created" : status == 503 ? "Not ready" : "OK"}};
            addHeaders(response, successHeaders(route, status));
            if (route.mediaType != "application/json")
                response["content"] = json::object{{route.mediaType, json::object{{"schema", json::object{{"type", "string"}}}}}};
            else if (status != 204)
                response["content"] = json::object{{"application/json", json::object{{"schema", answerSchema(route)}}}};
            out[std::to_string(status)] = std::move(response);
        }
        return out;
    }

    void addHeaders(json::object& response, const std::set<std::string>& names)
    {
        json::object headers;
        for (const auto& name : names) {
            m_headers.insert(name);
            headers[name] = reference("headers", name);
        }
        if (!headers.empty())
            response["headers"] = std::move(headers);
    }

    static json::array security(const Route& route)
    {
        const json::object admin{{"adminToken", json::array{}}};
        switch (route.access) {
        case Access::Open: return {};
        case Access::Loopback: return {json::object{}, admin};
        case Access::Management: return {admin};
        case Access::Key:
            return {json::object{{"projectKey", json::array{}}, {"projectSecret", json::array{}}}, json::object{{"projectKey", json::array{}}},
                    json::object{{"bearerKey", json::array{}}}};
        }
        return {};
    }

    static json::object securitySchemes()
    {
        const auto header = [](const char* name, const char* help) -> json::object {
            return {{"type", "apiKey"}, {"in", "header"}, {"name", name}, {"description", help}};
        };
        return {{"adminToken", json::object{{"type", "http"}, {"scheme", "bearer"}, {"description", "pulse_admin_…"}}},
                {"bearerKey", json::object{{"type", "http"}, {"scheme", "bearer"}, {"description", "pulse_key_…"}}},
                {"projectKey", header("X-Pulse-Key", "pulse_key_…")},
                {"projectSecret", header("X-Pulse-Secret", "pulse_secret_…; never from a web page")}};
    }

    static json::object metaSchema()
    {
        const json::object count{{"type", json::array{"integer", "null"}}};
        return {{"type", "object"}, {"required", json::array{"page", "limit", "total", "total_pages", "next_cursor"}},
                {"properties", json::object{{"page", count}, {"limit", json::object{{"type", "integer"}}}, {"total", count},
                                            {"total_at_least", json::object{{"type", "integer"}, {"description", "Instead of total, when counting stopped."}}},
                                            {"total_pages", count}, {"next_cursor", json::object{{"type", json::array{"string", "null"}}}}}}};
    }

    static json::object problemSchema()
    {
        const json::object text{{"type", "string"}};
        json::array codes;
        for (const auto& info : allErrors())
            codes.push_back(json::string(info.name));
        const json::object code{{"type", "string"}, {"enum", std::move(codes)}};
        const json::object entry{{"type", "object"}, {"required", json::array{"field", "code", "message", "fix"}},
                                 {"properties", json::object{{"field", text}, {"code", code}, {"message", text}, {"fix", text}}}};
        return {{"type", "object"}, {"description", "RFC 9457"},
                {"required", json::array{"type", "title", "status", "detail", "code", "request_id", "errors"}},
                {"properties", json::object{{"type", json::object{{"type", "string"}, {"format", "uri-reference"}}}, {"title", text},
                                            {"status", json::object{{"type", "integer"}}}, {"detail", text}, {"code", code}, {"request_id", text},
                                            {"errors", json::object{{"type", "array"}, {"items", entry}}}}}};
    }

    json::object problemResponse(int status)
    {
        json::object out{{"description", problemTitle(status)}};
        addHeaders(out, problemHeaders(status));
        out["content"] = json::object{{"application/problem+json", json::object{{"schema", reference("schemas", "Problem")}}}};
        return out;
    }

    json::object m_paths;
    json::object m_schemas;
    std::set<int> m_statuses;
    std::set<std::string> m_headers;
    std::vector<std::string_view> m_rooms;
};

void appendPretty(std::string& out, const json::value& value, size_t depth)
{
    const auto line = [&out](size_t level) { out.append("\n").append(level * 2, ' '); };
    if (const auto* object = value.if_object(); object && !object->empty()) {
        out += '{';
        for (const char* between = ""; const auto& member : *object) {
            out += between;
            line(depth + 1);
            out += json::serialize(member.key());
            out += ": ";
            appendPretty(out, member.value(), depth + 1);
            between = ",";
        }
        line(depth);
        out += '}';
    } else if (const auto* array = value.if_array(); array && !array->empty()) {
        out += '[';
        for (const char* between = ""; const auto& item : *array) {
            out += between;
            line(depth + 1);
            appendPretty(out, item, depth + 1);
            between = ",";
        }
        line(depth);
        out += ']';
    } else {
        out += json::serialize(value);
    }
}

} // namespace

std::set<int> declaredStatuses(const Route& route)
{
    std::set<int> statuses(route.statuses.begin(), route.statuses.end());
    if (route.isProbe)
        return statuses;
    // Any request may be broken, ask for another host, or come too often; anything may fail here.
    statuses.insert({400, 421, 429, 500});
    if (route.access != Access::Open)
        statuses.insert({401, 403, 503});
    if (changesState(route))
        statuses.insert({403, 413, 415});
    if (takesIdempotencyKey(route))
        statuses.insert({404, 409, 422});
    if (route.runs != Runs::Hot)
        statuses.insert(503);
    return statuses;
}

std::string prettyJson(const json::value& value)
{
    std::string out;
    appendPretty(out, value, 0);
    return out + "\n";
}

std::string openApiText(const Router& router) { return prettyJson(Writer{}.build(router)); }

} // namespace pulse
