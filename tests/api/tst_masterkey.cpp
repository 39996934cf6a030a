#include "backend/controlplane.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "tests/support/projectrig.h"

namespace pulse::test {
namespace {

/// One installation on disk, opened again and again, each time under the key that it is handed.
class Installation : public testing::Test {
protected:
    std::unique_ptr<ControlPlane> open(char key)
    {
        auto plane = ControlPlane::open({.config = &config, .log = &log, .masterKey = std::string(32, key)});
        EXPECT_TRUE(plane) << plane.error().internal;
        return plane ? std::move(*plane) : nullptr;
    }
    static Id<Project> makeProject(ControlPlane& plane)
    {
        Organization owner;
        owner.name = "Acme";
        owner.adminEmail = "admin@acme.example";
        Project project;
        project.name = "Video";
        project.organizationId = plane.organizations().create(systemActor(), owner).value().id;
        return plane.projects().create(systemActor(), project).value().project.id;
    }
    static std::string connect(ControlPlane& plane, const Id<Project>& id, const std::string& secret)
    {
        const json::object body{{"livekit_url", "wss://live.acme.example"}, {"livekit_api_key", "APIacme"}, {"livekit_api_secret", secret}};
        const auto changes = decodeChanges(schemaOf<Project>(), body, Purpose::Update, nullptr).value();
        return codeOf(plane.projects().update(systemActor(), id, changes));
    }

    TempFolder folder;
    Config config = Config::forTests({{"DATA_DIR", folder.path().string()}});
    Log log{{.level = LogLevel::Error}};
};

TEST_F(Installation, underAnotherKey_sealsNothing_andKeepsWhatTheRightOneOpens)
{
    Id<Project> id;
    {
        const auto plane = open('k');
        id = makeProject(*plane);
        ASSERT_EQ(connect(*plane, id, std::string(32, 's')), "ok");
    }
    const auto before = open('k')->store().get<Project>(id).value().livekitSecretSealed;
    ASSERT_FALSE(before.empty());
    {
        const auto plane = open('z');
        EXPECT_EQ(connect(*plane, id, std::string(32, 'n')), "sealed");
    }
    EXPECT_EQ(open('k')->store().get<Project>(id).value().livekitSecretSealed, before);
}

} // namespace
} // namespace pulse::test
