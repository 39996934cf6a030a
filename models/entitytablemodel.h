#pragma once
#include "models/answer.h"
#include "models/rowblocks.h"
#include "models/rowcells.h"
#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>
#include <optional>

namespace pulse {

/// A window on a list of any length. The first rows are shown as soon as they are there; then the list's length and where
/// its blocks begin are asked for, and blocks come when a view wants them and go when they are the oldest, so that a million
/// rows cost what is on the screen. Every question has a number; answers to older ones are dropped and their reads ended.
/// Sorting, filtering and searching happen in the store. GUI thread.
class EntityTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int blockRows = pulse::blockRows;
    static constexpr size_t keptBlocks = 64;

    enum class State : uint8_t { Loading, Ready, Failed };
    /// What rowCount says of the list: all of it, so far, or the least that there is.
    enum class Extent : uint8_t { Exact, Counting, AtLeast };

    /// The pool outlives the model; the source may outlive both.
    EntityTableModel(QThreadPool& pool, std::shared_ptr<const RowSource> source, std::vector<Column> columns, QObject* parent = nullptr);
    ~EntityTableModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// What is asked for; page, limit and part are the model's own. Setting it asks at once.
    const ListRequest& request() const { return m_request; }
    void setRequest(ListRequest request);
    /// Asks again; what is shown stays, and can be scrolled, until the answer is there.
    void refresh();
    /// Refreshes once for many changes that come together. For the signals of commits.
    void refreshSoon();

    State state() const { return m_state; }
    Extent extent() const { return m_extent; }
    const std::optional<Error>& error() const { return m_error; }
    /// The rows are those of an earlier answer: the database is away. It is asked again every two seconds.
    bool isStale() const { return m_isStale; }
    /// A search or a filter narrows the list.
    bool isNarrowed() const { return !m_request.search.empty() || !m_request.filters.empty(); }
    const Column& columnAt(int column) const { return m_cells.columnAt(column); }
    /// The row, or null when it is not (or no longer) loaded.
    const Row* rowAt(int row) const { return m_blocks.at(row); }
    QString idAt(int row) const;
    /// Where a row stands among the loaded ones, or -1.
    int rowOf(const QString& id) const;
    /// The ids of all these rows, as they are shown now, loaded or not; answers at once when all are.
    void idsOf(const std::vector<RowRange>& ranges, Answer<QStringList> answer);
    /// For whoever reads rows of the list by itself, on a worker.
    struct Origin {
        std::shared_ptr<const RowSource> source;
        std::shared_ptr<const std::vector<std::string>> anchors;   ///< where its blocks begin
        ListRequest request;                                       ///< what the rows answer, while another question is under way too
    };
    Origin origin() const { return {m_source, m_anchors, m_shown}; }

Q_SIGNALS:
    void stateChanged();
    /// The rows were replaced; views restore their selection by id.
    void refreshed();

protected:
    /// The source lists something else now: what is shown goes at once, and it is asked anew.
    void restart();

private:
    template <class T>
    struct Reply {
        quint64 generation = 0;
        Result<T> result;
    };
    /// Asks the source on a worker; `take` gets what came, unless another question was asked since.
    template <class Read, class Take>
    void read(Read work, Take take);
    void ask(int block) const;
    void askAround(int row) const;
    void takeFirst(FirstRows first);
    void takeOutline(RowOutline outline);
    void takeWindow(RowWindow window);
    void takeBlock(int block, std::vector<Row> rows);
    void begin();
    void settle();
    void fail(Error error);
    void drop();
    void setState(State state);
    std::string anchorOf(int block) const;

    QThreadPool& m_pool;
    std::shared_ptr<const RowSource> m_source;
    RowCells m_cells;
    size_t m_id = 0;
    ListRequest m_request;
    ListRequest m_shown;                            ///< what the rows answer
    State m_state = State::Loading;
    Extent m_extent = Extent::Exact;
    std::optional<Error> m_error;
    int m_total = 0;
    bool m_isStale = false;
    bool m_isShown = false;                         ///< the rows answer what is asked now, if perhaps of yesterday
    bool m_isReading = false;                       ///< a refresh is under way
    bool m_isDirty = false;                         ///< something was committed meanwhile
    quint64 m_generation = 0;
    std::stop_source m_stop;
    QTimer m_soon;
    QElapsedTimer m_took;
    std::shared_ptr<const std::vector<std::string>> m_anchors;
    RowBlocks m_blocks{keptBlocks};
    mutable BlockWishes m_wishes;
    mutable int m_looked = 0;                       ///< the block that was looked at last
};

} // namespace pulse
