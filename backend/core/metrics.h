#pragma once
#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace pulse {

/// A number that only grows. Counting is one relaxed addition in a line of memory that few threads share.
class Counter {
public:
    void add(uint64_t by = 1) { m_shards[shard()].value.fetch_add(by, std::memory_order_relaxed); }
    uint64_t value() const;

private:
    static constexpr size_t shards = 8;
    static size_t shard();
    struct alignas(64) Shard {
        std::atomic<uint64_t> value{0};
    };
    std::array<Shard, shards> m_shards{};
};

/// How often a measure fell into which range. `bounds` ascend and are static; the last range is open.
class Histogram {
public:
    /// `perUnit`: how many of the measured are one of what is shown: 1e6 for microseconds shown as seconds.
    Histogram(std::span<const int64_t> bounds, double perUnit);
    void observe(int64_t measured);

    std::span<const int64_t> bounds() const { return m_bounds; }
    double perUnit() const { return m_perUnit; }
    uint64_t inRange(size_t i) const { return m_ranges[i].load(std::memory_order_relaxed); }
    int64_t sum() const { return m_sum.load(std::memory_order_relaxed); }

private:
    static constexpr size_t mostBounds = 16;
    std::span<const int64_t> m_bounds;
    double m_perUnit;
    std::array<std::atomic<uint64_t>, mostBounds + 1> m_ranges{};
    std::atomic<int64_t> m_sum{0};
};

/// The figures of the process that are not the listener's, in the text form of Prometheus. Counting needs no lock and no
/// search: whoever counts holds the counter. Any thread.
class Metrics {
public:
    Metrics();
    ~Metrics();

    Histogram& storeCommitMicros() { return m_storeCommitMicros; }
    Histogram& storeBatchRows() { return m_storeBatchRows; }

    /// A figure that is read when it is asked for: pulse_log_dropped_total, pulse_pool_queue … `read` may be called from any
    /// thread until this goes. `label` is "name=value" or empty; `isTotal`: it only grows.
    struct Reading {
        std::string name;
        std::string help;
        std::string label{};
        bool isTotal = false;
        std::function<double()> read;
    };
    void add(Reading reading);

    /// Everything, in the text exposition format 0.0.4.
    std::string scrape() const;

private:
    struct Readings;
    Histogram m_storeCommitMicros;
    Histogram m_storeBatchRows;
    std::unique_ptr<Readings> m_readings;
};

} // namespace pulse
