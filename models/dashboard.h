#pragma once
#include "backend/audit/actsperday.h"
#include "backend/core/clock.h"
#include "backend/core/result.h"
#include "models/activity.h"
#include "models/requestrate.h"
#include <QObject>
#include <QTimer>
#include <optional>
#include <vector>

namespace pulse {

class Backend;

/// What the dashboard says, as of one moment.
struct DashboardFigures {
    int64_t organizations = 0;
    int64_t projects = 0;
    int64_t keys = 0;               ///< that work and stay
    int64_t retiringKeys = 0;
    int64_t unusedKeys = 0;         ///< for 90 days, among the oldest 256
    ActsPerDay acts{};              ///< of the last 30 days
    std::vector<ActivityRow> recent;
    bool isKeyUsed = false;
    bool hasLiveKit = false;
    uint64_t tokens = 0;            ///< minted since the start
    uint64_t requests = 0;          ///< answered by the API since the start
    std::vector<int64_t> requestsPerMinute;   ///< of the last hour, the oldest first
    Time since{};                   ///< the start
    bool hasSample = false;
    Time at{};
};

/// The figures of the first page: read in one call, again after commits (gathered for a moment), and every two seconds while the
/// database is away. GUI thread.
class Dashboard final : public QObject {
    Q_OBJECT
public:
    static constexpr int gatherMs = 250;
    static constexpr int againMs = 2'000;   ///< while the database is away
    static constexpr int lookMs = 60'000;   ///< at the count of requests, whoever sees it
    static constexpr int recentRows = 8;
    static constexpr int days = 30;

    explicit Dashboard(Backend& backend, QObject* parent = nullptr);

    /// Asks now.
    void refresh();
    /// Empty before the first answer.
    const std::optional<DashboardFigures>& figures() const { return m_figures; }
    /// Why there are none.
    const std::optional<Error>& error() const { return m_error; }
    /// The figures are those of an earlier answer: the database is away.
    bool isStale() const { return m_isStale; }

Q_SIGNALS:
    void changed();

private:
    void take(Result<DashboardFigures> figures);
    void look();

    Backend& m_backend;
    QTimer m_soon;
    QTimer m_looking;
    RequestRate m_rate;
    std::optional<DashboardFigures> m_figures;
    std::optional<Error> m_error;
    bool m_isStale = false;
    bool m_isAsked = false;
    bool m_isAskedAgain = false;
};

} // namespace pulse
