#include "backend/core/json.h"
#include <gtest/gtest.h>

using namespace pulse;

namespace {

TEST(Json, valuesAreRead)
{
    EXPECT_EQ(parseJson(" [1,-2,18446744073709551615,0.5,true,null,\"é\\u00e9\\n\"] ").value(),
              (json::value{1, -2, 18446744073709551615u, 0.5, true, nullptr, "éé\n"}));
    EXPECT_EQ(parseJsonObject(R"({"a":{"b":[{}]}})")->at("a").at("b").as_array().size(), 1u);
    const std::string big(100'000, 'x');
    EXPECT_EQ(parseJson("\"" + big + "\"")->as_string(), big);
}

TEST(Json, whatIsNoJsonIsRefusedWithItsPlace)
{
    for (const std::string bad : {"", " ", "{", "[1,]", "{\"a\":1,}", "nul", "01", "1 2", "// x\n1", "\"\x01\"", "\"\xc3\"", "\"\\ud800\"", "'a'", "NaN", "\xef\xbb\xbf{}"}) {
        const auto refused = parseJson(bad);
        ASSERT_FALSE(refused) << bad;
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidJson) << bad;
    }
    const auto refused = parseJson(R"({"a":1 "b":2})");
    ASSERT_FALSE(refused);
    EXPECT_NE(errorText(refused.error()).find("at byte 7"), std::string::npos) << errorText(refused.error());
}

TEST(Json, duplicateNamesAreRefusedAtEveryDepth)
{
    EXPECT_FALSE(parseJson(R"({"a":1,"a":1})"));
    EXPECT_FALSE(parseJson(R"([{"x":{"a":1,"b":2,"\u0061":3}}])"));
    EXPECT_FALSE(parseJson(R"({"a":{"b":1,"b":2},"a":{}})"));
    EXPECT_TRUE(parseJson(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})"));
}

TEST(Json, depthAndSizeAreBounded)
{
    const auto nested = [](size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(parseJson(nested(64)));
    EXPECT_FALSE(parseJson(nested(65)));
    EXPECT_FALSE(parseJson(nested(500'000)));
    EXPECT_EQ(parseJson("\"" + std::string(1 << 20, 'x') + "\"").error().code, ErrorCode::BodyTooLarge);
}

TEST(Json, anObjectIsAskedFor)
{
    EXPECT_EQ(parseJsonObject("[]").error().code, ErrorCode::InvalidBody);
    EXPECT_EQ(parseJsonObject("{").error().code, ErrorCode::InvalidJson);
}

TEST(Json, appendedStringsAreReadBack)
{
    std::string every;
    for (int c = 0; c < 0x80; ++c)
        every += static_cast<char>(c);
    every += "é😀";
    std::string out = "x";
    appendJsonString(out, every);
    EXPECT_EQ(parseJson(out.substr(1))->as_string(), every);
    out.clear();
    appendJsonString(out, "");
    EXPECT_EQ(out, "\"\"");
}

} // namespace
