#include "backend/core/metrics.h"
#include <limits>
#include <mutex>
#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>
#include <sstream>
#include <vector>

namespace pulse {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

constexpr std::array<int64_t, 12> commitBounds{100,    250,    500,     1'000,   2'500,     5'000,
                                               10'000, 25'000, 100'000, 500'000, 1'000'000, 5'000'000};
constexpr std::array<int64_t, 10> rowBounds{1, 2, 4, 8, 16, 32, 64, 128, 512, 4096};

ClientMetric figure(MetricType type, double value, std::vector<ClientMetric::Label> labels = {})
{
    ClientMetric metric;
    metric.label = std::move(labels);
    (type == MetricType::Counter ? metric.counter.value : metric.gauge.value) = value;
    return metric;
}

MetricFamily familyOf(std::string name, std::string help, const Histogram& histogram)
{
    ClientMetric metric;
    auto& shown = metric.histogram;
    for (size_t i = 0; i <= histogram.bounds().size(); ++i) {
        shown.sample_count += histogram.inRange(i);
        const auto bound = i < histogram.bounds().size() ? static_cast<double>(histogram.bounds()[i]) / histogram.perUnit()
                                                         : std::numeric_limits<double>::infinity();
        shown.bucket.push_back({shown.sample_count, bound});
    }
    shown.sample_sum = static_cast<double>(histogram.sum()) / histogram.perUnit();
    return {std::move(name), std::move(help), MetricType::Histogram, {std::move(metric)}};
}

} // namespace

size_t Counter::shard()
{
    thread_local const char place = 0;
    return (reinterpret_cast<uintptr_t>(&place) >> 12) % shards;
}

uint64_t Counter::value() const
{
    uint64_t sum = 0;
    for (const auto& shard : m_shards)
        sum += shard.value.load(std::memory_order_relaxed);
    return sum;
}

Histogram::Histogram(std::span<const int64_t> bounds, double perUnit) : m_bounds(bounds.first(std::min(bounds.size(), mostBounds))), m_perUnit(perUnit) {}

void Histogram::observe(int64_t measured)
{
    size_t range = 0;
    while (range < m_bounds.size() && measured > m_bounds[range])
        ++range;
    m_ranges[range].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(measured, std::memory_order_relaxed);
}

struct Metrics::Readings {
    mutable std::mutex mutex;
    std::vector<Reading> all;
};

Metrics::Metrics() : m_storeCommitMicros(commitBounds, 1e6), m_storeBatchRows(rowBounds, 1.0), m_readings(std::make_unique<Readings>()) {}

Metrics::~Metrics() = default;

void Metrics::add(Reading reading)
{
    const std::lock_guard lock(m_readings->mutex);
    m_readings->all.push_back(std::move(reading));
}

std::string Metrics::scrape() const
{
    std::vector<MetricFamily> families{
        {"pulse_build_info", "The version that runs", MetricType::Gauge, {figure(MetricType::Gauge, 1, {{"version", PULSE_VERSION}})}},
        familyOf("pulse_store_commit_seconds", "From handing a batch over to its durable commit", m_storeCommitMicros),
        familyOf("pulse_store_batch_rows", "Rows written in one batch", m_storeBatchRows),
    };
    const std::lock_guard lock(m_readings->mutex);
    for (const auto& reading : m_readings->all) {
        const auto type = reading.isTotal ? MetricType::Counter : MetricType::Gauge;
        const auto equals = reading.label.find('=');
        std::vector<ClientMetric::Label> labels;
        if (equals != std::string::npos)
            labels.push_back({reading.label.substr(0, equals), reading.label.substr(equals + 1)});
        auto family = std::ranges::find(families, reading.name, &MetricFamily::name);
        if (family == families.end())
            family = families.insert(families.end(), MetricFamily{reading.name, reading.help, type, {}});
        family->metric.push_back(figure(type, reading.read(), std::move(labels)));
    }
    std::ostringstream text;
    prometheus::TextSerializer{}.Serialize(text, families);
    return text.str();
}

} // namespace pulse
