#include "tests/support/authhouse.h"
#include <crypt.h>

namespace pulse::test {
namespace {

std::string bcryptOf(const std::string& secret)
{
    crypt_data scratch{};
    return crypt_r(secret.c_str(), "$2a$04$N9qo8uLOickgx2ZMRZoMye", &scratch);
}

class OldHash : public testing::Test {
protected:
    void SetUp() override
    {
        issued = house.makeProject();
        setHash(bcryptOf(issued.secret));
    }
    void setHash(const std::string& hash)
    {
        const auto key = storedKey();
        Batch batch;
        batch.patch(key.id, {{"secret_hash", hash}});
        ASSERT_TRUE(house.store.commit(batch));
        ASSERT_TRUE(house.snapshot->reloadKeys({key.id.text()}));
    }
    ApiKey storedKey() { return house.store.find<ApiKey>({}).value().at(0); }
    Headers pair(const std::string& secret) { return {{"X-Pulse-Key", issued.project.pulseApiKey}, {"X-Pulse-Secret", secret}}; }
    int mint(const std::string& secret)
    {
        return house.call(Method::Post, "/v1/tokens/create", pair(secret), R"({"room_name":"r","participant_name":"p"})").status;
    }
    std::string wrongSecret() const
    {
        auto wrong = issued.secret;
        wrong[20] = wrong[20] == '0' ? '1' : '0';
        return wrong;
    }

    AuthHouse house;
    IssuedProject issued;
};

TEST_F(OldHash, isNotCheckedOnTheListenersThread)
{
    for (const auto& secret : {issued.secret, wrongSecret()}) {
        const auto who = house.ask(pair(secret));
        ASSERT_TRUE(who);
        EXPECT_TRUE((*who)->isUnproven);
    }
}

TEST_F(OldHash, wrongSecret_401_andNothingIsUpgraded)
{
    EXPECT_EQ(mint(wrongSecret()), 401);
    ASSERT_TRUE(house.auth->flushUses());
    EXPECT_TRUE(isOldHash(storedKey().secretHash));
}

TEST_F(OldHash, rightSecret_200_andIsUpgradedAtTheNextFlush)
{
    EXPECT_EQ(mint(issued.secret), 200);
    EXPECT_EQ(mint(issued.secret), 200) << "before the flush too";
    ASSERT_TRUE(house.auth->flushUses());
    EXPECT_TRUE(storedKey().secretHash.starts_with("v7:"));
    const auto who = house.ask(pair(issued.secret));
    ASSERT_TRUE(who);
    EXPECT_FALSE((*who)->isUnproven);
    EXPECT_EQ(mint(issued.secret), 200);
    EXPECT_EQ(mint(wrongSecret()), 401);
}

TEST_F(OldHash, theSecretAlone_401_sinceNothingTellsWhoseItIs)
{
    EXPECT_EQ(house.codeOf({{"X-Pulse-Secret", issued.secret}}), "unknown_key");
}

} // namespace
} // namespace pulse::test
