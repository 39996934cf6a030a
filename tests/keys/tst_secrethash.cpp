#include "backend/keys/keyuse.h"
#include "backend/keys/secrethash.h"
#include "backend/core/text.h"
#include "backend/core/crypto.h"
#include "tests/support/projectrig.h"
#include <gtest/gtest.h>

using namespace pulse;
using namespace pulse::test;

namespace {

const Peppers first{.current = 1, .byVersion = {{1, std::string(32, 'a')}}};
const Peppers both{.current = 2, .byVersion = {{1, std::string(32, 'a')}, {2, std::string(32, 'b')}}};

TEST(SecretHash, isTheHmacOfTheCurrentPepperWithItsVersion)
{
    const auto secret = newSecretText();
    EXPECT_EQ(hashSecret(first, secret).value(), "v1:" + toHex(hmacSha256(std::string(32, 'a'), secret)));
    EXPECT_TRUE(hashSecret(both, secret)->starts_with("v2:"));
}

TEST(SecretHash, verifiesTheRightSecretOnly)
{
    const auto secret = newSecretText();
    const auto stored = hashSecret(first, secret).value();
    EXPECT_TRUE(verifySecret(first, stored, secret).value());
    auto wrong = secret;
    wrong.back() = wrong.back() == '0' ? '1' : '0';
    EXPECT_FALSE(verifySecret(first, stored, wrong).value()) << "the last character counts: no 72 byte limit";
    EXPECT_FALSE(verifySecret(first, stored, "").value());
}

TEST(SecretHash, oldPepperStaysGoodAndAsksForAnUpgrade)
{
    const auto secret = newSecretText();
    const auto stored = hashSecret(first, secret).value();
    EXPECT_FALSE(needsUpgrade(first, stored));
    EXPECT_TRUE(needsUpgrade(both, stored));
    EXPECT_TRUE(verifySecret(both, stored, secret).value());
    EXPECT_FALSE(needsUpgrade(both, hashSecret(both, secret).value()));
}

TEST(SecretHash, sealedWithoutThePepper)
{
    const auto stored = hashSecret(both, "s").value();
    EXPECT_EQ(codeOf(hashSecret({}, "s")), "sealed");
    EXPECT_EQ(codeOf(verifySecret(first, stored, "s")), "sealed");
    EXPECT_FALSE(needsUpgrade({}, stored));
}

TEST(SecretHash, nonsenseIsNoHash)
{
    for (const auto* stored : {"", "v1", "v1:", "v1:abc", "1:", "vx:0000000000000000000000000000000000000000000000000000000000000000",
                               "v-:0000000000000000000000000000000000000000000000000000000000000000"})
        EXPECT_FALSE(verifySecret(first, stored, "s").value_or(true)) << stored;
}

TEST(SecretHash, keyAndSecretFormsAreExact)
{
    EXPECT_TRUE(isKeyText("pulse_key_0123456789abcdef0123456789abcdef"));
    EXPECT_FALSE(isKeyText("pulse_key_0123456789ABCDEF0123456789abcdef"));
    EXPECT_FALSE(isKeyText("pulse_key_0123456789abcdef0123456789abcde"));
    EXPECT_FALSE(isKeyText("pulse_key_0123456789abcdef0123456789abcdef0"));
    EXPECT_FALSE(isSecretText("pulse_secret_0123456789abcdef0123456789abcdef"));
    EXPECT_TRUE(isSecretText(newSecretText()));
}

TEST(SecretHash, upgradeWritesOnlyOverTheHashItSaw)
{
    ProjectRig rig;
    const auto project = rig.project(rig.organization("acme")).project;
    const auto key = rig.key(project).key;
    Batch stale;
    upgradeHashInto(stale, {key.id, "v1:something else", "v2:new"}, rig.clock.now());
    ASSERT_TRUE(rig.store.commit(stale));
    EXPECT_EQ(rig.store.get(key.id)->secretHash, key.secretHash);
    Batch good;
    upgradeHashInto(good, {key.id, key.secretHash, "v2:new"}, rig.clock.now());
    ASSERT_TRUE(rig.store.commit(good));
    EXPECT_EQ(rig.store.get(key.id)->secretHash, "v2:new");
}

TEST(KeyUse, keepsThePrefixOfAnAddress)
{
    EXPECT_EQ(ipPrefixOf("203.0.113.7"), "203.0.113.0/24");
    EXPECT_EQ(ipPrefixOf("::ffff:203.0.113.7"), "203.0.113.0/24");
    EXPECT_EQ(ipPrefixOf("2001:db8:1:2:3::4"), "2001:db8:1::/48");
    EXPECT_EQ(ipPrefixOf("somewhere"), "");
}

} // namespace
