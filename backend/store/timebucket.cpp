#include "backend/store/timebucket.h"
#include "backend/store/match.h"

namespace pulse {

int64_t bucketStart(Bucket bucket, int64_t millis)
{
    using namespace std::chrono;
    const auto time = fromMillis(millis);
    switch (bucket) {
    case Bucket::None: return 0;
    case Bucket::Hour: return toMillis(floor<hours>(time));
    case Bucket::Day: return toMillis(floor<days>(time));
    case Bucket::Month: {
        const year_month_day day{floor<days>(time)};
        return toMillis(sys_days{day.year() / day.month() / 1});
    }
    }
    return 0;
}

Result<void> checkAggregate(const Schema& schema, const Aggregate& aggregate)
{
    const auto bad = [&] { return fail(internalError(std::string(schema.collection) + " cannot be aggregated like that")); };
    if (aggregate.bucket != Bucket::None) {
        const auto* time = schema.find(aggregate.timeField);
        if (!time || time->kind != Kind::Time)
            return bad();
    }
    for (const auto name : aggregate.groupBy)
        if (!schema.find(name))
            return bad();
    for (const auto& of : aggregate.measures) {
        const auto* field = schema.find(of.field);
        if (of.measure != Measure::Count && (!field || (field->kind != Kind::Integer && field->kind != Kind::Time)))
            return bad();
    }
    if (aggregate.measures.empty())
        return bad();
    return checkFilter(schema, aggregate.filter);
}

} // namespace pulse
