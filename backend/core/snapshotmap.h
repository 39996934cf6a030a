#pragma once
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pulse {

/// A map for the hot path: read from any thread without a lock and without writing to shared memory (each thread keeps the
/// shards it has seen and compares a version), changed a few entries at a time by copying the shards they are in.
template <class V>
class SnapshotMap {
public:
    using Change = std::pair<std::string, std::shared_ptr<const V>>;

    /// The value of `key`, or null. It lives until this thread's next find on this map.
    const V* find(std::string_view key) const
    {
        const auto index = shardOf(key);
        const auto& cell = m_cells[index];
        auto& seen = local(m_self).seen[index];
        if (const auto version = cell.version.load(std::memory_order_acquire); seen.version != version) {
            const std::lock_guard lock(cell.mutex);
            seen.shard = cell.shard;
            seen.version = cell.version.load(std::memory_order_relaxed);
        }
        if (!seen.shard)
            return nullptr;
        const auto found = seen.shard->find(key);
        return found == seen.shard->end() ? nullptr : found->second.get();
    }

    /// Sets entries; a null value removes. Every find that begins after it returned sees it. One writer at a time.
    void apply(std::vector<Change> changes)
    {
        // Stable: of two changes of one key the later one counts.
        std::ranges::stable_sort(changes, {}, [](const Change& change) { return shardOf(change.first); });
        for (auto first = changes.begin(); first != changes.end();) {
            const auto shard = shardOf(first->first);
            const auto last = std::find_if(first, changes.end(), [shard](const Change& change) { return shardOf(change.first) != shard; });
            applyTo(m_cells[shard], std::span(first, last));
            first = last;
        }
    }

private:
    static constexpr size_t shardCount = 256;
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    static size_t shardOf(std::string_view key) { return Hash{}(key) % shardCount; }
    using Shard = std::unordered_map<std::string, std::shared_ptr<const V>, Hash, std::equal_to<>>;
    struct Cell {
        std::atomic<uint64_t> version{0};
        mutable std::mutex mutex{};
        std::shared_ptr<const Shard> shard{};
    };
    struct Seen {
        uint64_t version = 0;
        std::shared_ptr<const Shard> shard{};
    };
    struct Local {
        std::shared_ptr<const char> map;   ///< keeps the address of a map that ended from meaning another one
        std::array<Seen, shardCount> seen{};
    };

    /// What this thread has seen of the map. A cache, not state: dropping it costs one copy of a pointer per shard.
    static Local& local(const std::shared_ptr<const char>& self)
    {
        thread_local std::vector<std::unique_ptr<Local>> locals;
        for (auto& known : locals)
            if (known->map == self)
                return *known;
        std::erase_if(locals, [](const auto& known) { return known->map.use_count() == 1; });
        locals.push_back(std::make_unique<Local>());
        locals.back()->map = self;
        return *locals.back();
    }

    static void applyTo(Cell& cell, std::span<Change> changes)
    {
        auto next = cell.shard ? std::make_shared<Shard>(*cell.shard) : std::make_shared<Shard>();
        for (auto& [key, value] : changes) {
            if (value)
                next->insert_or_assign(std::move(key), std::move(value));
            else
                next->erase(key);
        }
        const std::lock_guard lock(cell.mutex);
        cell.shard = std::move(next);
        cell.version.fetch_add(1, std::memory_order_release);
    }

    std::shared_ptr<const char> m_self = std::make_shared<const char>();
    std::array<Cell, shardCount> m_cells;
};

} // namespace pulse
