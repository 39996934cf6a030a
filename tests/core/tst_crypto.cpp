#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include <gtest/gtest.h>
#include <set>
#include <thread>
#include <vector>

using namespace pulse;

namespace {


TEST(Sha256, knownAnswers)
{
    EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(sha256("abc")), sha256Hex("abc"));
}

struct HmacCase {
    std::string key;
    std::string data;
    std::string mac;
};

/// RFC 4231, cases 1 to 4, 6 and 7.
const HmacCase hmacCases[] = {
    {std::string(20, '\x0b'), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
    {"Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
    {std::string(20, '\xaa'), std::string(50, '\xdd'), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
    {std::string("\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19"), std::string(50, '\xcd'),
     "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"},
    {std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First",
     "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
    {std::string(131, '\xaa'),
     "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC "
     "algorithm.",
     "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
};

TEST(Hmac, rfc4231)
{
    for (const auto& [key, data, mac] : hmacCases)
        EXPECT_EQ(toHex(hmacSha256(key, data)), mac);
}

TEST(Hmac, onePreparedSignerSignsFromManyThreads)
{
    std::vector<HmacSigner> signers;
    for (const auto& each : hmacCases)
        signers.emplace_back(each.key);
    std::atomic<int> wrong{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    for (size_t k = 0; k < signers.size(); ++k) {
                        std::string mac(32, '\0');
                        signers[k].sign(hmacCases[k].data, reinterpret_cast<unsigned char*>(mac.data()));
                        wrong += toHex(mac) != hmacCases[k].mac;
                    }
            });
    }
    EXPECT_EQ(wrong, 0);
}

TEST(Hkdf, rfc5869WithoutSaltAndInfo)
{
    EXPECT_EQ(toHex(deriveKey(std::string(22, '\x0b'), "", 42)),
              "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST(Hkdf, purposesGiveDifferentKeys)
{
    EXPECT_NE(deriveKey("secret", "cursors"), deriveKey("secret", "links"));
    EXPECT_EQ(deriveKey("secret", "cursors"), deriveKey("secret", "cursors"));
    EXPECT_EQ(deriveKey("secret", "cursors").size(), 32u);
}

TEST(Random, isLongEnoughAndNeverTheSame)
{
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i)
        EXPECT_TRUE(seen.insert(randomHex(32)).second);
    EXPECT_EQ(randomHex(7).size(), 7u);
    EXPECT_EQ(randomBytes(0), "");
    EXPECT_EQ(randomHex(64).find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(ConstantTime, comparesWholeTexts)
{
    EXPECT_TRUE(equalsConstantTime("abc", "abc"));
    EXPECT_TRUE(equalsConstantTime("", ""));
    EXPECT_FALSE(equalsConstantTime("abc", "abd"));
    EXPECT_FALSE(equalsConstantTime("abc", "ab"));
}

class Box : public testing::Test {
protected:
    const SecretBox box{std::string(32, 'k')};
};

TEST_F(Box, opensWhatItSealed)
{
    for (const auto& plain : {std::string{}, std::string("hunter2"), randomBytes(5000)}) {
        const auto sealed = box.seal(plain, "projects", "1", "livekit_secret");
        ASSERT_TRUE(sealed);
        EXPECT_EQ(sealed->find("hunter2"), std::string::npos);
        EXPECT_EQ(box.open(*sealed, "projects", "1", "livekit_secret").value(), plain);
    }
    EXPECT_NE(box.seal("x", "c", "i", "f").value(), box.seal("x", "c", "i", "f").value()) << "each has its own nonce";
}

TEST_F(Box, aMovedOrAlteredValueDoesNotOpen)
{
    const auto sealed = box.seal("hunter2", "projects", "1", "secret").value();
    EXPECT_EQ(box.open(sealed, "projects", "2", "secret").error().code, ErrorCode::Internal);
    EXPECT_EQ(box.open(sealed, "orgs", "1", "secret").error().code, ErrorCode::Internal);
    EXPECT_EQ(box.open(sealed, "projects", "1", "other").error().code, ErrorCode::Internal);
    for (size_t i = 0; i < sealed.size(); ++i) {
        auto altered = sealed;
        altered[i] = altered[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(box.open(altered, "projects", "1", "secret")) << i;
        EXPECT_FALSE(box.open(sealed.substr(0, i), "projects", "1", "secret")) << i;
    }
}

TEST_F(Box, withoutItsKeyItIsSealed)
{
    const auto sealed = box.seal("hunter2", "c", "i", "f").value();
    const SecretBox none;
    EXPECT_TRUE(none.isSealed());
    EXPECT_EQ(none.seal("x", "c", "i", "f").error().code, ErrorCode::Sealed);
    EXPECT_EQ(none.open(sealed, "c", "i", "f").error().code, ErrorCode::Sealed);
    EXPECT_EQ(SecretBox(std::string(32, 'z')).open(sealed, "c", "i", "f").error().code, ErrorCode::Sealed);
    EXPECT_TRUE(SecretBox("too short").isSealed());
}

TEST_F(Box, theKeyIdIsPublicAndInTheValue)
{
    EXPECT_EQ(box.keyId(), sha256Hex(std::string(32, 'k')).substr(0, 8));
    EXPECT_NE(box.seal("x", "c", "i", "f")->find(box.keyId()), std::string::npos);
}

} // namespace
