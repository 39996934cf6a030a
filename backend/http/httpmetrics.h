#pragma once
#include "backend/core/error.h"
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

class Router;
struct Route;

/// The listener's figures, counted without a lock or a search and written as Prometheus text on demand. Any thread.
class HttpMetrics {
public:
    /// `router` is complete; its routes outlive this.
    explicit HttpMetrics(const Router& router);
    ~HttpMetrics();

    /// An answer. `route` null: no route had been found. `nanos` 0: not timed.
    void answered(const Route* route, int status, int64_t nanos);
    void refused(std::string_view stage);
    void rateLimited(bool isByProject);
    void authenticationFailed(ErrorCode code);
    void connections(int64_t change) { m_connections.fetch_add(change, std::memory_order_relaxed); }
    /// `pool` is static text.
    std::atomic<int64_t>& poolQueue(std::string_view pool);

    /// Answers since the start.
    uint64_t answers() const;
    /// Appends everything in the text exposition format 0.0.4.
    void write(std::string& out) const;

private:
    struct PerRoute;
    struct Named;
    void writeAnswers(std::string& out) const;
    std::vector<std::unique_ptr<PerRoute>> m_routes;   ///< one more than routes: the last is "no route"
    std::unique_ptr<Named> m_named;
    std::atomic<int64_t> m_connections{0};
};

} // namespace pulse
