#include "backend/store/openengine.h"
#include "backend/core/error.h"
#include "backend/store/mongo/mongoaddress.h"
#include "backend/store/mongo/mongoengine.h"
#include "backend/store/sqlite/sqliteengine.h"
#include "backend/store/watchedengine.h"
#include <iterator>

namespace pulse {

namespace {

std::string databaseOf(const Config& config)
{
    if (const auto& name = config.text("MONGO_DB_NAME"); !name.empty())
        return name;
    return config.isProduction() ? "pulse_production" : "pulse_development";
}

std::vector<Config::Weakness> weaknessesOf(const MongoAddress& address)
{
    std::vector<Config::Weakness> found;
    const auto say = [&](bool isWeak, std::string why) {
        if (isWeak)
            found.push_back({.name = "MONGO_URI", .why = std::move(why), .isRefusedInProduction = false});
    };
    say(!address.isLocal && !address.hasUser, "names no user, so whoever reaches the server reads and writes everything");
    say(!address.isLocal && !address.isEncrypted, "goes over the network without TLS (add tls=true)");
    say(address.isEncrypted && !address.isServerChecked, "does not check whose certificate the server shows");
    say(!address.isAcknowledged, "has a write concern of 0, which is not followed: every write is acknowledged");
    return found;
}

} // namespace

EngineChoice engineChoice(const Config& config)
{
    EngineChoice choice{.folder = config.dataFolder()};
    if (const auto& uri = config.text("MONGO_URI"); !uri.empty()) {
        choice.uri = uri;
        choice.database = databaseOf(config);
        choice.mayUseTransactions = config.isOn("MONGO_TRANSACTIONS");
    }
    return choice;
}

Result<EngineOutlook> engineOutlook(const Config& config)
{
    const auto choice = engineChoice(config);
    if (choice.uri.empty()) {
        // Whoever named a database in MongoDB would find an empty one in the folder.
        if (!config.text("MONGO_DB_NAME").empty())
            return fail(validationError({fieldError(ErrorCode::FieldFormat, "MONGO_DB_NAME", {{"expected", "set together with MONGO_URI, or not at all: without MONGO_URI the data is kept in SQLite"}})}));
        return EngineOutlook{.text = "SQLite, in " + choice.folder + "/pulse.db"};
    }
    std::vector<Error> problems;
    const auto address = readMongoUri(choice.uri);
    if (!address)
        problems = address.error().causes;
    if (auto checked = checkMongoName(choice.database); !checked)
        std::ranges::move(checked.error().causes, std::back_inserter(problems));
    if (!problems.empty())
        return fail(validationError(std::move(problems)));
    return EngineOutlook{.text = "MongoDB, database " + choice.database + " at " + address->hosts, .weaknesses = weaknessesOf(*address)};
}

Error explainedOutage(Error error, const EngineChoice& choice)
{
    if (const auto address = readMongoUri(choice.uri); address && error.code == ErrorCode::StoreUnavailable)
        error.args = {{"where", "MongoDB at " + address->hosts}, {"advice", "Check that it runs, that this machine reaches it, and the user and password in MONGO_URI"}};
    return error;
}

Result<std::unique_ptr<Engine>> openEngine(const EngineChoice& choice, const Clock& clock)
{
    std::unique_ptr<Engine> engine;
    WatchSettings watch;
    if (choice.uri.empty()) {
        PULSE_TRY(engine, SqliteEngine::open({.file = choice.folder + "/pulse.db", .backupFolder = choice.folder + "/backups"}, clock));
    } else {
        auto opened = MongoEngine::open({.uri = choice.uri, .database = choice.database, .backupFolder = choice.folder + "/backups", .mayUseTransactions = choice.mayUseTransactions}, clock);
        if (!opened)
            return fail(explainedOutage(std::move(opened).error(), choice));
        // Where several programs write, one's crash is the others' to end.
        watch = {.refusesReads = true, .tidy = [mongo = opened->get()] { (void)mongo->recover(); }};
        engine = *std::move(opened);
    }
    return std::unique_ptr<Engine>(std::make_unique<WatchedEngine>(std::move(engine), clock, std::move(watch)));
}

} // namespace pulse
