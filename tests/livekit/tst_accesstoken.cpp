#include "backend/livekit/accesstoken.h"
#include "backend/core/text.h"
#include <gtest/gtest.h>

namespace pulse {
namespace {

constexpr int64_t nowSeconds = 1'700'000'000;
const Time now = fromMillis(nowSeconds * 1'000);
const TokenSigner signer{"APItest", "0123456789abcdef0123456789abcdef"};

std::string part(std::string_view text) { return toBase64Url(text); }

/// A token with any header and claims, rightly signed with `secret`.
std::string forged(std::string_view header, std::string_view claims, std::string_view secret = "0123456789abcdef0123456789abcdef")
{
    const auto body = part(header) + "." + part(claims);
    return body + "." + part(hmacSha256(secret, body));
}

std::string good(std::string_view more = "")
{
    return R"({"iss":"APItest","sub":"u","nbf":1699999990,"exp":1700003600)" + std::string(more) + "}";
}

constexpr std::string_view header = R"({"alg":"HS256","typ":"JWT"})";

TokenVerdict verdictOf(std::string_view token) { return signer.verify(token, now).verdict; }

// Made with Python's hmac and base64: header.claims signed with the secret above.
TEST(AccessToken, sign_isTheVector)
{
    EXPECT_EQ(signer.sign(R"({"iss":"APItest","sub":"user123","nbf":1699999990,"exp":1700014400,"video":{"room":"my-room","roomJoin":true}})"),
              "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
              "eyJpc3MiOiJBUEl0ZXN0Iiwic3ViIjoidXNlcjEyMyIsIm5iZiI6MTY5OTk5OTk5MCwiZXhwIjoxNzAwMDE0NDAwLCJ2aWRlbyI6eyJyb29tIjoibXktcm9vbSIsInJvb21Kb2luIjp0cnVlfX0."
              "9Y-8Rzp-ph7OggBZu6EWX9G5aakZ31lmfX72wvy5w2c");
}

TEST(AccessToken, sign_everyLength_isTheReference)
{
    std::string claims;
    for (size_t length = 0; length < 70; ++length) {
        const auto body = part(header) + "." + part(claims);
        EXPECT_EQ(signer.sign(claims), body + "." + part(hmacSha256("0123456789abcdef0123456789abcdef", body)));
        claims.push_back(static_cast<char>(length * 37 + 11));
    }
}

TEST(AccessToken, verify_ownToken_ok)
{
    const auto verified = signer.verify(signer.sign(good(R"(,"name":"ü")")), now);
    EXPECT_EQ(verified.verdict, TokenVerdict::Ok);
    EXPECT_EQ(verified.expiresIn, 3600);
    EXPECT_EQ(verified.claims.at("sub").as_string(), "u");
}

TEST(AccessToken, verify_headerInAnotherOrder_ok)
{
    EXPECT_EQ(verdictOf(forged(R"({"typ":"JWT","alg":"HS256"})", good())), TokenVerdict::Ok);
    EXPECT_EQ(verdictOf(forged(R"({"alg":"HS256","kid":"APItest"})", good())), TokenVerdict::Ok);
}

TEST(AccessToken, verify_times_withLeewayOfAMinute)
{
    const auto at = [](int64_t nbf, int64_t exp) {
        return verdictOf(forged(header, R"({"iss":"APItest","nbf":)" + std::to_string(nbf) + R"(,"exp":)" + std::to_string(exp) + "}"));
    };
    EXPECT_EQ(at(nowSeconds, nowSeconds), TokenVerdict::Ok);
    EXPECT_EQ(at(0, nowSeconds - 60), TokenVerdict::Ok);
    EXPECT_EQ(at(0, nowSeconds - 61), TokenVerdict::Expired);
    EXPECT_EQ(at(nowSeconds + 60, nowSeconds + 100), TokenVerdict::Ok);
    EXPECT_EQ(at(nowSeconds + 61, nowSeconds + 100), TokenVerdict::NotYetValid);
    EXPECT_EQ(at(0, std::numeric_limits<int64_t>::min()), TokenVerdict::Expired);
    EXPECT_EQ(at(std::numeric_limits<int64_t>::max(), std::numeric_limits<int64_t>::max()), TokenVerdict::NotYetValid);
}

struct Bad {
    const char* name;
    std::string token;
};

std::vector<Bad> malformed()
{
    const auto token = signer.sign(good());
    const auto dot = token.rfind('.');
    const auto body = token.substr(0, dot);
    const auto mac = token.substr(dot + 1);
    return {
        {"empty", ""},
        {"a dot", "."},
        {"two dots", ".."},
        {"three dots", "..."},
        {"words", "not a token"},
        {"no signature part", body},
        {"empty signature", body + "."},
        {"fourth part", token + ".x"},
        {"trailing dot", token + "."},
        {"no header", token.substr(token.find('.'))},
        {"padding on the signature", token + "="},
        {"standard alphabet in the signature", body + "." + std::string(mac.size(), '+')},
        {"space before", " " + token},
        {"newline behind", token + "\n"},
        {"NUL inside", std::string(body) + std::string(".\0", 2) + mac},
        {"Bearer before", "Bearer " + token},
        {"alg none, no MAC", part(R"({"alg":"none","typ":"JWT"})") + "." + part(good()) + "."},
        {"alg none, signed", forged(R"({"alg":"none","typ":"JWT"})", good())},
        {"alg nOnE", forged(R"({"alg":"nOnE","typ":"JWT"})", good())},
        {"alg RS256", forged(R"({"alg":"RS256","typ":"JWT"})", good())},
        {"alg HS384", forged(R"({"alg":"HS384","typ":"JWT"})", good())},
        {"alg HS512", forged(R"({"alg":"HS512"})", good())},
        {"alg hs256", forged(R"({"alg":"hs256"})", good())},
        {"alg with a space", forged(R"({"alg":"HS256 "})", good())},
        {"alg as a list", forged(R"({"alg":["HS256"]})", good())},
        {"alg null", forged(R"({"alg":null})", good())},
        {"no alg", forged(R"({"typ":"JWT"})", good())},
        {"alg twice", forged(R"({"alg":"HS256","alg":"none"})", good())},
        {"crit header", forged(R"({"alg":"HS256","crit":["exp"]})", good())},
        {"other typ", forged(R"({"alg":"HS256","typ":"JWE"})", good())},
        {"header no object", forged(R"(["HS256"])", good())},
        {"header no JSON", forged("HS256", good())},
        {"claims no JSON", forged(header, "claims")},
        {"claims empty", forged(header, "")},
        {"claims a list", forged(header, "[]")},
        {"claims a string", forged(header, R"("x")")},
        {"claims cut off", forged(header, good().substr(0, 30))},
        {"claims followed by more", forged(header, good() + "{}")},
        {"claims invalid UTF-8", forged(header, good(",\"x\":\"\xff\""))},
        {"exp twice", forged(header, good(R"(,"exp":9999999999)"))},
        {"nested name twice", forged(header, good(R"(,"video":{"room":"a","room":"b"})"))},
        {"no exp", forged(header, R"({"iss":"APItest"})")},
        {"exp text", forged(header, R"({"iss":"APItest","exp":"1700003600"})")},
        {"exp fraction", forged(header, R"({"iss":"APItest","exp":1700003600.5})")},
        {"exp huge", forged(header, R"({"iss":"APItest","exp":1e400})")},
        {"exp null", forged(header, R"({"iss":"APItest","exp":null})")},
        {"nbf true", forged(header, good().substr(0, 17) + R"(,"nbf":true,"exp":1700003600})")},
        {"iat text", forged(header, good(R"(,"iat":"now")"))},
        {"depth", forged(header, good(",\"x\":" + std::string(100, '[') + std::string(100, ']')))},
        {"a megabyte", std::string(1 << 20, 'a')},
        {"a megabyte of dots", std::string(1 << 20, '.')},
        {"a megabyte of claims", forged(header, good(",\"x\":\"" + std::string(1 << 20, 'x') + "\""))},
    };
}

std::vector<Bad> wronglySigned()
{
    const auto token = signer.sign(good());
    const auto dot = token.rfind('.');
    const auto body = token.substr(0, dot);
    auto flippedMac = token;
    flippedMac[dot + 5] = flippedMac[dot + 5] == 'A' ? 'B' : 'A';
    const auto other = body.substr(0, body.find('.') + 1) + part(good(R"(,"video":{"roomAdmin":true})"));
    return {
        {"another secret", forged(header, good(), "another-secret-another-secret-12")},
        {"empty secret", forged(header, good(), "")},
        {"flipped MAC", flippedMac},
        {"changed claims", other + token.substr(dot)},
        {"short MAC", body + "." + part(std::string(16, 'x'))},
        {"one byte of MAC", body + "." + part("x")},
        {"long MAC", body + "." + part(std::string(64, 'x'))},
        {"another issuer", forged(header, R"({"iss":"APIother","exp":1700003600})")},
        {"no issuer", forged(header, R"({"exp":1700003600})")},
        {"issuer a list", forged(header, R"({"iss":["APItest"],"exp":1700003600})")},
    };
}

TEST(AccessToken, verify_malformed_noneAccepted)
{
    ASSERT_GE(malformed().size(), 40u);
    for (const auto& [name, token] : malformed()) {
        const auto verified = signer.verify(token, now);
        EXPECT_EQ(verified.verdict, TokenVerdict::Malformed) << name;
        EXPECT_TRUE(verified.claims.empty()) << name;
    }
}

TEST(AccessToken, verify_wronglySigned_noneAccepted)
{
    for (const auto& [name, token] : wronglySigned()) {
        const auto verified = signer.verify(token, now);
        EXPECT_EQ(verified.verdict, TokenVerdict::BadSignature) << name;
        EXPECT_TRUE(verified.claims.empty()) << name;
    }
}

/// The last character of 43 carries two bits that no byte needs: only one spelling of a signature may pass.
TEST(AccessToken, verify_otherSpellingsOfTheSignature_noneAccepted)
{
    const auto token = signer.sign(good());
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int accepted = 0;
    for (const char c : alphabet)
        accepted += verdictOf(token.substr(0, token.size() - 1) + c) == TokenVerdict::Ok;
    EXPECT_EQ(accepted, 1);
}

TEST(AccessToken, verify_everyCutAndEveryFlip_noneAccepted)
{
    const auto token = signer.sign(good());
    for (size_t i = 0; i < token.size(); ++i) {
        EXPECT_NE(verdictOf(token.substr(0, i)), TokenVerdict::Ok) << i;
        auto flipped = token;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        EXPECT_NE(verdictOf(flipped), TokenVerdict::Ok) << i;
    }
}

TEST(WebSocketUrl, speaksWs)
{
    EXPECT_EQ(webSocketUrl("http://127.0.0.1:7880"), "ws://127.0.0.1:7880");
    EXPECT_EQ(webSocketUrl("https://livekit.example/"), "wss://livekit.example");
    EXPECT_EQ(webSocketUrl("wss://livekit.example"), "wss://livekit.example");
    EXPECT_EQ(webSocketUrl(""), "");
}

} // namespace
} // namespace pulse
