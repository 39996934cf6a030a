#pragma once
#include "backend/http/chain.h"
#include "backend/http/router.h"
#include "backend/keys/keyservice.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/store/store.h"
#include "tests/support/actors.h"
#include "tests/support/apiscenario.h"
#include "tests/support/fakeclock.h"
#include "tests/support/mongopeer.h"
#include "tests/support/tempfolder.h"
#include <gtest/gtest.h>
#include <string>

namespace pulse::test {

/// Organizations, keys and projects over one store, wired as the composition root does, with their real routes. The store
/// is in memory, or what PULSE_TEST_ENGINE names: sqlite, or mongo where there is a peer (PULSE_NEEDS_MONGO).
struct ProjectRig {
    explicit ProjectRig(bool isSealed = false, KeyOnlyAuth keyOnlyAuth = KeyOnlyAuth::All);

    Organization organization(const std::string& name);
    IssuedProject project(const Organization& owner, const std::string& name = "Video");
    ApiKey primaryOf(const Project& project);
    /// A further key of the project.
    IssuedKey key(const Project& project, const std::string& name = "Worker");
    /// Everything stored, as text.
    std::string dump();

    /// A client of the routes, behind the whole chain, as this caller.
    ApiClient as(const Actor& actor);

    FakeClock clock;
    TempFolder folder;
    std::unique_ptr<MongoPeer> peer;
    std::unique_ptr<Engine> engine = openEngine();
    Events events;
    Store store{*engine, events};
    IdSource ids{clock, 7};
    SecretBox box;
    Peppers peppers;
    OrganizationService organizations{store, clock, ids};
    KeyService keys{store, clock, ids, peppers};
    ProjectService projects;
    Router router;
    ApiRecord record;
    Actor root = operatorActor();

private:
    std::unique_ptr<Engine> openEngine();
    ChainHooks chainHooks();

    std::vector<std::shared_ptr<const Identity>> m_callers;
    Chain m_chain;
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

} // namespace pulse::test
