#pragma once
#include "backend/store/engine.h"

namespace pulse::test {

/// Hands every call on to another engine: what a test overrides, it watches or bends.
class EngineProxy : public Engine {
public:
    explicit EngineProxy(Engine& to) : m_to(to) {}

    Result<void> migrate(std::span<const Migration> migrations) override { return m_to.migrate(migrations); }
    Result<std::vector<Row>> getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted) override
    {
        return m_to.getMany(schema, ids, deleted);
    }
    Result<Found> find(const Schema& schema, const Query& query, std::stop_token stop) override { return m_to.find(schema, query, stop); }
    Result<Count> count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop) override
    {
        return m_to.count(schema, query, cap, stop);
    }
    Result<Anchors> anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop) override
    {
        return m_to.anchors(schema, query, every, stop);
    }
    Result<void> scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop) override
    {
        return m_to.scan(schema, query, visit, stop);
    }
    Result<Changed> changedSince(const Schema& schema, int64_t sequence, int64_t limit) override
    {
        return m_to.changedSince(schema, sequence, limit);
    }
    Result<std::vector<Group>> aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop) override
    {
        return m_to.aggregate(schema, aggregate, stop);
    }
    Result<Committed> commit(const Batch& batch) override { return m_to.commit(batch); }
    Result<std::vector<Row>> claim(const Schema& schema, const Claim& claim) override { return m_to.claim(schema, claim); }
    Result<void> backup(const std::string& file) override { return m_to.backup(file); }
    EngineState state() override { return m_to.state(); }
    Result<void> probe() override { return m_to.probe(); }
    Result<void> ping() override { return m_to.ping(); }
    void close() override { m_to.close(); }

private:
    Engine& m_to;
};

} // namespace pulse::test
