#include "backend/store/mongo/pause.h"
#include <functional>

namespace pulse {

namespace {

constexpr std::string_view collection = "_state";

Bson pauseFilter() { return bsonOf("_id", "pause"); }

std::string laneName(size_t number) { return "lane-" + std::to_string(number % MongoPause::lanes); }

Bson laneFilter(const std::string& name) { return bsonOf("_id", name); }

} // namespace

Result<bool> MongoPause::extend()
{
    const auto now = toMillis(m_database.clock().now());
    const bool isFirst = m_until == 0;
    if (!isFirst && now >= m_until)
        return false;
    m_until = now + length.count();
    const MongoDatabase::Update set[] = {{.filter = pauseFilter(), .change = bsonOf("$set", bsonOf("until", m_until))}};
    PULSE_TRY(const auto met, m_database.update(collection, set));
    if (met == 0)
        PULSE_CHECK(m_database.insert(collection, listOf(std::move(Bson{}.add("_id", "pause").add("until", m_until)))));
    if (!isFirst)
        return true;
    std::vector<MongoDatabase::Update> raised;
    for (size_t number = 0; number < lanes; ++number)
        raised.push_back({.filter = laneFilter(laneName(number)), .change = bsonOf("$inc", bsonOf("n", 1))});
    return m_database.update(collection, raised).map([](int64_t) { return true; });
}

MongoPause::~MongoPause()
{
    if (m_until != 0)
        (void)m_database.remove(collection, pauseFilter());
}

Result<bool> MongoPause::isOn(MongoDatabase& database)
{
    PULSE_TRY(const auto pause, database.one(collection, pauseFilter()));
    return pause && pause->integer("until") > toMillis(database.clock().now());
}

Result<void> MongoPause::enterLane(MongoDatabase& inside, const std::string& batch)
{
    const MongoDatabase::Update raised[] = {{.filter = laneFilter(laneName(std::hash<std::string>{}(batch))), .change = bsonOf("$inc", bsonOf("n", 1))}};
    return inside.update(collection, raised).map([](int64_t) {});
}

Result<void> MongoPause::makeLanes(MongoDatabase& database)
{
    for (size_t number = 0; number < lanes; ++number)
        PULSE_CHECK(database.insert(collection, listOf(std::move(Bson{}.add("_id", laneName(number)).add("n", 1)))));
    return {};
}

} // namespace pulse
