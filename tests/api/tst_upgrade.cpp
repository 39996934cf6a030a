#include "backend/upgrade.h"
#include "backend/controlplane.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include "tests/support/tempfolder.h"
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace pulse::test {
namespace {

/// What --check-config says of a database file.
class Upgrade : public testing::Test {
protected:
    void open()
    {
        Log log({.level = LogLevel::Error});
        ASSERT_TRUE(ControlPlane::open({.config = &config, .log = &log, .masterKey = std::string(32, 'k')}));
    }
    void setVersion(int version)
    {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open((folder.path() / "pulse.db").c_str(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(database, ("PRAGMA user_version = " + std::to_string(version)).c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
    }
    std::string outlook()
    {
        const auto text = upgradeOutlook(config);
        EXPECT_TRUE(text) << errorText(text.error());
        return text ? *text : "";
    }
    TempFolder folder;
    Config config = Config::forTests({{"DATA_DIR", folder.path().string()}});
};

TEST_F(Upgrade, nothingIsSaidOfANewOrACurrentDatabase)
{
    EXPECT_EQ(outlook(), "");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "looking made something";
    open();
    EXPECT_EQ(outlook(), "");
}

TEST_F(Upgrade, stepsThatAreToComeAreSaid)
{
    open();
    setVersion(newestSchemaVersion() - 1);
    EXPECT_NE(outlook().find("from step " + std::to_string(newestSchemaVersion() - 1) + " to " + std::to_string(newestSchemaVersion())), std::string::npos) << outlook();
    EXPECT_NE(outlook().find(folder.path().string() + "/backups"), std::string::npos);
}

TEST_F(Upgrade, aNewerDatabaseIsSaidToBeRefused)
{
    open();
    setVersion(newestSchemaVersion() + 1);
    EXPECT_NE(outlook().find("newer Pulse"), std::string::npos) << outlook();
}

} // namespace
} // namespace pulse::test
