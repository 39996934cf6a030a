#include "models/entitytablemodel.h"
#include "models/runasync.h"
#include "models/text.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr int soonMs = 40;
constexpr int againMs = 2'000;
/// A list that takes long to read is read less often: at most this part of the time.
constexpr int restPerRead = 4;
/// So near to the end of a block the next one is fetched.
constexpr int nearRows = 64;

} // namespace

EntityTableModel::EntityTableModel(QThreadPool& pool, std::shared_ptr<const RowSource> source, std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_pool(pool), m_source(std::move(source)), m_cells(m_source->schema(), std::move(columns)), m_id(m_source->schema().indexOf("id")),
      m_anchors(std::make_shared<const std::vector<std::string>>())
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EntityTableModel::refresh);
}

EntityTableModel::~EntityTableModel() { m_stop.request_stop(); }

int EntityTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_total; }

int EntityTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_cells.columns(); }

QVariant EntityTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole || role == StyleRole)
        return m_cells.look(index.column(), role);
    const auto* row = rowAt(index.row());
    if (role == IsLoadedRole)
        return row != nullptr;
    if (role == Qt::DisplayRole)
        askAround(index.row());
    if (!row)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant{};
    return m_cells.cell(*row, index.column(), role);
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return role == Qt::TextAlignmentRole ? m_cells.look(section, role) : role == Qt::DisplayRole ? QVariant(m_cells.title(section)) : QVariant{};
}

void EntityTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const auto name = columnAt(column).field;
    const auto* field = m_source->schema().find(name);
    if (!field || !field->is(Sortable))
        return;
    auto request = m_request;
    request.sort = (order == Qt::DescendingOrder ? "-" : "") + std::string(name);
    setRequest(std::move(request));
}

template <class Read, class Take>
void EntityTableModel::read(Read work, Take take)
{
    using T = typename std::invoke_result_t<Read, const RowSource&, const ListRequest&, std::stop_token>::value_type;
    runAsync(m_pool,
             [work = std::move(work), source = m_source, request = m_request, stop = m_stop.get_token(), generation = m_generation] {
                 return Reply<T>{generation, work(*source, request, stop)};
             },
             this, [this, take = std::move(take)](Reply<T> reply) {
                 if (reply.generation != m_generation)
                     return;
                 if (!reply.result)
                     return fail(std::move(reply.result).error());
                 take(std::move(*reply.result));
             });
}

void EntityTableModel::begin()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_generation;
    m_wishes.clear();
    m_soon.stop();
    m_isDirty = false;
    m_isReading = true;
    m_took.start();
    setState(State::Loading);
}

void EntityTableModel::setRequest(ListRequest request)
{
    m_request = std::move(request);
    m_isShown = false;
    m_looked = 0;
    begin();
    read(readFirst, [this](FirstRows first) { takeFirst(std::move(first)); });
}

void EntityTableModel::restart()
{
    drop();
    setRequest(m_request);
}

void EntityTableModel::drop()
{
    m_isShown = false;
    beginResetModel();
    m_blocks.clear();
    m_total = 0;
    m_extent = Extent::Exact;
    m_isStale = false;
    endResetModel();
}

void EntityTableModel::refresh()
{
    if (!m_isShown)
        return setRequest(m_request);
    begin();
    read([looked = m_looked](const RowSource& source, const ListRequest& request, std::stop_token stop) {
        return readWindow(source, request, looked, std::move(stop));
    }, [this](RowWindow window) { takeWindow(std::move(window)); });
}

void EntityTableModel::refreshSoon()
{
    // A read under way is not begun anew, or a busy database would never let it end.
    if (m_isReading) {
        m_isDirty = true;
        return;
    }
    if (!m_soon.isActive() || m_soon.remainingTime() > againMs / 2)
        m_soon.start(soonMs);
}

void EntityTableModel::settle()
{
    m_isReading = false;
    if (m_isDirty)
        m_soon.start(std::max(soonMs, static_cast<int>(std::min<qint64>(m_took.elapsed() * restPerRead, againMs))));
    m_isDirty = false;
}

std::string EntityTableModel::anchorOf(int block) const
{
    const auto at = static_cast<size_t>(block);
    return at < m_anchors->size() ? (*m_anchors)[at] : std::string{};
}

void EntityTableModel::askAround(int row) const
{
    const int block = row / blockRows;
    m_looked = block;
    ask(block);
    if (row % blockRows >= blockRows - nearRows && (block + 1) * blockRows < m_total)
        ask(block + 1);
    else if (row % blockRows < nearRows && block > 0)
        ask(block - 1);
}

void EntityTableModel::ask(int block) const
{
    // A block that is here but shorter than thought is not asked for again: the list has shrunk meanwhile. And before the
    // first answer of a question there is no list that other blocks could belong to.
    if (m_blocks.contains(block) || !m_isShown || m_isStale || m_state == State::Failed || !m_wishes.want(block))
        return;
    auto* self = const_cast<EntityTableModel*>(this);
    self->read([at = BlockAt{block, anchorOf(block)}](const RowSource& source, const ListRequest& request, std::stop_token stop) {
        return readBlock(source, request, at, std::move(stop));
    }, [self, block](std::vector<Row> rows) { self->takeBlock(block, std::move(rows)); });
}

void EntityTableModel::takeFirst(FirstRows first)
{
    beginResetModel();
    m_blocks.clear();
    m_error.reset();
    m_anchors = std::make_shared<const std::vector<std::string>>();
    m_shown = m_request;
    m_total = static_cast<int>(first.rows.size());
    m_extent = first.hasMore ? Extent::Counting : Extent::Exact;
    m_blocks.keep(0, std::move(first.rows));
    m_state = State::Ready;
    m_isStale = false;
    m_isShown = true;
    endResetModel();
    if (m_extent == Extent::Counting)
        read(readOutline, [this](RowOutline outline) { takeOutline(std::move(outline)); });
    else
        settle();
    Q_EMIT refreshed();
    Q_EMIT stateChanged();
}

void EntityTableModel::takeOutline(RowOutline outline)
{
    const int total = std::max(outline.total, m_total);
    m_anchors = std::make_shared<const std::vector<std::string>>(std::move(outline.anchors));
    m_extent = outline.isTotalCapped ? Extent::AtLeast : Extent::Exact;
    if (total > m_total) {
        beginInsertRows({}, m_total, total - 1);
        m_total = total;
        endInsertRows();
    }
    settle();
    Q_EMIT stateChanged();
}

void EntityTableModel::takeWindow(RowWindow window)
{
    // Answers to blocks that were asked for by the old outline would mix the two.
    ++m_generation;
    m_wishes.clear();
    beginResetModel();
    m_blocks.clear();
    m_error.reset();
    m_anchors = std::make_shared<const std::vector<std::string>>(std::move(window.outline.anchors));
    m_total = window.outline.total;
    m_extent = window.outline.isTotalCapped ? Extent::AtLeast : Extent::Exact;
    for (auto& [block, rows] : window.blocks)
        m_blocks.keep(block, std::move(rows));
    m_state = State::Ready;
    m_isStale = false;
    endResetModel();
    settle();
    Q_EMIT refreshed();
    Q_EMIT stateChanged();
}

void EntityTableModel::takeBlock(int block, std::vector<Row> rows)
{
    if (const auto next = m_wishes.came(block))
        ask(*next);
    const auto first = block * blockRows;
    if (first >= m_total)
        return;
    m_blocks.keep(block, std::move(rows));
    Q_EMIT dataChanged(index(first, 0), index(std::min(first + blockRows, m_total) - 1, columnCount() - 1));
}

void EntityTableModel::fail(Error error)
{
    m_isReading = false;
    m_isDirty = false;
    m_wishes.clear();
    m_error = std::move(error);
    // Rows that were read before are worth more than a page that says why there are none.
    m_isStale = m_isShown && m_error->code == ErrorCode::StoreUnavailable;
    // And rows that nobody sees are none to act on.
    if (!m_isStale)
        drop();
    setState(m_isStale ? State::Ready : State::Failed);
    if (m_error->code == ErrorCode::StoreUnavailable)
        m_soon.start(againMs);
}

void EntityTableModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

QString EntityTableModel::idAt(int row) const
{
    const auto* found = rowAt(row);
    return found ? qt(std::get<std::string>(found->at(m_id))) : QString{};
}

int EntityTableModel::rowOf(const QString& id) const { return m_blocks.find(m_id, utf8(id)); }

void EntityTableModel::idsOf(const std::vector<RowRange>& ranges, Answer<QStringList> answer)
{
    QStringList ids;
    bool isLoaded = true;
    for (const auto& range : ranges)
        for (int row = range.first; row <= range.last && isLoaded; ++row) {
            isLoaded = rowAt(row) != nullptr;
            ids << idAt(row);
        }
    if (isLoaded)
        return answer(ids);
    runAsync(m_pool, [source = m_source, request = m_shown, anchors = m_anchors, ranges, id = m_id]() -> Result<QStringList> {
        QStringList read;
        PULSE_CHECK(walkRanges(*source, {request, *anchors, ranges}, [&](const Row& row) {
            read << qt(std::get<std::string>(row[id]));
            return true;
        }, {}));
        return read;
    }, this, std::move(answer));
}

} // namespace pulse
