#pragma once
#include "backend/core/clock.h"
#include "models/column.h"
#include "models/rowsource.h"
#include <QAbstractTableModel>
#include <QThreadPool>
#include <QTimer>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace pulse {

/// A window on a list of any length: blocks of rows are fetched when a view asks for them and the oldest are let go, so
/// that a million rows cost what is on the screen. Every question has a number; answers to older ones are dropped.
/// Sorting, filtering and searching happen in the store. GUI thread.
class EntityTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int blockRows = 256;
    static constexpr size_t keptBlocks = 64;

    enum class State : uint8_t { Loading, Ready, Failed };

    /// The pool outlives the model; the source may outlive both.
    EntityTableModel(QThreadPool& pool, std::shared_ptr<const RowSource> source, std::vector<Column> columns, QObject* parent = nullptr);
    ~EntityTableModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// What is asked for; page and limit are the model's own. Setting it asks at once.
    const ListRequest& request() const { return m_request; }
    void setRequest(ListRequest request);
    /// Asks again; what is shown stays until the answer is there.
    void refresh();
    /// Refreshes once for many changes that come together. For the signals of commits.
    void refreshSoon();

    State state() const { return m_state; }
    const std::optional<Error>& error() const { return m_error; }
    /// The rows are those of an earlier answer: the database is away. It is asked again every two seconds.
    bool isStale() const { return m_isStale; }
    /// A search or a filter narrows the list.
    bool isNarrowed() const { return !m_request.search.empty() || !m_request.filters.empty(); }
    bool isTotalCapped() const { return m_isTotalCapped; }
    const Column& columnAt(int column) const { return m_columns.at(static_cast<size_t>(column)); }
    /// The row, or null when it is not (or no longer) loaded.
    const Row* rowAt(int row) const;
    QString idAt(int row) const;
    /// Where a row stands among the loaded ones, or -1.
    int rowOf(const QString& id) const;

Q_SIGNALS:
    void stateChanged();
    /// The rows were replaced; views restore their selection by id.
    void refreshed();

private:
    struct Reply;
    void ask(int block, bool isFirst) const;
    void take(Reply reply);
    void fail(Error error);
    void keep(int block, std::vector<Row> rows);
    void setState(State state);
    QVariant cell(const Row& row, const Column& column, int role) const;

    QThreadPool& m_pool;
    std::shared_ptr<const RowSource> m_source;
    std::vector<Column> m_columns;
    ListRequest m_request;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    int m_total = 0;
    bool m_isTotalCapped = false;
    bool m_isStale = false;
    bool m_isShown = false;                         ///< the rows answer what is asked now, if perhaps of yesterday
    quint64 m_generation = 0;
    std::stop_source m_stop;
    SystemClock m_clock;
    QTimer m_soon;
    std::unordered_map<int, std::vector<Row>> m_blocks;
    std::deque<int> m_recent;                       ///< blocks, the latest fetched last
    mutable std::unordered_set<int> m_asked;        ///< blocks on their way
};

} // namespace pulse
