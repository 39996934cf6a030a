#include "backend/audit/schema.h"
#include "backend/settings/schema.h"
#include "backend/settings/settingsservice.h"
#include "backend/store/memory/memoryengine.h"
#include "backend/store/schema.h"
#include "tests/support/actors.h"
#include "tests/support/fakeclock.h"
#include <gtest/gtest.h>
#include <thread>

namespace pulse::test {
namespace {

/// Two programs on one database.
class SettingsServiceTest : public testing::Test {
protected:
    void SetUp() override
    {
        for (const auto& steps : {storeMigrations(), settingsMigrations(), auditMigrations()})
            ASSERT_TRUE(engine.migrate(steps));
        there.connect([this](const Config&, const Config& now) { seen.push_back(now.text("LOG_LEVEL")); });
    }

    FakeClock clock;
    IdSource ids{clock, 1};
    Events events;
    MemoryEngine engine{clock};
    Store store{engine, events};
    SecretBox box{std::string(32, 'k')};
    Config given = Config::forTests();
    SettingsService here{{store, clock, ids, box, given}, {}};
    SettingsService there{{store, clock, ids, box, given}, {}};
    Actor admin = operatorActor();
    std::vector<std::string> seen;
};

TEST_F(SettingsServiceTest, anotherProgramTakesItUp_whenItPolls)
{
    ASSERT_TRUE(here.set(admin, "LOG_LEVEL", "debug"));
    ASSERT_TRUE(there.refresh(false));
    EXPECT_TRUE(seen.empty()) << "alone on its database it need not look";
    ASSERT_TRUE(there.refresh(true));
    ASSERT_TRUE(there.refresh(true));
    EXPECT_EQ(seen, std::vector<std::string>{"debug"});
    ASSERT_TRUE(here.remove(admin, "LOG_LEVEL"));
    ASSERT_TRUE(there.refresh(true));
    EXPECT_EQ(seen, (std::vector<std::string>{"debug", "info"}));
}

TEST_F(SettingsServiceTest, whatTakesEffectAtTheNextStart_isNotTakenUp_andSaidToWait)
{
    ASSERT_TRUE(here.set(admin, "RATE_LIMIT_PER_IP", "7"));
    ASSERT_TRUE(there.refresh(true));
    EXPECT_TRUE(seen.empty());
    const auto state = there.get(admin, "RATE_LIMIT_PER_IP").value();
    EXPECT_EQ(state.now.text, "100");
    EXPECT_EQ(state.next.text, "7");
    EXPECT_TRUE(state.isWaiting);
}

TEST_F(SettingsServiceTest, aStartThatFoundIt_hasNothingToWaitFor)
{
    ASSERT_TRUE(here.set(admin, "RATE_LIMIT_PER_IP", "7"));
    SettingsService next{{store, clock, ids, box, given}, {{"RATE_LIMIT_PER_IP", "7"}}};
    const auto state = next.get(admin, "RATE_LIMIT_PER_IP").value();
    EXPECT_EQ(state.now.text, "7");
    EXPECT_EQ(state.now.source, SettingSource::Stored);
    EXPECT_FALSE(state.isWaiting);
    ASSERT_TRUE(next.remove(admin, "RATE_LIMIT_PER_IP"));
    EXPECT_TRUE(next.get(admin, "RATE_LIMIT_PER_IP").value().isWaiting);
}

TEST_F(SettingsServiceTest, rowsThatCannotBeUsed_areSaid_andSetAnew)
{
    const auto write = [&](std::string_view name, std::string_view value, std::string_view sealed = {}) {
        StoredSetting row;
        row.id = storedSettingId(name);
        row.name = name;
        row.isStored = true;
        row.value = value;
        row.sealedValue = sealed;
        row.createdAt = row.updatedAt = clock.now();
        Batch batch;
        batch.insert(row);
        ASSERT_TRUE(store.commit(batch));
    };
    write("PORT", "many");
    write("OF_A_NEWER_PROGRAM", "x");
    write("INSECURE_BIND", "true");
    write("REDIS_URL", "", SecretBox(std::string(32, 'z')).seal("redis://x", "settings", storedSettingId("REDIS_URL").text(), "sealed_value").value());
    const auto stored = usableSettings(store.find<StoredSetting>(storedSettingsQuery()).value(), given, box);
    EXPECT_TRUE(stored.values.empty());
    EXPECT_EQ(stored.unused.size(), 4u);
    EXPECT_NE(here.get(admin, "PORT").value().unusedWhy.find("PORT must be a whole number"), std::string::npos);
    EXPECT_EQ(here.get(admin, "PORT").value().next.text, "8081");
    EXPECT_NE(here.get(admin, "REDIS_URL").value().unusedWhy.find("master key"), std::string::npos);
    EXPECT_FALSE(here.get(admin, "INSECURE_BIND").value().unusedWhy.empty());
    EXPECT_TRUE(here.remove(admin, "INSECURE_BIND")) << "what may not be stored may be taken back";
    const auto mended = here.set(admin, "PORT", "9000");
    ASSERT_TRUE(mended);
    EXPECT_TRUE(mended->unusedWhy.empty());
    EXPECT_EQ(mended->next.text, "9000");
}

TEST_F(SettingsServiceTest, tenAtOnce_allAreWritten)
{
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < 10; ++i)
            writers.emplace_back([this, i] { EXPECT_TRUE(here.set(admin, "LOG_LEVEL", i % 2 == 0 ? "warn" : "error")); });
    }
    const auto state = here.get(admin, "LOG_LEVEL").value();
    EXPECT_EQ(state.row.version, 11);
    EXPECT_EQ(state.now.text, state.row.value) << "what runs is what the last one stored";
}

TEST_F(SettingsServiceTest, storeAway_isSaid_andNothingTaken)
{
    engine.setAway(true);
    EXPECT_EQ(here.list(admin).error().code, ErrorCode::StoreUnavailable);
    EXPECT_EQ(here.set(admin, "LOG_LEVEL", "warn").error().code, ErrorCode::StoreUnavailable);
    EXPECT_EQ(there.refresh(true).error().code, ErrorCode::StoreUnavailable);
    engine.setAway(false);
    EXPECT_EQ(here.get(admin, "LOG_LEVEL").value().now.text, "info");
}

} // namespace
} // namespace pulse::test
