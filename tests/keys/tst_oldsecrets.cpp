#include "backend/keys/secrethash.h"
#include <gtest/gtest.h>

using namespace pulse;

namespace {

/// bcrypt, cost 10, of the secret below, by another program.
constexpr std::string_view hash = "$2a$10$N9qo8uLOickgx2ZMRZoMyercq4xL8bPu7AyT8lkwHWQKZXh53PqBW";
const std::string secret = "pulse_secret_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

TEST(OldSecrets, areTakenByTheirHash)
{
    EXPECT_TRUE(isOldHash(hash));
    EXPECT_TRUE(verifyOldSecret(hash, secret));
    auto wrong = secret;
    wrong[13] = 'f';
    EXPECT_FALSE(verifyOldSecret(hash, wrong));
}

/// What is shorter or longer than a secret has no business here, whatever its first 72 bytes are.
TEST(OldSecrets, onlyWhatHasTheFormOfASecret)
{
    EXPECT_FALSE(verifyOldSecret(hash, secret.substr(0, 72)));
    EXPECT_FALSE(verifyOldSecret(hash, secret + "0"));
    EXPECT_FALSE(verifyOldSecret(hash, ""));
}

TEST(OldSecrets, otherHashesAreNone)
{
    for (const std::string_view other : {"", "v1:00", "$2a$10$short", "$1$N9qo8uLOickgx2ZMRZoMyercq4xL8bPu7AyT8lkwHWQKZXh53PqBWxxxx", "$2a$99$N9qo8uLOickgx2ZMRZoMyercq4xL8bPu7AyT8lkwHWQKZXh53PqBW"})
        EXPECT_FALSE(verifyOldSecret(other, secret)) << other;
    EXPECT_FALSE(isOldHash("v1:" + std::string(57, '0')));
}

TEST(OldSecrets, areToBeUpgraded)
{
    const Peppers peppers{.current = 1, .byVersion = {{1, std::string(32, 'p')}}};
    EXPECT_TRUE(needsUpgrade(peppers, hash));
    EXPECT_FALSE(needsUpgrade(peppers, hashSecret(peppers, secret).value()));
}

} // namespace
