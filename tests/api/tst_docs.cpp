#include "backend/controlplaneapi.h"
#include "backend/http/chain.h"
#include "tests/support/testplane.h"
#include <gmock/gmock.h>
#include <regex>

namespace pulse::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Docs : public testing::Test {
protected:
    Response get(std::string_view path, std::vector<std::pair<std::string_view, std::string_view>> headers = {})
    {
        Request request;
        request.method = Method::Get;
        request.path = path;
        request.peer = "127.0.0.1";
        request.headers = {{"Host", "localhost"}};
        request.headers.insert(request.headers.end(), headers.begin(), headers.end());
        return chain->handle(request);
    }
    static std::string headerOf(const Response& response, std::string_view name)
    {
        for (const auto& [key, value] : response.headers)
            if (key == name)
                return value;
        return {};
    }

    TestPlane plane;
    std::unique_ptr<Chain> chain = plane->api().makeChain();
};

TEST_F(Docs, page_200_strictly)
{
    const auto page = get("/docs");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.contentType, StartsWith("text/html"));
    EXPECT_THAT(page.body, HasSubstr("<title>Pulse API reference</title>"));
    EXPECT_THAT(page.body, HasSubstr("</html>"));
    const auto policy = headerOf(page, "Content-Security-Policy");
    EXPECT_THAT(policy, StartsWith("default-src 'none'; script-src 'self';"));
    EXPECT_THAT(policy, HasSubstr("connect-src 'self'"));
    EXPECT_THAT(policy, Not(HasSubstr("http")));
    EXPECT_THAT(policy, Not(HasSubstr("unsafe-eval")));
}

TEST_F(Docs, everythingThePageNames_isServedHere)
{
    const auto page = get("/docs").body + get("/docs/page.js").body;
    static const std::regex named(R"re((?:src|href)="([^"]*)"|fetch\("([^"]*)")re");
    std::vector<std::string> places;
    for (std::sregex_iterator at(page.begin(), page.end(), named), end; at != end; ++at)
        places.push_back((*at)[1].matched ? (*at)[1].str() : (*at)[2].str());
    EXPECT_THAT(places, testing::IsSupersetOf({"/docs/rapidoc.js", "/docs/page.js", "/openapi.json"}));
    for (const auto& place : places) {
        if (place != "data:,")
            EXPECT_EQ(get(place).status, 200) << place;
    }
    EXPECT_THAT(page, Not(HasSubstr("http:")));
    EXPECT_THAT(page, Not(HasSubstr("https:")));
    // The library would fetch its typeface from Google, and ask for credentials to try a call.
    EXPECT_THAT(page, HasSubstr("load-fonts=\"false\""));
    EXPECT_THAT(page, HasSubstr("allow-try=\"false\""));
    EXPECT_THAT(page, HasSubstr("allow-authentication=\"false\""));
}

TEST_F(Docs, library_200_packedOrNot)
{
    const auto packed = get("/docs/rapidoc.js", {{"Accept-Encoding", "gzip, br"}});
    EXPECT_EQ(packed.status, 200);
    EXPECT_EQ(headerOf(packed, "Content-Encoding"), "gzip");
    EXPECT_EQ(headerOf(packed, "Vary"), "Accept-Encoding");
    EXPECT_THAT(packed.body, StartsWith("\x1f\x8b"));
    EXPECT_THAT(packed.contentType, StartsWith("text/javascript"));
    const auto plain = get("/docs/rapidoc.js", {{"Accept-Encoding", "identity"}});
    EXPECT_EQ(headerOf(plain, "Content-Encoding"), "");
    EXPECT_THAT(plain.body, StartsWith("/*! RapiDoc 9.3.8"));
    EXPECT_GT(plain.body.size(), 3 * packed.body.size());
}

TEST_F(Docs, unchanged_304)
{
    for (const auto* path : {"/docs", "/docs/page.js", "/docs/rapidoc.js"}) {
        const auto first = get(path);
        const auto etag = headerOf(first, "ETag");
        ASSERT_EQ(etag.size(), 18u) << path;
        EXPECT_EQ(first.cacheControl, "no-cache");
        const auto again = get(path, {{"If-None-Match", etag}});
        EXPECT_EQ(again.status, 304);
        EXPECT_EQ(again.body, "");
        EXPECT_EQ(get(path, {{"If-None-Match", "\"other\""}}).status, 200);
    }
}

} // namespace
} // namespace pulse::test
