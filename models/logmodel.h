#pragma once
#include "backend/core/log.h"
#include <QAbstractTableModel>
#include <QTimer>
#include <deque>

namespace pulse {

/// The last lines of the program's log, the newest at the end, narrowed by level and text (a request id, for instance).
/// Follows the log while somebody watches. GUI thread; the log's memory alone is read, never a file.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int everyMs = 500;
    static constexpr size_t kept = 2'000;
    enum Column { TimeColumn, LevelColumn, TextColumn, columns };
    enum Role { LevelRole = Qt::UserRole + 1 };

    explicit LogModel(const Log& log, QObject* parent = nullptr);

    void setLevel(LogLevel least);
    void setText(const QString& text);
    /// Reads what is new, now and twice a second; or no more.
    void setWatched(bool isWatched);
    void read();
    /// Whether there are lines that the level and the text leave out.
    bool isNarrowed() const { return m_shown.size() < m_all.size(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What to send to those who mend Pulse: version, system, the last lines; secrets are masked.
    QString bugReport(const QString& engine) const;

private:
    bool isShown(const LogEntry& entry) const;
    void filter();

    const Log& m_log;
    QTimer m_timer;
    LogLevel m_least = LogLevel::Debug;
    QString m_text;
    std::deque<LogEntry> m_all;
    std::vector<const LogEntry*> m_shown;
};

} // namespace pulse
