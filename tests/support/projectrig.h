#pragma once
#include "backend/http/router.h"
#include "backend/keys/keyservice.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/store/memory/memoryengine.h"
#include "tests/support/actors.h"
#include "tests/support/fakeclock.h"
#include <gtest/gtest.h>
#include <map>
#include <string>

namespace pulse::test {

/// What a route answered.
struct Answer {
    int status = 0;
    json::object body{};
    std::string text{};
    std::map<std::string, std::string, std::less<>> headers{};

    const json::value& at(std::string_view name) const { return body.at(name); }
    std::string id() const { return std::string(at("id").as_string()); }
    /// Problems: the fields named in errors[].
    std::vector<std::string> fields() const;
};

/// Organizations, keys and projects over one memory store, wired as the composition root does, with their real routes.
struct ProjectRig {
    explicit ProjectRig(bool isSealed = false, KeyOnlyAuth keyOnlyAuth = KeyOnlyAuth::All);

    Organization organization(const std::string& name);
    IssuedProject project(const Organization& owner, const std::string& name = "Video");
    ApiKey primaryOf(const Project& project);
    /// A further key of the project.
    IssuedKey key(const Project& project, const std::string& name = "Worker");
    /// Everything stored, as text.
    std::string dump();

    /// Sends a request through the router; a status that the route does not declare is a failure.
    Answer call(const Actor& actor, Method method, const std::string& target, const std::string& body = {}, const std::string& ifMatch = {});

    FakeClock clock;
    MemoryEngine engine{clock};
    Events events;
    Store store{engine, events};
    IdSource ids{clock, 7};
    SecretBox box;
    Peppers peppers;
    OrganizationService organizations{store, clock, ids};
    KeyService keys{store, clock, ids, peppers};
    ProjectService projects;
    Router router;
    Actor root = operatorActor();
};

template <class T>
std::string codeOf(const Result<T>& result)
{
    return result ? "ok" : std::string(errorInfo(result.error().code).name);
}

/// The fields that a ValidationFailed names.
template <class T>
std::vector<std::string> fieldsOf(const Result<T>& result)
{
    std::vector<std::string> fields;
    if (!result)
        for (const auto& cause : result.error().causes)
            fields.push_back(cause.field);
    return fields;
}

inline std::string withId(std::string_view pattern, std::string_view id)
{
    std::string path(pattern);
    return path.replace(path.find(":id"), 3, id);
}

} // namespace pulse::test
