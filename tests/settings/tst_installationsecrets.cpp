#include "backend/settings/installationsecrets.h"
#include "backend/settings/schema.h"
#include "backend/store/memory/memoryengine.h"
#include "tests/support/fakeclock.h"
#include <gtest/gtest.h>

namespace pulse {
namespace {

class InstallationSecretsTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(engine.migrate(settingsMigrations())); }

    InstallationSecrets open(const SecretBox& with, const GivenSecrets& given = {})
    {
        auto secrets = openSecrets({store, clock, ids, with}, given);
        EXPECT_TRUE(secrets);
        return secrets ? *secrets : InstallationSecrets{};
    }
    std::vector<StoredSecret> stored()
    {
        return *store.find<StoredSecret>({.sort = {.field = "id"}});
    }

    FakeClock clock;
    IdSource ids{clock, 1};
    Events events;
    MemoryEngine engine{clock};
    Store store{engine, events};
    SecretBox box{std::string(32, 'k')};
    SecretBox sealedBox;
};

TEST_F(InstallationSecretsTest, firstStart_makesAndKeepsBoth)
{
    const auto first = open(box);
    ASSERT_EQ(first.peppers.size(), 1u);
    EXPECT_EQ(first.peppers.at(first.pepperVersion).size(), 64u);
    EXPECT_GE(first.jwtSecret.size(), 32u);

    const auto second = open(box);
    EXPECT_EQ(second.peppers, first.peppers);
    EXPECT_EQ(second.pepperVersion, first.pepperVersion);
    EXPECT_EQ(second.jwtSecret, first.jwtSecret);
    EXPECT_EQ(stored().size(), 2u);
}

TEST_F(InstallationSecretsTest, stored_areEncrypted_andInNoOutput)
{
    const auto secrets = open(box);
    for (const auto& row : stored()) {
        EXPECT_EQ(row.value.find(secrets.jwtSecret), std::string::npos);
        EXPECT_EQ(row.value.find(secrets.peppers.begin()->second), std::string::npos);
        EXPECT_FALSE(toJson(row).contains("value"));
    }
}

TEST_F(InstallationSecretsTest, given_areUsed_andNotStored)
{
    const auto secrets = open(box, {.pepper = "a pepper that the settings gave us", .jwtSecret = "a jwt secret that the settings gave"});
    EXPECT_EQ(secrets.jwtSecret, "a jwt secret that the settings gave");
    EXPECT_EQ(secrets.peppers.at(secrets.pepperVersion), "a pepper that the settings gave us");
    EXPECT_TRUE(stored().empty());
}

TEST_F(InstallationSecretsTest, pepperGivenLater_becomesCurrent_oldOneStillVerifies)
{
    const auto before = open(box);
    const auto after = open(box, {.pepper = "a pepper that the settings gave us"});
    ASSERT_EQ(after.peppers.size(), 2u);
    EXPECT_EQ(after.peppers.at(after.pepperVersion), "a pepper that the settings gave us");
    EXPECT_EQ(after.peppers.at(before.pepperVersion), before.peppers.at(before.pepperVersion));
    // Taken away again, the version of each is what it was.
    EXPECT_EQ(open(box).pepperVersion, before.pepperVersion);
}

TEST_F(InstallationSecretsTest, sealed_makesNothing)
{
    const auto secrets = open(sealedBox);
    EXPECT_TRUE(secrets.peppers.empty());
    EXPECT_FALSE(secrets.isUnderAnotherKey);
    EXPECT_GE(secrets.jwtSecret.size(), 32u);
    EXPECT_NE(open(sealedBox).jwtSecret, secrets.jwtSecret);
    EXPECT_TRUE(stored().empty());
}

TEST_F(InstallationSecretsTest, anotherMasterKey_isSealed_andLosesNothing)
{
    const auto before = open(box);
    const auto wrong = open(SecretBox(std::string(32, 'x')));
    EXPECT_TRUE(wrong.peppers.empty());
    EXPECT_TRUE(wrong.isUnderAnotherKey);
    EXPECT_EQ(open(box).peppers, before.peppers);
}

TEST_F(InstallationSecretsTest, twoFirstStarts_agree)
{
    std::vector<InstallationSecrets> seen(8);
    {
        std::vector<std::jthread> starts;
        for (auto& secrets : seen)
            starts.emplace_back([&] { secrets = *openSecrets({store, clock, ids, box}, {}); });
    }
    for (const auto& secrets : seen) {
        EXPECT_EQ(secrets.peppers, seen.front().peppers);
        EXPECT_EQ(secrets.jwtSecret, seen.front().jwtSecret);
    }
}

TEST_F(InstallationSecretsTest, storeAway_isSaid)
{
    engine.setAway(true);
    EXPECT_EQ(openSecrets({store, clock, ids, box}, {}).error().code, ErrorCode::StoreUnavailable);
}

} // namespace
} // namespace pulse
