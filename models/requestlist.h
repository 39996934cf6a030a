#pragma once
#include "backend/core/clock.h"
#include "backend/core/seenrequest.h"
#include <QAbstractTableModel>
#include <QTimer>
#include <deque>
#include <vector>

namespace pulse {

class Backend;

/// What the local API answered lately, the newest first: the last thousand requests, as they come while somebody looks, at most
/// ten times a second. Nothing is kept beside memory. GUI thread.
class RequestListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr size_t kept = 1'000;
    enum Column : int { TimeColumn, MethodColumn, PathColumn, StatusColumn, StageColumn, LatencyColumn, WhoColumn, columns };
    enum class Only : uint8_t { All, Succeeded, Refused, Failed };

    /// Which requests are shown.
    struct Filter {
        Only only = Only::All;
        QString method{};        ///< empty: all
        QString text{};          ///< in path, request id, stage, status or caller, whatever its case

        bool isOn() const { return only != Only::All || !method.isEmpty() || !text.isEmpty(); }
        bool operator==(const Filter&) const = default;
    };

    explicit RequestListModel(Backend& backend, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Asks for what is new, again and again, while on.
    void setLive(bool isLive);
    bool isLive() const { return m_timer.isActive(); }
    /// What comes meanwhile is shown when the pause is over, as far as it is still remembered.
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    void setFilter(const Filter& filter);
    const Filter& filter() const { return m_filter; }
    /// Forgets what is shown; what comes from now on is new.
    void clear();

    const SeenRequest& at(int row) const { return *m_shown.at(static_cast<size_t>(row)); }
    /// How many there are, whatever the filter.
    size_t total() const { return m_all.size(); }

Q_SIGNALS:
    /// What there is, or whether it is paused, has changed.
    void stateChanged();

private:
    void ask();
    void take(std::vector<SeenRequest> fresh);
    void dropOldest(size_t count);
    bool matches(const SeenRequest& request) const;
    void pace(bool hasNews);

    Backend& m_backend;
    std::deque<SeenRequest> m_all;                   ///< the newest first; elements stay where they are while the ends change
    std::deque<const SeenRequest*> m_shown;
    Filter m_filter;
    uint64_t m_last = 0;
    QTimer m_timer;
    SystemClock m_clock;
    int m_quietRounds = 0;
    bool m_isPaused = false;
    bool m_isAsking = false;
};

} // namespace pulse
