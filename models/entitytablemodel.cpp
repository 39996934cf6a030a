#include "models/entitytablemodel.h"
#include "models/runasync.h"
#include "models/text.h"
#include <algorithm>

namespace pulse {

namespace {
constexpr int soonMs = 40;
constexpr int againMs = 2'000;
} // namespace

struct EntityTableModel::Reply {
    int block = 0;
    bool isFirst = false;
    quint64 generation = 0;
    Result<Listing<Row>> rows;
};

EntityTableModel::EntityTableModel(QThreadPool& pool, std::shared_ptr<const RowSource> source, std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_pool(pool), m_source(std::move(source)), m_columns(std::move(columns))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EntityTableModel::refresh);
}

EntityTableModel::~EntityTableModel() { m_stop.request_stop(); }

int EntityTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_total; }

int EntityTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

QVariant EntityTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& column = m_columns[static_cast<size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignVCenter | (column.style == CellStyle::Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == StyleRole)
        return static_cast<int>(column.style);
    const auto* row = rowAt(index.row());
    if (role == IsLoadedRole)
        return row != nullptr;
    if (!row) {
        // A block that is here but shorter than thought is not asked for again: the list has shrunk meanwhile.
        if (!m_blocks.contains(index.row() / blockRows))
            ask(index.row() / blockRows, false);
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant{};
    }
    return cell(*row, column, role);
}

QVariant EntityTableModel::cell(const Row& row, const Column& column, int role) const
{
    const auto& schema = m_source->schema();
    const auto text = [&](std::string_view name) -> QString {
        const auto at = schema.indexOf(name);
        return at == Schema::npos || at >= row.size() ? QString{} : cellText(schema.fields[at], row[at], m_clock.now());
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return column.pill ? column.pill(text(column.field)).first : text(column.field);
    case SecondaryRole: return column.secondary.empty() ? QString{} : text(column.secondary);
    case ToneRole: return column.pill ? column.pill(text(column.field)).second : 0;
    case IdRole: return text("id");
    case Qt::ToolTipRole: {
        const auto at = schema.indexOf(column.field);
        const auto* millis = at == Schema::npos ? nullptr : std::get_if<int64_t>(&row[at]);
        return millis && schema.fields[at].kind == Kind::Time ? QVariant(exactTime(fromMillis(*millis))) : QVariant{};
    }
    default: return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignVCenter | (column.style == CellStyle::Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    if (!column.title.isEmpty())
        return column.title;
    const auto* field = m_source->schema().find(column.field);
    return field ? translated(field->title) : QString{};
}

void EntityTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const auto& name = m_columns[static_cast<size_t>(column)].field;
    const auto* field = m_source->schema().find(name);
    if (!field || !field->is(Sortable))
        return;
    auto request = m_request;
    request.sort = (order == Qt::DescendingOrder ? "-" : "") + std::string(name);
    setRequest(std::move(request));
}

void EntityTableModel::setRequest(ListRequest request)
{
    m_request = std::move(request);
    m_isShown = false;
    refresh();
}

void EntityTableModel::refresh()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_generation;
    m_asked.clear();
    setState(State::Loading);
    ask(0, true);
}

void EntityTableModel::refreshSoon()
{
    if (!m_soon.isActive() || m_soon.remainingTime() > soonMs)
        m_soon.start(soonMs);
}

void EntityTableModel::ask(int block, bool isFirst) const
{
    // Before the first answer of a question there is no list that other blocks could belong to.
    if ((!isFirst && (m_state != State::Ready || m_isStale)) || !m_asked.insert(block).second)
        return;
    auto request = m_request;
    request.page = block + 1;
    request.limit = blockRows;
    auto* self = const_cast<EntityTableModel*>(this);
    runAsync(m_pool,
             [source = m_source, request = std::move(request), stop = m_stop.get_token(), block, isFirst, generation = m_generation] {
                 return Reply{block, isFirst, generation, source->fetch(request, stop)};
             },
             self, [self](Reply reply) { self->take(std::move(reply)); });
}

void EntityTableModel::take(Reply reply)
{
    if (reply.generation != m_generation)
        return;
    m_asked.erase(reply.block);
    if (!reply.rows)
        return fail(std::move(reply.rows).error());
    auto& listing = *reply.rows;
    if (!reply.isFirst) {
        keep(reply.block, std::move(listing.items));
        const auto first = reply.block * blockRows;
        Q_EMIT dataChanged(index(first, 0), index(std::min(first + blockRows, m_total) - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_blocks.clear();
    m_recent.clear();
    m_error.reset();
    m_total = static_cast<int>(std::min<int64_t>(listing.total, 50'000'000));
    // A capped total is the least there is: the rows that came may already be more.
    m_total = std::max(m_total, static_cast<int>(listing.items.size()));
    m_isTotalCapped = listing.isTotalCapped;
    keep(0, std::move(listing.items));
    m_state = State::Ready;
    m_isStale = false;
    m_isShown = true;
    endResetModel();
    Q_EMIT refreshed();
    Q_EMIT stateChanged();
}

void EntityTableModel::fail(Error error)
{
    m_error = std::move(error);
    // Rows that were read before are worth more than a page that says why there are none.
    m_isStale = m_isShown && m_error->code == ErrorCode::StoreUnavailable;
    setState(m_isStale ? State::Ready : State::Failed);
    if (m_error->code == ErrorCode::StoreUnavailable)
        m_soon.start(againMs);
}

void EntityTableModel::keep(int block, std::vector<Row> rows)
{
    m_blocks[block] = std::move(rows);
    m_recent.push_back(block);
    if (m_recent.size() > keptBlocks) {
        m_blocks.erase(m_recent.front());
        m_recent.pop_front();
    }
}

void EntityTableModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

const Row* EntityTableModel::rowAt(int row) const
{
    const auto found = m_blocks.find(row / blockRows);
    if (found == m_blocks.end())
        return nullptr;
    const auto at = static_cast<size_t>(row % blockRows);
    return at < found->second.size() ? &found->second[at] : nullptr;
}

QString EntityTableModel::idAt(int row) const
{
    const auto* found = rowAt(row);
    return found ? qt(std::get<std::string>(found->at(m_source->schema().indexOf("id")))) : QString{};
}

int EntityTableModel::rowOf(const QString& id) const
{
    for (const auto& [block, rows] : m_blocks)
        for (size_t i = 0; i < rows.size(); ++i)
            if (idAt(block * blockRows + static_cast<int>(i)) == id)
                return block * blockRows + static_cast<int>(i);
    return -1;
}

} // namespace pulse
