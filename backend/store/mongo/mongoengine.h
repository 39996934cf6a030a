#pragma once
#include "backend/store/engine.h"
#include <functional>
#include <memory>

namespace pulse {

struct MongoSettings {
    std::string uri{};           ///< mongodb://… or mongodb+srv://…; may hold a password: it is in no log and no error
    std::string database{};
    std::string backupFolder{};  ///< where `migrate` copies an existing database first; empty: nowhere
    bool mayUseTransactions = false;  ///< batches are transactions, where the server says that it has them
    std::function<bool()> dies{}; ///< tests: asked before each command; true: the engine sends nothing any more, as a killed process
};

/// The shared engine, on MongoDB 4.4 or newer: several programs may run on one database.
///
/// What a reader may see: `commit` is atomic and durable (majority, journaled), not isolated. A batch of one document is
/// one atomic write. Any other batch is an intent: its inserts are hidden and its rows locked first, then one atomic
/// update decides it, then it is applied document by document. So nobody ever sees anything of a batch that is not
/// decided; of a decided one a reader may see some rows as they are afterwards and others as before, until it is applied:
/// commonly milliseconds, after a crash until somebody replays it (at the next open, whoever wants to write one of its
/// rows, `recover`). Whoever has got `commit`'s answer sees all of it. A scan is no snapshot either: a row that is written
/// meanwhile is seen as before or as after, and may be missed or met twice when its sort value moves.
/// With transactions (`mayUseTransactions`, and a server that has them) a batch is one: nobody sees half of a decided one either.
///
/// Threads as Engine says. Each call ends within its timeouts: 2 s to find a server, 10 s for an answer.
class MongoEngine final : public Engine {
public:
    /// ValidationFailed (MONGO_URI, MONGO_DB_NAME) when they cannot be used, StoreUnavailable when no server answers.
    static Result<std::unique_ptr<MongoEngine>> open(MongoSettings settings, const Clock& clock);
    /// Fills the database from a file that `backup` wrote. Conflict (database) when it holds anything, ValidationFailed
    /// (file) when the file is none of ours or damaged; then, and when the store goes away, the database is empty again
    /// or refuses to be opened. `migrate` afterwards makes indexes and unique keys anew.
    static Result<void> restore(MongoSettings settings, const std::string& file);
    ~MongoEngine() override;

    Result<void> migrate(std::span<const Migration> migrations) override;
    Result<std::vector<Row>> getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted) override;
    Result<Found> find(const Schema& schema, const Query& query, std::stop_token stop) override;
    Result<Count> count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop) override;
    Result<Anchors> anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop) override;
    Result<void> scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop) override;
    Result<Changed> changedSince(const Schema& schema, int64_t sequence, int64_t limit) override;
    Result<std::vector<Group>> aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop) override;
    Result<Committed> commit(const Batch& batch) override;
    Result<std::vector<Row>> claim(const Schema& schema, const Claim& claim) override;
    /// Lines of Extended JSON (docs/ENGINES.md), 0600, whole or not at all. Conflict when the file is there, Timeout when
    /// the server is too slow. Each batch is in it wholly or not at all; writers wait while what changed is read again.
    Result<void> backup(const std::string& file) override;
    EngineState state() override;
    Result<void> probe() override;
    /// On a connection of its own; given up within a second.
    Result<void> ping() override;
    void close() override;

    /// Ends what crashed writers left: decided batches are applied, undecided ones past their deadline undone. How many.
    /// Notes the database's size too, now and then.
    Result<int64_t> recover();

private:
    struct Parts;
    explicit MongoEngine(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace pulse
