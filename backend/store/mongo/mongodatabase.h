#pragma once
#include "backend/core/result.h"
#include "backend/store/mongo/bson.h"
#include "backend/store/mongo/health.h"
#include "backend/store/mongo/mongoengine.h"
#include <atomic>
#include <stop_token>

typedef struct _mongoc_client_pool_t mongoc_client_pool_t;
typedef struct _mongoc_client_t mongoc_client_t;
typedef struct _mongoc_client_session_t mongoc_client_session_t;

namespace pulse {

/// One database over one pool of connections: commands as Results. StoreUnavailable when no server answers (or the circuit
/// breaker is open), StorageFull, Timeout, Busy when all connections are taken; anything else that the server refuses is Internal. Writes
/// ask for majority and journal. Any thread.
class MongoDatabase {
public:
    static Result<std::unique_ptr<MongoDatabase>> open(MongoSettings settings, const Clock& clock);
    MongoDatabase(const MongoDatabase&) = delete;
    MongoDatabase& operator=(const MongoDatabase&) = delete;

    /// `isTrial`: goes out also while the breaker is open.
    Result<Bson> run(MongoWay way, const Bson& command, bool isTrial = false);

    /// False, and the rest is not inserted, when one's id is taken.
    Result<bool> insert(std::string_view collection, std::span<const Bson> documents);
    struct Update {
        Bson filter;
        Bson change;
        bool isMany = false;
    };
    /// How many documents met their filters.
    Result<int64_t> update(std::string_view collection, std::span<const Update> updates);
    /// Removes what meets any of the filters; how many.
    Result<int64_t> remove(std::string_view collection, std::span<const Bson> filters);
    Result<int64_t> remove(std::string_view collection, const Bson& filter) { return remove(collection, std::span(&filter, 1)); }
    struct Modify {
        std::string_view collection;
        Bson filter;
        Bson change;
        bool isNew = true;   ///< gives the document as it is afterwards
    };
    /// Finds one and changes it, in one step; nothing when none meets the filter.
    Result<std::optional<Bson>> modify(const Modify& modify);

    struct Finding {
        std::string_view collection;
        Bson filter{};
        Bson options{};
    };
    /// A document of the server's, for as long as the visit lasts.
    struct Met {
        const bson_t* document;
        operator const bson_t*() const { return document; }
    };
    using Visit = std::function<Result<bool>(Met)>;
    /// Until `visit` answers false. An absent collection is an empty one. Timeout when stopped.
    Result<void> each(const Finding& finding, const Visit& visit, std::stop_token stop = {});
    Result<std::vector<Bson>> all(const Finding& finding);
    Result<std::optional<Bson>> one(std::string_view collection, const Bson& filter);
    Result<std::vector<std::string>> collections();

    /// `work` is given this database as it is inside a transaction, and says whether to commit it. False: nothing has
    /// happened, since `work` said so or a write of another is in the way. StoreUnavailable: it may or may not have happened.
    /// For servers that say in `hello` that they have transactions.
    Result<bool> transact(const std::function<Result<bool>(MongoDatabase&)>& work);

    MongoHealth& health() { return m_core->health; }
    const MongoSettings& settings() const { return m_core->settings; }
    const Clock& clock() const { return m_core->clock; }

private:
    /// One for all who look at the database.
    struct Core {
        Core(MongoSettings given, const Clock& with, mongoc_client_pool_t* clients) : settings(std::move(given)), clock(with), health(with, "MongoDB"), pool(clients) {}
        ~Core();
        Core(const Core&) = delete;
        Core& operator=(const Core&) = delete;

        MongoSettings settings;
        const Clock& clock;
        MongoHealth health;
        mongoc_client_pool_t* pool;
        std::atomic<bool> isDead{false};
    };
    /// A transaction under way.
    struct Inside {
        mongoc_client_t* client;
        mongoc_client_session_t* session;
        bool isLost = false;   ///< the server gave it up, for another's write: it may be tried again
    };
    MongoDatabase(std::shared_ptr<Core> core, Inside* inside) : m_core(std::move(core)), m_inside(inside) {}
    struct Refusal {
        bson_error_t error{};
    };
    using Work = std::function<Result<void>(mongoc_client_t*, Refusal&)>;
    /// On a connection of the pool, or on the transaction's.
    Result<void> call(MongoWay way, const Work& work, bool isTrial = false);
    Result<Bson> write(Bson command);
    /// What goes with each command: the transaction's mark.
    Bson options() const;
    void noteLoss(const bson_t* reply);

    std::shared_ptr<Core> m_core;
    Inside* m_inside;
};

/// At most so many documents go into one insert or one question; so many statements into one update or removal, since
/// FerretDB holds a connection for each and stops for good when it has no more; and so many ids into one statement that
/// writes, since a server that is busy with one command for seconds looks to its watchers as if it were away.
inline constexpr size_t mostInOneCommand = 500;
inline constexpr size_t mostStatements = 20;
inline constexpr size_t mostIdsToWrite = 50;

} // namespace pulse
