#include "backend/http/httpmetrics.h"
#include "backend/http/router.h"
#include <charconv>
#include <mutex>

namespace pulse {

namespace {

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

using Count = std::atomic<uint64_t>;

void raise(Count& counter, uint64_t by = 1) { counter.fetch_add(by, std::memory_order_relaxed); }
uint64_t read(const Count& counter) { return counter.load(std::memory_order_relaxed); }

std::string seconds(int64_t nanos)
{
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, static_cast<double>(nanos) / 1e9).ptr};
}

/// The text exposition format 0.0.4. Labels are names of ours, so nothing needs escaping.
struct Text {
    std::string& out;

    void family(std::string_view name, std::string_view type, std::string_view help)
    {
        out.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
    }
    template <class Number>
    void line(std::string_view name, std::string_view labels, Number value)
    {
        out.append(name);
        if (!labels.empty())
            out.append("{").append(labels).append("}");
        out.append(" ").append(std::to_string(value)).append("\n");
    }
};

std::string label(std::string_view name, std::string_view value) { return std::string(name) + "=\"" + std::string(value) + "\""; }

} // namespace

struct HttpMetrics::PerRoute {
    std::string labels;
    std::array<Count, statuses.size()> answers{};
    std::array<Count, bucketNanos.size() + 1> buckets{};
    Count nanos{0};
};

struct HttpMetrics::Named {
    struct Entry {
        std::string name;
        std::atomic<int64_t> value{0};
    };
    std::mutex mutex;
    std::vector<std::unique_ptr<Entry>> stages;
    std::vector<std::unique_ptr<Entry>> pools;
    std::array<Count, 2> limited{};
    std::vector<Count> failures = std::vector<Count>(allErrors().size());

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
        m_routes.back()->labels = label("method", methodName(route->method)) + "," + label("route", route->pattern);
    }
    m_routes.push_back(std::make_unique<PerRoute>());
    m_routes.back()->labels = label("method", "none") + "," + label("route", "none");
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

uint64_t HttpMetrics::answers() const
{
    uint64_t sum = 0;
    for (const auto& route : m_routes)
        for (const auto& count : route->answers)
            sum += read(count);
    return sum;
}

void HttpMetrics::writeAnswers(std::string& out) const
{
    Text text{out};
    text.family("pulse_http_requests_total", "counter", "Answers by method, route and status");
    for (const auto& route : m_routes)
        for (size_t i = 0; i < statuses.size(); ++i)
            if (const auto count = read(route->answers[i]); count > 0)
                text.line("pulse_http_requests_total", route->labels + "," + label("status", std::to_string(statuses[i])), count);
    text.family("pulse_http_request_seconds", "histogram", "From the first look at a request to its answer; probes left out");
    for (const auto& route : m_routes) {
        uint64_t count = 0;
        std::string lines;
        Text buckets{lines};
        for (size_t i = 0; i < route->buckets.size(); ++i) {
            count += read(route->buckets[i]);
            const auto bound = i < bucketNanos.size() ? seconds(bucketNanos[i]) : std::string("+Inf");
            buckets.line("pulse_http_request_seconds_bucket", route->labels + "," + label("le", bound), count);
        }
        if (count == 0)
            continue;
        out += lines;
        out += "pulse_http_request_seconds_sum{" + route->labels + "} " + seconds(static_cast<int64_t>(read(route->nanos))) + "\n";
        text.line("pulse_http_request_seconds_count", route->labels, count);
    }
}

void HttpMetrics::write(std::string& out) const
{
    writeAnswers(out);
    Text text{out};
    text.family("pulse_http_connections", "gauge", "Open connections");
    text.line("pulse_http_connections", "", m_connections.load(std::memory_order_relaxed));
    text.family("pulse_rate_limited_total", "counter", "Requests over a limit");
    text.line("pulse_rate_limited_total", label("by", "ip"), read(m_named->limited[0]));
    text.line("pulse_rate_limited_total", label("by", "project"), read(m_named->limited[1]));
    text.family("pulse_auth_failures_total", "counter", "Failed authentications by code");
    for (const auto& info : allErrors())
        if (const auto count = read(m_named->failures[static_cast<size_t>(info.code)]); count > 0)
            text.line("pulse_auth_failures_total", label("code", info.name), count);
    const std::lock_guard lock(m_named->mutex);
    text.family("pulse_http_refused_total", "counter", "Requests that a stage of the chain refused");
    for (const auto& stage : m_named->stages)
        text.line("pulse_http_refused_total", label("stage", stage->name), stage->value.load());
    text.family("pulse_pool_queue", "gauge", "Requests that wait for a thread");
    for (const auto& pool : m_named->pools)
        text.line("pulse_pool_queue", label("pool", pool->name), pool->value.load());
}

} // namespace pulse
