#include "backend/http/httpmetrics.h"
#include "backend/http/router.h"
#include <mutex>
#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>
#include <sstream>

namespace pulse {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

/// Every status that this program answers; the first stands for one that is missing here.
constexpr std::array statuses{0,   200, 201, 202, 204, 304, 400, 401, 402, 403, 404, 405, 409, 412,
                              413, 414, 415, 417, 421, 422, 429, 431, 500, 501, 503, 507};
constexpr auto statusIndex = [] {
    std::array<uint8_t, 600> table{};
    for (size_t i = 0; i < statuses.size(); ++i)
        table[static_cast<size_t>(statuses[i])] = static_cast<uint8_t>(i);
    return table;
}();

constexpr std::array<int64_t, 12> bucketNanos{50'000,     100'000,    250'000,     1'000'000,   2'500'000,     10'000'000,
                                              25'000'000, 100'000'000, 250'000'000, 1'000'000'000, 5'000'000'000, 15'000'000'000};

using Counter = std::atomic<uint64_t>;

void raise(Counter& counter, uint64_t by = 1) { counter.fetch_add(by, std::memory_order_relaxed); }
double read(const Counter& counter) { return static_cast<double>(counter.load(std::memory_order_relaxed)); }

ClientMetric counted(std::vector<ClientMetric::Label> labels, double value)
{
    ClientMetric metric;
    metric.label = std::move(labels);
    metric.counter.value = value;
    return metric;
}

} // namespace

struct HttpMetrics::PerRoute {
    std::string method;
    std::string pattern;
    std::array<Counter, statuses.size()> answers{};
    std::array<Counter, bucketNanos.size() + 1> buckets{};
    Counter nanos{0};
};

struct HttpMetrics::Named {
    struct Entry {
        std::string name;
        std::atomic<int64_t> value{0};
    };
    std::mutex mutex;
    std::vector<std::unique_ptr<Entry>> stages;
    std::vector<std::unique_ptr<Entry>> pools;
    std::array<Counter, 2> limited{};
    std::vector<Counter> failures = std::vector<Counter>(allErrors().size());

    std::atomic<int64_t>& find(std::vector<std::unique_ptr<Entry>>& entries, std::string_view name)
    {
        const std::lock_guard lock(mutex);
        for (auto& entry : entries)
            if (entry->name == name)
                return entry->value;
        entries.push_back(std::make_unique<Entry>());
        entries.back()->name = name;
        return entries.back()->value;
    }
};

HttpMetrics::HttpMetrics(const Router& router) : m_named(std::make_unique<Named>())
{
    for (const auto& route : router.routes()) {
        m_routes.push_back(std::make_unique<PerRoute>());
        m_routes.back()->method = methodName(route->method);
        m_routes.back()->pattern = route->pattern;
    }
    m_routes.push_back(std::make_unique<PerRoute>());
    m_routes.back()->method = m_routes.back()->pattern = "none";
}

HttpMetrics::~HttpMetrics() = default;

void HttpMetrics::answered(const Route* route, int status, int64_t nanos)
{
    auto& slot = route ? *m_routes[route->index] : *m_routes.back();
    raise(slot.answers[status > 0 && status < 600 ? statusIndex[static_cast<size_t>(status)] : 0]);
    if (nanos <= 0)
        return;
    size_t bucket = 0;
    while (bucket < bucketNanos.size() && nanos > bucketNanos[bucket])
        ++bucket;
    raise(slot.buckets[bucket]);
    raise(slot.nanos, static_cast<uint64_t>(nanos));
}

void HttpMetrics::refused(std::string_view stage) { m_named->find(m_named->stages, stage).fetch_add(1, std::memory_order_relaxed); }

void HttpMetrics::rateLimited(bool isByProject) { raise(m_named->limited[isByProject]); }

void HttpMetrics::authenticationFailed(ErrorCode code) { raise(m_named->failures[static_cast<size_t>(code)]); }

std::atomic<int64_t>& HttpMetrics::poolQueue(std::string_view pool) { return m_named->find(m_named->pools, pool); }

void HttpMetrics::write(std::string& out) const
{
    std::vector<MetricFamily> families{
        {"pulse_http_requests_total", "Answers by method, route and status", MetricType::Counter, {}},
        {"pulse_http_request_seconds", "From the first look at a request to its answer, probes left out", MetricType::Histogram, {}},
        {"pulse_http_connections", "Open connections", MetricType::Gauge, {}},
        {"pulse_http_refused_total", "Requests that a stage of the chain refused", MetricType::Counter, {}},
        {"pulse_rate_limited_total", "Requests over a limit", MetricType::Counter, {}},
        {"pulse_auth_failures_total", "Failed authentications by code", MetricType::Counter, {}},
        {"pulse_pool_queue", "Requests that wait for a thread", MetricType::Gauge, {}}};
    for (const auto& route : m_routes) {
        for (size_t i = 0; i < statuses.size(); ++i)
            if (const auto count = read(route->answers[i]); count > 0)
                families[0].metric.push_back(
                    counted({{"method", route->method}, {"route", route->pattern}, {"status", std::to_string(statuses[i])}}, count));
        ClientMetric metric;
        metric.label = {{"method", route->method}, {"route", route->pattern}};
        auto& histogram = metric.histogram;
        for (size_t i = 0; i < route->buckets.size(); ++i) {
            histogram.sample_count += route->buckets[i].load(std::memory_order_relaxed);
            const auto bound = i < bucketNanos.size() ? static_cast<double>(bucketNanos[i]) / 1e9 : std::numeric_limits<double>::infinity();
            histogram.bucket.push_back({histogram.sample_count, bound});
        }
        histogram.sample_sum = read(route->nanos) / 1e9;
        if (histogram.sample_count > 0)
            families[1].metric.push_back(std::move(metric));
    }
    const auto gauge = [](std::vector<ClientMetric::Label> labels, int64_t value) {
        ClientMetric metric;
        metric.label = std::move(labels);
        metric.gauge.value = static_cast<double>(value);
        return metric;
    };
    families[2].metric.push_back(gauge({}, m_connections.load(std::memory_order_relaxed)));
    {
        const std::lock_guard lock(m_named->mutex);
        for (const auto& stage : m_named->stages)
            families[3].metric.push_back(counted({{"stage", stage->name}}, static_cast<double>(stage->value.load())));
        for (const auto& pool : m_named->pools)
            families[6].metric.push_back(gauge({{"pool", pool->name}}, pool->value.load()));
    }
    families[4].metric = {counted({{"by", "ip"}}, read(m_named->limited[0])), counted({{"by", "project"}}, read(m_named->limited[1]))};
    for (const auto& info : allErrors())
        if (const auto count = read(m_named->failures[static_cast<size_t>(info.code)]); count > 0)
            families[5].metric.push_back(counted({{"code", std::string(info.name)}}, count));
    std::ostringstream text;
    prometheus::TextSerializer{}.Serialize(text, families);
    out += text.str();
}

} // namespace pulse
