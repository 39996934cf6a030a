// A backup of an installation that runs, and its return at the next start.
#include "backend/backups.h"
#include "backend/controlplane.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include "backend/organizations/organizationservice.h"
#include "tests/support/tempfolder.h"
#include <gtest/gtest.h>

namespace pulse::test {
namespace {

class BackupsTest : public testing::Test {
protected:
    Result<std::unique_ptr<ControlPlane>> open() { return ControlPlane::open({.config = &config, .log = &log, .masterKey = std::string(32, 'k')}); }
    static void add(ControlPlane& plane, const std::string& name)
    {
        Organization input;
        input.name = name;
        input.adminEmail = name + "@example.com";
        ASSERT_TRUE(plane.organizations().create(systemActor(), input));
    }
    static std::vector<std::string> names(ControlPlane& plane)
    {
        std::vector<std::string> found;
        const auto listing = plane.organizations().list(systemActor(), {.sort = "name"}).value();
        for (const auto& organization : listing.items)
            found.push_back(organization.name);
        return found;
    }

    TempFolder folder;
    Config config = Config::forTests({{"DATA_DIR", (folder.path() / "data").string()}});
    Log log{{.level = LogLevel::Error}};
    std::string file = (folder.path() / "one.backup").string();
};

TEST_F(BackupsTest, theNextStart_hasWhatTheBackupHad_andTheDataOfThenIsKept)
{
    {
        auto plane = open().value();
        add(*plane, "acme");
        Backups backups(*plane);
        ASSERT_TRUE(backups.backUp(file));
        EXPECT_EQ(backups.backUp(file).error().field, "file") << "a backup replaces nothing";
        add(*plane, "later");
        ASSERT_TRUE(backups.restoreAtNextStart(file));
        EXPECT_EQ(backups.waiting(), file);
        EXPECT_EQ(names(*plane).size(), 2u) << "nothing happens before the next start";
    }
    auto plane = open().value();
    EXPECT_EQ(names(*plane), std::vector<std::string>{"acme"});
    EXPECT_TRUE(Backups(*plane).waiting().empty());
    size_t kept = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path() / "data" / "backups"))
        kept += entry.path().filename() == "pulse.db" ? 1 : 0;
    EXPECT_EQ(kept, 1u);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "data" / "restoring"));
    plane.reset();
    EXPECT_EQ(names(*open().value()).size(), 1u) << "once";
}

TEST_F(BackupsTest, takenBack_nothingChanges)
{
    {
        auto plane = open().value();
        Backups backups(*plane);
        ASSERT_TRUE(backups.backUp(file));
        add(*plane, "acme");
        ASSERT_TRUE(backups.restoreAtNextStart(file));
        ASSERT_TRUE(backups.keepData());
        EXPECT_TRUE(backups.waiting().empty());
        ASSERT_TRUE(backups.keepData());
    }
    EXPECT_EQ(names(*open().value()).size(), 1u);
}

TEST_F(BackupsTest, whatIsNoBackup_isRefusedAtOnce)
{
    auto plane = open().value();
    Backups backups(*plane);
    EXPECT_EQ(backups.restoreAtNextStart((folder.path() / "nowhere").string()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(backups.restoreAtNextStart(folder.write("text", "no database")).error().code, ErrorCode::Conflict);
    EXPECT_TRUE(backups.waiting().empty());
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "data" / "restoring"));
}

TEST_F(BackupsTest, aFileThatGoesBeforeTheStart_isSaidOnce_andTheDataIsThere)
{
    {
        auto plane = open().value();
        Backups backups(*plane);
        ASSERT_TRUE(backups.backUp(file));
        add(*plane, "acme");
        ASSERT_TRUE(backups.restoreAtNextStart(file));
    }
    std::filesystem::remove(file);
    EXPECT_FALSE(open());
    EXPECT_EQ(names(*open().value()), std::vector<std::string>{"acme"});
}

TEST_F(BackupsTest, cutOffInBetween_itGoesOn)
{
    {
        auto plane = open().value();
        add(*plane, "acme");
        Backups backups(*plane);
        ASSERT_TRUE(backups.backUp(file));
        add(*plane, "later");
        ASSERT_TRUE(backups.restoreAtNextStart(file));
    }
    // As if the start had ended after the old database was put aside.
    const auto data = folder.path() / "data";
    std::filesystem::create_directories(data / "restoring");
    std::filesystem::rename(data / "pulse.db", folder.path() / "aside");
    EXPECT_EQ(names(*open().value()), std::vector<std::string>{"acme"});
}

} // namespace
} // namespace pulse::test
