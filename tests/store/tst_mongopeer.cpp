#include "tests/store/enginetest.h"
#include "tests/support/mongopeer.h"
#include <mongoc/mongoc.h>

namespace pulse::test {
namespace {

using Client = std::unique_ptr<mongoc_client_t, decltype(&mongoc_client_destroy)>;
using Collection = std::unique_ptr<mongoc_collection_t, decltype(&mongoc_collection_destroy)>;
struct Document {
    explicit Document(bson_t* made) : bson(made) {}
    ~Document() { bson_destroy(bson); }
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    bson_t* bson;
};

class PeerOfMongo : public testing::Test {
protected:
    void SetUp() override { PULSE_NEEDS_MONGO(); }
};

/// FerretDB alone loses most of them: every other test on it means something only because of this.
TEST_F(PeerOfMongo, updatesAreAtomic)
{
    const MongoPeer peer;
    constexpr int threads = 16, each = 20;
    std::atomic<int> acknowledged{0};
    const auto increment = [&](int) {
        const Client client(mongoc_client_new(peer.uri().c_str()), &mongoc_client_destroy);
        const Collection counters(mongoc_client_get_collection(client.get(), peer.database().c_str(), "counters"), &mongoc_collection_destroy);
        const Document which(BCON_NEW("_id", BCON_INT32(1)));
        const Document more(BCON_NEW("$inc", "{", "n", BCON_INT64(1), "}"));
        const Document upsert(BCON_NEW("upsert", BCON_BOOL(true)));
        bson_error_t error;
        for (int i = 0; i < each; ++i)
            if (mongoc_collection_update_one(counters.get(), which.bson, more.bson, upsert.bson, nullptr, &error))
                ++acknowledged;
    };
    onThreads(threads, increment);
    EXPECT_EQ(acknowledged, threads * each);

    const Client client(mongoc_client_new(peer.uri().c_str()), &mongoc_client_destroy);
    const Collection counters(mongoc_client_get_collection(client.get(), peer.database().c_str(), "counters"), &mongoc_collection_destroy);
    const Document all(bson_new());
    const std::unique_ptr<mongoc_cursor_t, decltype(&mongoc_cursor_destroy)> cursor(
        mongoc_collection_find_with_opts(counters.get(), all.bson, nullptr, nullptr), &mongoc_cursor_destroy);
    const bson_t* found = nullptr;
    ASSERT_TRUE(mongoc_cursor_next(cursor.get(), &found));
    bson_iter_t field;
    ASSERT_TRUE(bson_iter_init_find(&field, found, "n"));
    EXPECT_EQ(bson_iter_as_int64(&field), threads * each);
}

} // namespace
} // namespace pulse::test
