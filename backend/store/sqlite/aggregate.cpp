#include "backend/store/sqlite/querysql.h"
#include "backend/store/sqlite/reads.h"

namespace pulse {

namespace {

/// The UTC start of a row's bucket, as `bucketStart` says it: rounded down, before 1970 too.
std::string bucketSql(Bucket bucket, const std::string& time)
{
    const auto floored = [&](int64_t length) {
        const auto n = std::to_string(length);
        return time + " - ((" + time + " % " + n + ") + " + n + ") % " + n;
    };
    switch (bucket) {
    case Bucket::None: return "0";
    case Bucket::Hour: return floored(3'600'000);
    case Bucket::Day: return floored(86'400'000);
    case Bucket::Month: return "unixepoch((" + floored(86'400'000) + ") / 1000, 'unixepoch', 'start of month') * 1000";
    }
    return "0";
}

std::string measureSql(const SqliteTable& table, const Aggregate::Of& of)
{
    switch (of.measure) {
    case Measure::Count: return "count(*)";
    case Measure::Sum: return "sum(" + table.columns[table.schema.indexOf(of.field)] + ")";
    case Measure::Max: return "max(" + table.columns[table.schema.indexOf(of.field)] + ")";
    }
    return "0";
}

} // namespace

Result<std::vector<Group>> SqliteReads::aggregate(const Aggregate& aggregate)
{
    const auto& schema = m_table.schema;
    const bool isBucketed = aggregate.bucket != Bucket::None;
    Sql sql;
    sql.add("SELECT " + bucketSql(aggregate.bucket, isBucketed ? m_table.columns[schema.indexOf(aggregate.timeField)] : ""));
    std::string keys = "1";
    for (size_t i = 0; i < aggregate.groupBy.size(); ++i) {
        sql.add(", " + m_table.columns[schema.indexOf(aggregate.groupBy[i])]);
        keys += ", " + std::to_string(i + 2);
    }
    for (const auto& of : aggregate.measures)
        sql.add(", " + measureSql(m_table, of));
    sql.add(" FROM " + m_table.name).add(whereSql(m_table, aggregate.filter, aggregate.deleted)).add(" GROUP BY " + keys).add(" ORDER BY ");
    if (aggregate.topGroups > 0)
        sql.add(std::to_string(aggregate.groupBy.size() + 2) + " DESC, ").add(keys).add(" LIMIT ?", aggregate.topGroups);
    else
        sql.add(keys);

    PULSE_TRY(auto select, sql.prepare(m_connection));
    std::vector<Group> groups;
    while (true) {
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow)
            return groups;
        Group group{.keys = {}, .bucket = fromMillis(select.integer(0)), .measures = {}};
        int column = 1;
        for (const auto field : aggregate.groupBy)
            group.keys.push_back(select.value(column++, schema.find(field)->kind));
        for (size_t i = 0; i < aggregate.measures.size(); ++i)
            group.measures.push_back(select.integer(column++));
        groups.push_back(std::move(group));
    }
}

} // namespace pulse
