#include "tests/support/openapilint.h"
#include "backend/http/openapi.h"
#include "backend/http/router.h"
#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace pulse::test {

namespace {

class Lint {
public:
    explicit Lint(const json::object& document) : m_document(document) {}

    std::vector<std::string> run(const Router& router)
    {
        if (const auto* version = m_document.if_contains("openapi"); !version || *version != "3.1.0")
            say("openapi is not 3.1.0");
        for (const auto* name : {"info", "paths", "components"})
            if (!m_document.contains(name))
                say(std::string(name) + " is missing");
        if (const auto* paths = m_document.if_contains("paths"))
            for (const auto& path : paths->as_object())
                for (const auto& operation : path.value().as_object())
                    checkOperation(std::string(path.key()), std::string(operation.key()), operation.value().as_object());
        checkReferences(m_document, "#");
        compare(router);
        checkUse();
        return std::move(m_wrong);
    }

private:
    void say(std::string what) { m_wrong.push_back(std::move(what)); }

    static std::set<std::string> namesInBraces(const std::string& path)
    {
        std::set<std::string> names;
        for (size_t at = path.find('{'); at != std::string::npos; at = path.find('{', at + 1))
            names.insert(path.substr(at + 1, path.find('}', at) - at - 1));
        return names;
    }

    void checkOperation(const std::string& path, const std::string& method, const json::object& operation)
    {
        const auto where = method + " " + path;
        for (const auto* name : {"operationId", "summary", "responses", "tags", "security"})
            if (!operation.contains(name))
                return say(where + ": " + name + " is missing");
        const std::string id(operation.at("operationId").as_string());
        if (id.empty() || !m_operations.insert(id).second)
            say(where + ": operationId is empty or taken: " + id);
        std::set<std::string> declared, seen;
        if (const auto* parameters = operation.if_contains("parameters"))
            for (const auto& parameter : parameters->as_array()) {
                const auto& object = parameter.as_object();
                const std::string name(object.at("name").as_string());
                const std::string in(object.at("in").as_string());
                if (!seen.insert(in + " " + name).second)
                    say(where + ": parameter twice: " + name);
                if (!object.contains("schema"))
                    say(where + ": parameter without schema: " + name);
                if (in == "path")
                    declared.insert(name);
            }
        if (declared != namesInBraces(path))
            say(where + ": path parameters are not those of the path");
        if (method == "get" && operation.contains("requestBody"))
            say(where + ": a GET with a body");
        const auto& responses = operation.at("responses").as_object();
        if (std::ranges::none_of(responses, [](const auto& r) { return r.key().starts_with("2"); }))
            say(where + ": no success is declared");
        for (const auto& response : responses)
            m_statuses[id].insert(std::stoi(std::string(response.key())));
        for (const auto& requirement : operation.at("security").as_array())
            for (const auto& scheme : requirement.as_object())
                if (!m_document.at("components").at("securitySchemes").as_object().contains(scheme.key()))
                    say(where + ": unknown security scheme");
    }

    void checkReferences(const json::value& value, const std::string& where)
    {
        if (const auto* object = value.if_object()) {
            for (const auto& member : *object) {
                if (member.key() == "$ref" && member.value().is_string())
                    checkReference(std::string(member.value().as_string()), where);
                checkReferences(member.value(), where + "/" + std::string(member.key()));
            }
            if (const auto* required = object->if_contains("required"); required && required->is_array() && object->contains("properties"))
                for (const auto& name : required->as_array())
                    if (!object->at("properties").as_object().contains(name.as_string()))
                        say(where + ": required but no property: " + std::string(name.as_string()));
        } else if (const auto* array = value.if_array()) {
            for (const auto& item : *array)
                checkReferences(item, where);
        }
    }

    void checkReference(const std::string& reference, const std::string& where)
    {
        boost::system::error_code ec;
        const json::value whole = m_document;
        if (!reference.starts_with("#/") || !whole.find_pointer(reference.substr(1), ec))
            say(where + ": nothing at " + reference);
        m_used.insert(reference);
    }

    void checkUse()
    {
        for (const auto* kind : {"schemas", "responses"})
            for (const auto& component : m_document.at("components").at(kind).as_object())
                if (const auto name = "#/components/" + std::string(kind) + "/" + std::string(component.key()); !m_used.contains(name))
                    say("nothing refers to " + name);
    }

    void compare(const Router& router)
    {
        std::set<std::string> routed;
        for (const auto& route : router.routes()) {
            const std::string id(route->operation);
            routed.insert(id);
            if (!m_operations.contains(id))
                say("not described: " + id);
            else if (m_statuses[id] != declaredStatuses(*route))
                say("other statuses than declared: " + id);
        }
        for (const auto& id : m_operations)
            if (!routed.contains(id))
                say("described, but no route: " + id);
    }

    const json::object& m_document;
    std::vector<std::string> m_wrong;
    std::set<std::string> m_operations;
    std::set<std::string> m_used;
    std::map<std::string, std::set<int>> m_statuses;
};

} // namespace

std::vector<std::string> lintOpenApi(const json::object& document, const Router& router) { return Lint(document).run(router); }

} // namespace pulse::test
