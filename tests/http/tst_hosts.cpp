#include "backend/http/address.h"
#include "backend/http/hostlist.h"
#include <gtest/gtest.h>

namespace pulse {
namespace {

TEST(HostList, vectors)
{
    const HostList hosts({"api.example.org", "edge.example.org:8443", "*", ""}, 8081);
    const std::vector<std::pair<std::string_view, bool>> vectors{
        {"127.0.0.1", true}, {"127.0.0.1:8081", true}, {"localhost", true}, {"localhost:8081", true}, {"LOCALHOST:8081", true},
        {"LocalHost", true}, {"[::1]", true}, {"[::1]:8081", true}, {"api.example.org", true}, {"API.example.org", true},
        {"api.example.org:8081", true}, {"edge.example.org:8443", true},
        {"edge.example.org", false}, {"edge.example.org:8081", false}, {"api.example.org:443", false}, {"", false}, {":8081", false},
        {"127.0.0.1:80", false}, {"127.0.0.1:", false}, {"127.0.0.1:08081", false}, {"127.0.0.1:8081x", false}, {"127.0.0.1.", false},
        {"localhost.", false}, {"localhost.:8081", false}, {"localhost:11434", false}, {"127.0.0.2", false}, {"127.1", false},
        {"0x7f000001", false}, {"2130706433", false}, {"0.0.0.0", false}, {"0.0.0.0:8081", false}, {"::1", false}, {"[::]", false},
        {"[::ffff:127.0.0.1]", false}, {"[::1]:80", false}, {"[::1].evil.test", false}, {"evil.test", false}, {"evil.test:8081", false},
        {"localhost.evil.test", false}, {"127.0.0.1.nip.io", false}, {"api.example.org.evil.test", false}, {"x.api.example.org", false},
        {"user@localhost", false}, {"localhost@evil.test", false}, {"localhost, evil.test", false}, {"localhost evil.test", false},
        {"localhost/", false}, {"http://localhost", false}, {"*", false}, {"\tlocalhost", false}, {"localhost\\", false}, {"%6cocalhost", false}};
    for (const auto& [host, isAllowed] : vectors)
        EXPECT_EQ(hosts.allows(host), isAllowed) << host;
}

TEST(OriginList, is_exact)
{
    const OriginList origins({"https://app.example.org", " http://localhost:3000 ", "*", "null"});
    EXPECT_TRUE(origins.allows("https://app.example.org"));
    EXPECT_TRUE(origins.allows("http://localhost:3000"));
    for (const auto* other : {"http://app.example.org", "https://app.example.org:443", "https://APP.example.org", "https://app.example.org.evil.test",
                              "https://x.app.example.org", "null", "*", "", "http://localhost:3001"})
        EXPECT_FALSE(origins.allows(other)) << other;
}

TEST(IpAddressTest, reads_and_writes)
{
    for (const auto* text : {"127.0.0.1", "192.0.2.7", "2001:db8::1", "::1"}) {
        IpAddress address;
        ASSERT_TRUE(IpAddress::parse(text, address)) << text;
        EXPECT_EQ(address.text(), text);
    }
    IpAddress a;
    for (const auto* wrong : {"", "localhost", "1.2.3", "1.2.3.4.5", "1.2.3.256", "::g", "[::1", "1.2.3.4:80", "fe80::1%eth0", "01.2.3.4"})
        EXPECT_FALSE(IpAddress::parse(wrong, a)) << wrong;
    IpAddress mapped;
    ASSERT_TRUE(IpAddress::parse("::ffff:192.0.2.7", mapped));
    EXPECT_EQ(mapped.text(), "192.0.2.7");
    IpAddress loop;
    ASSERT_TRUE(IpAddress::parse("[::1]", loop));
    EXPECT_TRUE(loop.isLoopback());
    EXPECT_FALSE(mapped.isLoopback());
}

TEST(IpAddressTest, limits_by_64_bits)
{
    IpAddress a, b, c, d;
    ASSERT_TRUE(IpAddress::parse("2001:db8:1:2::1", a) && IpAddress::parse("2001:db8:1:2:ffff::9", b) && IpAddress::parse("2001:db8:1:3::1", c));
    EXPECT_EQ(a.limitKey(), b.limitKey());
    EXPECT_NE(a.limitKey(), c.limitKey());
    ASSERT_TRUE(IpAddress::parse("192.0.2.7", a) && IpAddress::parse("192.0.2.8", d));
    EXPECT_NE(a.limitKey(), d.limitKey());
}

TEST(IpBlockTest, contains)
{
    const auto inside = [](std::string_view block, std::string_view address) {
        IpBlock b;
        IpAddress a;
        return IpBlock::parse(block, b) && IpAddress::parse(address, a) && b.contains(a);
    };
    EXPECT_TRUE(inside("10.0.0.0/8", "10.255.1.2"));
    EXPECT_FALSE(inside("10.0.0.0/8", "11.0.0.1"));
    EXPECT_TRUE(inside("192.0.2.128/25", "192.0.2.200"));
    EXPECT_FALSE(inside("192.0.2.128/25", "192.0.2.1"));
    EXPECT_TRUE(inside("::1", "::1"));
    EXPECT_TRUE(inside("2001:db8::/32", "2001:db8:ffff::1"));
    EXPECT_TRUE(inside("0.0.0.0/0", "8.8.8.8"));
    EXPECT_FALSE(inside("0.0.0.0/0", "2001:db8::1"));
    IpBlock b;
    for (const auto* wrong : {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/x", "x/8", "::/129"})
        EXPECT_FALSE(IpBlock::parse(wrong, b)) << wrong;
}

TEST(ClientAddress, believes_trusted_proxies_alone)
{
    std::vector<IpBlock> proxies(2);
    ASSERT_TRUE(IpBlock::parse("10.0.0.0/8", proxies[0]) && IpBlock::parse("::1", proxies[1]));
    EXPECT_EQ(clientAddress("198.51.100.1", "1.1.1.1", proxies), "198.51.100.1") << "a stranger's claim";
    EXPECT_EQ(clientAddress("10.0.0.1", "1.1.1.1", proxies), "1.1.1.1");
    EXPECT_EQ(clientAddress("10.0.0.1", "6.6.6.6, 1.1.1.1", proxies), "1.1.1.1") << "what stands left was sent by the client";
    EXPECT_EQ(clientAddress("10.0.0.1", "1.1.1.1, 10.0.0.2", proxies), "1.1.1.1");
    EXPECT_EQ(clientAddress("::1", "2001:db8::9,10.9.9.9", proxies), "2001:db8::9");
    EXPECT_EQ(clientAddress("10.0.0.1", "10.0.0.3", proxies), "10.0.0.3") << "a proxy itself";
    EXPECT_EQ(clientAddress("10.0.0.1", "", proxies), "10.0.0.1");
    EXPECT_EQ(clientAddress("10.0.0.1", "1.1.1.1, rubbish", proxies), "10.0.0.1");
    EXPECT_EQ(clientAddress("10.0.0.1", "1.1.1.1", {}), "10.0.0.1");
}

} // namespace
} // namespace pulse
