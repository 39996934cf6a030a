#include "backend/store/mongo/mongodatabase.h"
#include "backend/store/mongo/clientlease.h"
#include "backend/store/mongo/mongoaddress.h"
#include "backend/store/mongo/mongoc.h"
#include "backend/store/mongo/servererror.h"

namespace pulse {

namespace {

/// The library's own state, made once for the process; it says nothing to anybody's terminal.
void startLibrary()
{
    static const bool isStarted = [] {
        mongoc_log_set_handler([](mongoc_log_level_t, const char*, const char*, void*) {}, nullptr);
        mongoc_init();
        return true;
    }();
    (void)isStarted;
}

struct UriFree {
    void operator()(mongoc_uri_t* uri) const { mongoc_uri_destroy(uri); }
};
using Uri = std::unique_ptr<mongoc_uri_t, UriFree>;

Error badSetting(std::string_view name, std::string why)
{
    return validationError({fieldError(ErrorCode::FieldFormat, name, {{"expected", std::move(why)}})});
}

Result<Uri> uriOf(const MongoSettings& settings)
{
    PULSE_CHECK(readMongoUri(settings.uri));
    PULSE_CHECK(checkMongoName(settings.database));
    bson_error_t ignored; // its text repeats the address, and with it the password
    Uri uri(mongoc_uri_new_with_error(settings.uri.c_str(), &ignored));
    const auto limit = [&](const char* option, int32_t most) {
        const auto given = mongoc_uri_get_option_as_int32(uri.get(), option, most);
        mongoc_uri_set_option_as_int32(uri.get(), option, given > 0 && given < most ? given : most);
    };
    limit(MONGOC_URI_SERVERSELECTIONTIMEOUTMS, 2'000);
    limit(MONGOC_URI_CONNECTTIMEOUTMS, 2'000);
    limit(MONGOC_URI_SOCKETTIMEOUTMS, 10'000);
    limit(MONGOC_URI_WAITQUEUETIMEOUTMS, 2'000);
    // A commit has its own way of finding out what became of a write.
    mongoc_uri_set_option_as_bool(uri.get(), MONGOC_URI_RETRYWRITES, false);
    return uri;
}

Error unavailable(std::string why) { return {.code = ErrorCode::StoreUnavailable, .internal = std::move(why)}; }

size_t bytesOf(const Bson& document) { return document.get()->len; }
size_t bytesOf(const MongoDatabase::Update& update) { return bytesOf(update.filter) + bytesOf(update.change); }

/// Whether it goes alone.
bool isLong(const Bson&) { return false; }
bool isLong(const MongoDatabase::Update& update) { return update.isMany; }

/// Calls `take(slice)` for slices that fit one command of at most `most`.
template <class Item, class Take>
Result<void> inSlices(std::span<const Item> items, size_t most, Take take)
{
    static constexpr size_t mostBytes = 8 << 20;
    while (!items.empty()) {
        size_t bytes = 0;
        size_t length = 0;
        while (length < items.size() && length < most && (length == 0 || (bytes + bytesOf(items[length]) <= mostBytes && !isLong(items[length]))))
            bytes += bytesOf(items[length++]);
        PULSE_CHECK(take(items.first(length)));
        items = items.subspan(length);
    }
    return {};
}

} // namespace

Result<std::unique_ptr<MongoDatabase>> MongoDatabase::open(MongoSettings settings, const Clock& clock)
{
    PULSE_CHECK(mongocLibrary.load());
    startLibrary();
    PULSE_TRY(const auto uri, uriOf(settings));
    auto* pool = mongoc_client_pool_new(uri.get());
    if (!pool)
        return fail(badSetting("MONGO_URI", "an address whose options this program's library can follow"));
    mongoc_client_pool_set_error_api(pool, MONGOC_ERROR_API_VERSION_2);
    mongoc_client_pool_set_appname(pool, "pulse");
    return std::unique_ptr<MongoDatabase>(new MongoDatabase(std::make_shared<Core>(std::move(settings), clock, pool), nullptr));
}

MongoDatabase::Core::~Core() { mongoc_client_pool_destroy(pool); }

Result<void> MongoDatabase::call(MongoWay way, const Work& work, bool isTrial)
{
    if (m_core->isDead || (settings().dies && settings().dies())) {
        m_core->isDead = true;
        return fail(unavailable("stopped by a test"));
    }
    if (!health().admits(isTrial))
        return fail(unavailable("the circuit breaker is open"));
    const MongoClientLease lease(m_inside ? nullptr : m_core->pool);
    auto* client = m_inside ? m_inside->client : lease.client();
    if (!client)
        return fail(ErrorCode::Busy, {{"retry_after", "1"}});
    const auto startedAt = std::chrono::steady_clock::now();
    Refusal refusal;
    Result<void> done = work(client, refusal);
    if (done) {
        health().succeeded(way, std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - startedAt).count());
        return {};
    }
    if (refusal.error.code != 0 || refusal.error.domain != 0)
        done = fail(errorOf(refusal.error));
    if (isAway(done.error()))
        health().failed(way, done.error());
    else
        health().answered();
    return done;
}

Result<Bson> MongoDatabase::run(MongoWay way, const Bson& command, bool isTrial)
{
    Bson reply;
    PULSE_CHECK(call(way, [&](mongoc_client_t* client, Refusal& refusal) -> Result<void> {
        bson_t answer;
        const auto with = options();
        const bool isOk = mongoc_client_command_with_opts(client, settings().database.c_str(), command.get(), nullptr, with.get(), &answer, &refusal.error);
        reply = Bson(&answer);
        bson_destroy(&answer);
        if (!isOk)
            noteLoss(reply.get());
        if (!isOk)
            return fail(ErrorCode::Internal);
        if (auto error = way == MongoWay::Write ? writeErrorOf(reply) : std::nullopt)
            return fail(*std::move(error));
        return {};
    }, isTrial));
    return reply;
}

Result<Bson> MongoDatabase::write(Bson command)
{
    // Inside a transaction it is the commit that waits for the others.
    if (!m_inside)
        command.add("writeConcern", std::move(Bson{}.add("w", "majority").add("j", true)));
    return run(MongoWay::Write, command);
}

Result<bool> MongoDatabase::insert(std::string_view collection, std::span<const Bson> documents)
{
    bool isTaken = false;
    PULSE_CHECK(inSlices(documents, mostInOneCommand, [&](std::span<const Bson> slice) -> Result<void> {
        if (isTaken)
            return {};
        Bson command = bsonOf("insert", collection);
        command.add("documents", slice).add("ordered", true);
        const auto done = write(std::move(command));
        isTaken = !done && done.error().code == ErrorCode::AlreadyExists;
        return done || isTaken ? Result<void>{} : fail(done.error());
    }));
    return !isTaken;
}

Result<int64_t> MongoDatabase::update(std::string_view collection, std::span<const Update> updates)
{
    int64_t met = 0;
    PULSE_CHECK(inSlices(updates, mostStatements, [&](std::span<const Update> slice) -> Result<void> {
        std::vector<Bson> statements;
        for (const auto& update : slice)
            statements.push_back(std::move(Bson{}.add("q", update.filter).add("u", update.change).add("multi", update.isMany)));
        Bson command = bsonOf("update", collection);
        command.add("updates", statements).add("ordered", true);
        PULSE_TRY(const auto reply, write(std::move(command)));
        met += reply.integer("n");
        return {};
    }));
    return met;
}

Result<int64_t> MongoDatabase::remove(std::string_view collection, std::span<const Bson> filters)
{
    int64_t removed = 0;
    PULSE_CHECK(inSlices(filters, mostStatements, [&](std::span<const Bson> slice) -> Result<void> {
        std::vector<Bson> statements;
        for (const auto& filter : slice)
            statements.push_back(std::move(Bson{}.add("q", filter).add("limit", 0)));
        Bson command = bsonOf("delete", collection);
        command.add("deletes", statements).add("ordered", true);
        PULSE_TRY(const auto reply, write(std::move(command)));
        removed += reply.integer("n");
        return {};
    }));
    return removed;
}

Result<std::optional<Bson>> MongoDatabase::modify(const Modify& modify)
{
    Bson command = bsonOf("findAndModify", modify.collection);
    command.add("query", modify.filter).add("update", modify.change).add("new", modify.isNew);
    PULSE_TRY(const auto reply, write(std::move(command)));
    return reply.document("value");
}

Result<void> MongoDatabase::each(const Finding& finding, const Visit& visit, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(ErrorCode::Timeout);
    return call(MongoWay::Read, [&](mongoc_client_t* client, Refusal& refusal) -> Result<void> {
        const std::unique_ptr<mongoc_collection_t, void (*)(mongoc_collection_t*)> collection(
            mongoc_client_get_collection(client, settings().database.c_str(), std::string(finding.collection).c_str()), mongoc_collection_destroy);
        auto with = options();
        with.addAll(finding.options.get());
        const std::unique_ptr<mongoc_cursor_t, void (*)(mongoc_cursor_t*)> cursor(
            mongoc_collection_find_with_opts(collection.get(), finding.filter.get(), with.get(), nullptr), mongoc_cursor_destroy);
        const bson_t* document = nullptr;
        while (mongoc_cursor_next(cursor.get(), &document)) {
            PULSE_TRY(const bool wantsMore, visit({document}));
            if (!wantsMore)
                return {};
            if (stop.stop_requested())
                return fail(ErrorCode::Timeout);
        }
        const bson_t* reply = nullptr;
        if (!mongoc_cursor_error_document(cursor.get(), &refusal.error, &reply))
            return {};
        if (reply)
            noteLoss(reply);
        return fail(ErrorCode::Internal);
    });
}

Result<std::vector<Bson>> MongoDatabase::all(const Finding& finding)
{
    std::vector<Bson> found;
    PULSE_CHECK(each(finding, [&](const bson_t* document) -> Result<bool> {
        found.emplace_back(document);
        return true;
    }));
    return found;
}

Result<std::optional<Bson>> MongoDatabase::one(std::string_view collection, const Bson& filter)
{
    PULSE_TRY(auto found, all({.collection = collection, .filter = filter.clone(), .options = std::move(Bson{}.add("limit", 1).add("singleBatch", true))}));
    return found.empty() ? std::optional<Bson>{} : std::optional(std::move(found.front()));
}

Result<std::vector<std::string>> MongoDatabase::collections()
{
    std::vector<std::string> names;
    PULSE_CHECK(call(MongoWay::Read, [&](mongoc_client_t* client, Refusal& refusal) -> Result<void> {
        const std::unique_ptr<mongoc_database_t, void (*)(mongoc_database_t*)> database(
            mongoc_client_get_database(client, settings().database.c_str()), mongoc_database_destroy);
        char** found = mongoc_database_get_collection_names_with_opts(database.get(), nullptr, &refusal.error);
        if (!found)
            return fail(ErrorCode::Internal);
        for (char** name = found; *name; ++name)
            if (!std::string_view(*name).starts_with("system."))
                names.emplace_back(*name);
        bson_strfreev(found);
        return {};
    }));
    return names;
}

} // namespace pulse
