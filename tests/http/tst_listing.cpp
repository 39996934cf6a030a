#include "backend/core/text.h"
#include "backend/http/routecheck.h"
#include "tests/http/httphouse.h"
#include <gtest/gtest.h>

namespace pulse::test {
namespace {

struct Asked {
    Request request;
    std::string path;
    Route route{.pattern = "/v1/things", .isList = true, .query = {{"extra", "string"}}};

    explicit Asked(const std::string& query, std::string_view key = "key")
    {
        request.route = &route;
        request.cursorKey = key;
        for (size_t at = 0; at < query.size();) {
            const auto end = std::min(query.find('&', at), query.size());
            const auto part = query.substr(at, end - at);
            request.query.emplace_back(part.substr(0, part.find('=')), part.substr(part.find('=') + 1));
            at = end + 1;
        }
    }
    Result<ListRequest> read() const
    {
        PULSE_CHECK(checkAgainstRoute(request));
        return readListRequest(request, schemaOf<Thing>());
    }
    std::string next(const std::string& position) const
    {
        const auto response = listResponse(request, read().value(), {}, {5, false, position});
        return std::string(json::parse(response.body).at("meta").at("next_cursor").as_string());
    }
};

TEST(Listing, defaults)
{
    const auto asked = Asked("").read().value();
    EXPECT_EQ(asked.page, 1);
    EXPECT_EQ(asked.limit, 10);
    EXPECT_EQ(asked.sort, "-created_at");
    EXPECT_EQ(asked.deleted, Deleted::Hidden);
}

TEST(Listing, reads_everything)
{
    const auto asked = Asked("page=3&limit=500&sort=name&search= abc &deleted=true&colour=red&size=4&extra=x").read().value();
    EXPECT_EQ(asked.page, 3);
    EXPECT_EQ(asked.limit, 100);
    EXPECT_EQ(asked.sort, "name");
    EXPECT_EQ(asked.search, "abc");
    EXPECT_EQ(asked.deleted, Deleted::Only);
    EXPECT_EQ(asked.filters, (std::vector<std::pair<std::string, std::string>>{{"colour", "red"}, {"size", "4"}}));
}

TEST(Listing, limit_tooLarge_isClampedHoweverLong)
{
    for (const auto* query : {"limit=101", "limit=2147483648", "limit=99999999999", "limit=999999999999999999999999999999"})
        EXPECT_EQ(Asked(query).read().value().limit, 100) << query;
}

TEST(Listing, refuses_400)
{
    for (const auto* query : {"page=0", "page=-1", "page=x", "page=1x", "page=", "page=99999999999", "limit=0", "limit=-1", "limit=-99999999999", "limit=99999999999x", "limit=", "limit=ten", "sort=colour", "sort=",
                              "sort=pin", "sort=--name", "deleted=yes", "colur=red", "name=a", "pin=1", "page=1&page=2", "limit=1&limit=1"}) {
        const auto asked = Asked(query).read();
        ASSERT_FALSE(asked) << query;
        EXPECT_EQ(asked.error().code, ErrorCode::InvalidParameter) << query;
        EXPECT_FALSE(asked.error().field.empty());
    }
    EXPECT_FALSE(Asked("search=" + std::string(201, 'a')).read());
}

TEST(Listing, unknown_parameter_names_the_nearest)
{
    EXPECT_NE(errorText(Asked("colur=red").read().error()).find("colour"), std::string::npos);
}

TEST(Listing, cursor_comes_back)
{
    const auto cursor = Asked("sort=name&colour=red").next("n:abc");
    const auto asked = Asked("sort=name&colour=red&cursor=" + cursor).read();
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->cursor, "n:abc");
}

TEST(Listing, cursor_is_bound_to_its_question)
{
    const auto cursor = Asked("sort=name&colour=red&search=abc").next("n:abc");
    EXPECT_TRUE(Asked("colour=red&search=abc&limit=50&sort=name&cursor=" + cursor).read()) << "order and limit do not matter";
    for (const auto* other : {"sort=-name&colour=red&search=abc", "colour=red&search=abc", "sort=name&colour=blue&search=abc", "sort=name&search=abc",
                              "sort=name&colour=red", "sort=name&colour=red&search=abcd", "sort=name&colour=red&search=abc&deleted=true",
                              "sort=name&colour=red&search=abc&size=1"})
        EXPECT_EQ(Asked(std::string(other) + "&cursor=" + cursor).read().error().code, ErrorCode::InvalidCursor) << other;
}

TEST(Listing, cursor_is_bound_to_its_route_and_owner)
{
    const auto cursor = Asked("").next("n:abc");
    Asked elsewhere("cursor=" + cursor);
    elsewhere.route.pattern = "/v1/others";
    EXPECT_FALSE(elsewhere.read());
    Asked below("cursor=" + cursor);
    below.request.params = {{"id", "1"}};
    EXPECT_FALSE(below.read());
    EXPECT_FALSE(Asked("cursor=" + cursor, "another key").read());
}

TEST(Listing, cursor_cannot_be_altered)
{
    std::string bytes;
    ASSERT_TRUE(fromBase64Url(Asked("").next("n:abc"), bytes));
    for (size_t i = 0; i < bytes.size(); ++i) {
        auto altered = bytes;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        EXPECT_EQ(Asked("cursor=" + toBase64Url(altered)).read().error().code, ErrorCode::InvalidCursor) << i;
    }
    EXPECT_FALSE(Asked("cursor=" + toBase64Url(bytes.substr(0, 16))).read());
    EXPECT_FALSE(Asked("cursor=" + toBase64Url(bytes + "x")).read());
    for (const auto* junk : {"cursor=", "cursor=!!", "cursor=abc", "cursor=bjphYmM"})
        EXPECT_EQ(Asked(junk).read().error().code, ErrorCode::InvalidCursor) << junk;
}

TEST(Listing, cursor_with_page_400)
{
    EXPECT_EQ(Asked("page=1&cursor=" + Asked("").next("n:abc")).read().error().code, ErrorCode::CursorWithPage);
}

TEST(Listing, meta)
{
    const Asked asked("limit=20&page=2");
    const auto list = asked.read().value();
    const auto meta = json::parse(listResponse(asked.request, list, {1, 2}, {41, false, ""}).body).at("meta").as_object();
    EXPECT_EQ(json::serialize(meta), R"({"page":2,"limit":20,"total":41,"total_pages":3,"next_cursor":null})");
    const auto capped = json::parse(listResponse(asked.request, list, {}, {1000, true, "p"}).body).at("meta").as_object();
    EXPECT_TRUE(capped.at("total").is_null());
    EXPECT_EQ(capped.at("total_at_least"), 1000);
    EXPECT_TRUE(capped.at("total_pages").is_null());
    EXPECT_TRUE(capped.at("next_cursor").is_string());
}

} // namespace
} // namespace pulse::test
