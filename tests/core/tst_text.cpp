#include "backend/core/foldtable.h"
#include "backend/core/format.h"
#include "backend/core/text.h"
#include <gtest/gtest.h>

using namespace pulse;

namespace {

TEST(Text, firstBytes_cutsNoCharacterInTwo)
{
    EXPECT_EQ(firstBytes("abc", 3), "abc");
    EXPECT_EQ(firstBytes("abcd", 3), "abc");
    EXPECT_EQ(firstBytes("ab\u00e9", 3), "ab");
    EXPECT_EQ(firstBytes("a\U0001d473b", 4), "a");
    EXPECT_EQ(firstBytes("a\U0001d473b", 5), "a\U0001d473");
    EXPECT_EQ(firstBytes("\u00e9", 1), "");
}

TEST(Utf8, wellFormedAndNotWellFormed)
{
    for (const auto* good : {"", "abc", "é", "€", "😀", "\u07ff\u0800\uffff"})
        EXPECT_TRUE(isValidUtf8(good)) << good;
    for (const std::string bad : {"\x80", "\xc3", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "a\xff", "\xe2\x82"})
        EXPECT_FALSE(isValidUtf8(bad)) << toHex(bad);
    EXPECT_FALSE(isValidUtf8(std::string_view("a\0b", 3)));
    EXPECT_EQ(codePoints("aé€😀"), 4u);
}

TEST(Fold, latinGreekAndCyrillicLoseTheirCase)
{
    EXPECT_EQ(fold("ADMIN@Acme.COM"), "admin@acme.com");
    EXPECT_EQ(fold("ÀÉÎÕÜÝÞŠŽŸ"), "àéîõüýþšžÿ");
    EXPECT_EQ(fold("ΑΒΓΔΩΣς"), "αβγδωσσ");
    EXPECT_EQ(fold("ЁЖЯҐ"), "ёжяґ");
    EXPECT_EQ(fold("ẞ"), "ß");
    EXPECT_EQ(fold("İı"), "İı") << "Turkish letters have no simple folding";
    EXPECT_EQ(fold("日本語 ×÷ 123 😀"), "日本語 ×÷ 123 😀");
}

TEST(Fold, isStableAndKeepsBrokenBytes)
{
    EXPECT_EQ(fold(std::string("A\xff\xc3", 3)), std::string("a\xff\xc3", 3));
    std::string all;
    for (const auto& run : foldRuns)
        for (uint32_t point = run.first; point <= run.last; point += run.step) {
            all += static_cast<char>(0xc0 | (point >> 6));
            all += static_cast<char>(0x80 | (point & 63));
            if (point >= 0x800)
                all.resize(all.size() - 2);
        }
    EXPECT_EQ(fold(fold(all)), fold(all));
    for (size_t i = 1; i < foldRuns.size(); ++i)
        EXPECT_LT(foldRuns[i - 1].last, foldRuns[i].first) << "the search needs ascending runs";
}

TEST(Nearest, aSlipIsFoundAndAnotherWordIsNot)
{
    const std::string_view names[] = {"name", "admin_email", "plan", "region"};
    EXPECT_EQ(nearest("nmae", names), "name");
    EXPECT_EQ(nearest("adminEmail", names), "admin_email");
    EXPECT_EQ(nearest("admin_emial", names), "admin_email");
    EXPECT_EQ(nearest("Plan", names), "plan");
    EXPECT_EQ(nearest("reigon", names), "region");
    EXPECT_EQ(nearest("colour", names), "");
    EXPECT_EQ(nearest("x", names), "");
    EXPECT_EQ(nearest(std::string(10'000, 'n'), names), "");
}

TEST(Paths, parametersAreFilledInAndEncoded)
{
    EXPECT_EQ(fillPath("/v1/a/:id", "x"), "/v1/a/x");
    EXPECT_EQ(fillPath("/v1/a/:id/keys/:key_id", "x", "y"), "/v1/a/x/keys/y");
    EXPECT_EQ(fillPath("/v1/a/:id/restore", "a/b ?é"), "/v1/a/a%2Fb%20%3F%C3%A9/restore");
    EXPECT_EQ(fillPath("/v1/a", "x"), "/v1/a");
}

TEST(Encodings, hexAndBase64AreReadBackExactly)
{
    std::string bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(i);
        std::string back;
        EXPECT_TRUE(fromHex(toHex(bytes), back));
        EXPECT_EQ(back, bytes);
        EXPECT_TRUE(fromBase64Url(toBase64Url(bytes), back));
        EXPECT_EQ(back, bytes);
    }
    EXPECT_EQ(toBase64Url("\xfb\xff"), "-_8");
    std::string kept = "kept";
    for (const auto* bad : {"a", "-_9", "ab=", "a+bc", "ab c"})
        EXPECT_FALSE(fromBase64Url(bad, kept)) << bad;
    for (const auto* bad : {"a", "0g", "0x"})
        EXPECT_FALSE(fromHex(bad, kept)) << bad;
    EXPECT_EQ(kept, "kept");
}

TEST(Formats, emails)
{
    for (const auto* good : {"a@b", "admin@acme.com", "first.last+tag@sub.example.co", "jörg@bücher.example", "o'neil@example.com"})
        EXPECT_TRUE(isEmail(good)) << good;
    for (const auto* bad : {"", "a", "@b", "a@", "a@@b", "a@b@c", "a b@c.d", ".a@b.c", "a.@b.c", "a..b@c.d", "a@-b.c", "a@b..c", "a@b.c.", "<a@b.c>",
                            "a\n@b.c", "a@b c"})
        EXPECT_FALSE(isEmail(bad)) << bad;
    EXPECT_FALSE(isEmail(std::string(65, 'a') + "@b.c"));
    EXPECT_FALSE(isEmail("a@" + std::string(64, 'b') + ".c"));
}

TEST(Formats, urls)
{
    for (const auto* good : {"http://a", "https://example.com/x?y=z#w", "WSS://Example.com:443", "ws://127.0.0.1:7880/rtc", "https://[::1]:8443/x", "http://a:1"})
        EXPECT_TRUE(isUrl(good)) << good;
    for (const auto* bad : {"", "example.com", "ftp://a", "javascript:alert(1)", "http://", "http:///x", "http://u:p@a", "http://u@a/x", "http://a:0", "http://a:65536",
                            "http://a:", "http://a:1x", "http://a b", "http://a\n", "http://[::1", "http://[]", "http://[::1]x", "http://a\\b", "http://-a", "http://a..b"})
        EXPECT_FALSE(isUrl(bad)) << bad;
}

} // namespace
