#include "backend/store/mongo/leases.h"
#include "backend/store/mongo/querybson.h"

namespace pulse {

namespace {

constexpr std::string_view collection = "_state";

Bson heldBy(const MongoLeases::Lease& lease)
{
    return std::move(Bson{}.add("_id", lease.name).add("holder", bsonOf("$eq", lease.holder)));
}

} // namespace

std::string freshName()
{
    bson_oid_t oid;
    bson_oid_init(&oid, nullptr);
    char text[25];
    bson_oid_to_string(&oid, text);
    return text;
}

Result<std::optional<MongoLeases::Lease>> MongoLeases::take(const std::string& name, Duration length)
{
    const auto now = toMillis(m_database.clock().now());
    Lease lease{.name = name, .holder = freshName()};
    for (const bool isSecond : {false, true}) {
        Bson free = bsonOf("_id", name);
        free.add("$or", listOf(memberTest("holder", "$exists", false), memberTest("until", "$lte", now)));
        const auto mine = bsonOf("$set", Bson{}.add("holder", lease.holder).add("until", now + length.count()));
        PULSE_TRY(const auto before, m_database.modify({.collection = collection, .filter = std::move(free), .change = mine.clone(), .isNew = false}));
        if (before) {
            lease.isTakenOver = before->has("holder");
            lease.value = before->integer("value");
            return std::optional(std::move(lease));
        }
        if (isSecond)
            break;
        const auto made = listOf(std::move(Bson{}.add("_id", name).add("value", 0)));
        PULSE_TRY(const bool isMade, m_database.insert(collection, made));
        if (!isMade)
            break;
    }
    return std::optional<Lease>{};
}

Result<bool> MongoLeases::isHeld(const Lease& lease)
{
    return m_database.one(collection, heldBy(lease)).map([](const auto& found) { return found.has_value(); });
}

Result<bool> MongoLeases::giveBack(const Lease& lease, int64_t value)
{
    Bson change = bsonOf("$set", bsonOf("value", value));
    change.add("$unset", Bson{}.add("holder", "").add("until", ""));
    const MongoDatabase::Update update[] = {{.filter = heldBy(lease), .change = std::move(change)}};
    return m_database.update(collection, update).map([](int64_t met) { return met == 1; });
}

Result<MongoLeases::Guarded> MongoLeases::guarded(const std::string& name)
{
    return m_database.one(collection, bsonOf("_id", name)).map([](const auto& found) {
        return found ? Guarded{found->integer("value"), found->has("holder")} : Guarded{};
    });
}

} // namespace pulse
