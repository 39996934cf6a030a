#include "ui/common/keptselection.h"
#include <QAbstractItemView>
#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

namespace pulse::ui {

namespace {
/// A selection is kept over a refresh row by row only up to here.
constexpr int mostKept = 2'000;
} // namespace

KeptSelection::KeptSelection(EntityTableModel& model, QAbstractItemView& view) : QObject(&view), m_model(model), m_view(view)
{
    connect(m_view.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& selected) {
        // Somebody went on: what was waited for is no longer wanted.
        if (!selected.isEmpty())
            m_isAwaited = false;
        if (!m_isRestoring)
            m_wantedIds.clear();
        Q_EMIT changed();
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &KeptSelection::keep);
    connect(&m_model, &EntityTableModel::refreshed, this, &KeptSelection::restore);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) { selectWanted(first.row(), last.row()); });
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_wasAll = isAll(); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (std::exchange(m_wasAll, false))
            m_view.selectAll();
    });
}

void KeptSelection::share(QAbstractItemView& other)
{
    m_other = &other;
    other.setSelectionModel(m_view.selectionModel());
    other.setSelectionMode(m_view.selectionMode());
}

int KeptSelection::count() const
{
    int count = 0;
    for (const auto& range : m_view.selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<RowRange> KeptSelection::ranges() const
{
    std::vector<RowRange> ranges;
    for (const auto& range : m_view.selectionModel()->selection())
        ranges.push_back({range.top(), range.bottom()});
    std::ranges::sort(ranges, {}, &RowRange::first);
    return ranges;
}

void KeptSelection::clear()
{
    m_wantedIds.clear();
    m_view.clearSelection();
}

int KeptSelection::row() const
{
    const auto& selection = m_view.selectionModel()->selection();
    return selection.size() == 1 && selection.first().height() == 1 ? selection.first().top() : -1;
}

bool KeptSelection::isAll() const { return m_model.rowCount() > 1 && count() == m_model.rowCount(); }

bool KeptSelection::isSameList() const
{
    const auto& asked = m_model.request();
    return asked.search == m_keptOf.search && asked.filters == m_keptOf.filters && asked.deleted == m_keptOf.deleted;
}

void KeptSelection::keep()
{
    // No rows, no news: what was wanted of those before stays so.
    if (m_model.rowCount() == 0)
        return;
    m_keptOf = m_model.origin().request;
    m_currentRow = m_view.currentIndex().row();
    m_currentId = m_model.idAt(m_currentRow);
    // A row that was just made is waited for: its refresh comes after the wish.
    if (!m_isAwaited)
        m_wantedId = m_model.idAt(row());
    // Row by row where that can be: what comes in meanwhile is not selected with the rest.
    m_wasAll = isAll() && count() > mostKept;
    m_wantedIds.clear();
    if (count() > mostKept || m_isAwaited)
        return;
    for (const auto& range : ranges())
        for (int row = range.first; row <= range.last; ++row)
            if (const auto id = m_model.idAt(row); !id.isEmpty())
                m_wantedIds.insert(id);
}

void KeptSelection::scrollToSelected(bool isOn)
{
    m_view.setAutoScroll(isOn);
    if (m_other)
        m_other->setAutoScroll(isOn);
}

void KeptSelection::restore()
{
    // Only what somebody asked for is scrolled to: a list that is read again stays where it is.
    scrollToSelected(m_isAwaited);
    {
        const QScopedValueRollback restoring(m_isRestoring, true);
        restoreRows();
        restoreCurrent();
    }
    scrollToSelected(true);
}

void KeptSelection::restoreRows()
{
    if (std::exchange(m_wasAll, false) && isSameList() && m_model.rowCount() > 1)
        return m_view.selectAll();
    if (m_wantedIds.size() <= 1)
        return select(m_wantedId);
    selectWanted(0, m_model.rowCount() - 1);
    Q_EMIT changed();
}

/// The keys go on from where they were, or from what took its place.
void KeptSelection::restoreCurrent()
{
    if (m_view.currentIndex().isValid() || m_currentRow < 0 || !isSameList())
        return;
    const int row = m_currentId.isEmpty() ? -1 : m_model.rowOf(m_currentId);
    m_view.selectionModel()->setCurrentIndex(m_model.index(row >= 0 ? row : std::min(m_currentRow, m_model.rowCount() - 1), 0), QItemSelectionModel::NoUpdate);
}

void KeptSelection::selectWanted(int first, int last)
{
    if (m_wantedIds.isEmpty())
        return;
    QItemSelection found;
    for (int block = first / blockRows; block <= last / blockRows; ++block) {
        if (!m_model.rowAt(block * blockRows))
            continue;
        for (int row = std::max(first, block * blockRows); row <= std::min(last, (block + 1) * blockRows - 1); ++row)
            if (m_wantedIds.remove(m_model.idAt(row)))
                found.select(m_model.index(row, 0), m_model.index(row, 0));
    }
    const QScopedValueRollback restoring(m_isRestoring, true);
    if (!found.isEmpty())
        m_view.selectionModel()->select(found, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void KeptSelection::select(const QString& id)
{
    m_wantedId = id;
    const int row = id.isEmpty() ? -1 : m_model.rowOf(id);
    m_isAwaited = row < 0 && !id.isEmpty();
    if (row >= 0)
        m_view.selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT changed();
}

} // namespace pulse::ui
