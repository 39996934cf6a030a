#pragma once
#include <gtest/gtest.h>
#include <string>

namespace pulse::test {

/// A database of its own on the process's MongoDB peer, dropped with the object. The peer is a FerretDB over SQLite in a
/// temporary folder behind scripts/peers/one-at-a-time, on loopback: the first use in a process starts it, and it ends
/// with the process, however that ends. Or what PULSE_TEST_MONGO_URI names, which is there already.
class MongoPeer {
public:
    /// Why there is no peer, for people; empty when there is one. Call it on the main thread first.
    static const std::string& absence();
    /// Whether a missing peer is a failure (PULSE_REQUIRE_PEERS=1).
    static bool isRequired();

    /// Only where `absence` is empty.
    MongoPeer();
    ~MongoPeer();
    MongoPeer(const MongoPeer&) = delete;
    MongoPeer& operator=(const MongoPeer&) = delete;

    const std::string& uri() const { return m_uri; }
    const std::string& database() const { return m_database; }

private:
    std::string m_uri;
    std::string m_database;
};

} // namespace pulse::test

/// In a test or its SetUp: skips it, with the reason, where there is no peer; fails it where peers are required.
#define PULSE_NEEDS_MONGO()                                                                                            \
    if (const auto& why = ::pulse::test::MongoPeer::absence(); !why.empty()) {                                         \
        if (::pulse::test::MongoPeer::isRequired())                                                                    \
            FAIL() << why;                                                                                             \
        GTEST_SKIP() << why;                                                                                           \
    }                                                                                                                  \
    static_assert(true)
