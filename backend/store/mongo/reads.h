#pragma once
#include "backend/store/mongo/mongodatabase.h"
#include "backend/store/mongo/querybson.h"

namespace pulse {

/// The questions of the vocabulary about one collection. What the server cannot tell is tested here, row by row. The
/// caller has checked the query.
class MongoReads {
public:
    MongoReads(MongoDatabase& database, const Schema& schema, std::stop_token stop = {})
        : m_database(database), m_schema(schema), m_stop(std::move(stop))
    {
    }
    Result<std::vector<Row>> getMany(std::span<const std::string> ids, Deleted deleted);
    Result<Found> find(const Query& query);
    Result<Count> count(const Query& query, int64_t cap);
    Result<Anchors> anchors(const Query& query, int64_t every);
    Result<void> scan(const Query& query, const std::function<bool(const Row&)>& visit);
    Result<std::vector<Group>> aggregate(const Aggregate& aggregate);

private:
    struct Slice {
        int64_t skip = 0;
        int64_t most = 0;        ///< 0: all
        Bson members{};          ///< a projection; empty: all but the trigrams
    };
    using Take = std::function<Result<bool>(Row row)>;
    /// The rows of the query in its order, tested, until `take` answers false.
    Result<void> walk(const Query& query, Slice slice, const Take& take);
    Result<int64_t> countOnServer(const Bson& filter, int64_t most);

    MongoDatabase& m_database;
    const Schema& m_schema;
    std::stop_token m_stop;
};

} // namespace pulse
