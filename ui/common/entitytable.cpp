#include "ui/common/entitytable.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/cardview.h"
#include "ui/common/density.h"
#include "ui/common/painting.h"
#include "ui/common/skeleton.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/tabledelegate.h"
#include "ui/common/tableheader.h"
#include "ui/common/tokens.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

namespace {
/// A selection is kept over a refresh row by row only up to here.
constexpr int keptSelection = 2'000;
/// More than any screen has; those without room are not painted.
constexpr int skeletonRows = 64;
} // namespace

EntityTable::EntityTable(EntityTableModel& model, Texts texts, QWidget* parent)
    : QWidget(parent), m_model(model), m_texts(std::move(texts)), m_view(new QTableView), m_delegate(new TableDelegate(m_view)), m_panel(new StatePanel),
      m_skeleton(new Skeleton(SkeletonKind::Rows, skeletonRows))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_card = new Card(this);
    m_card->setFlush();
    outer->addWidget(m_card);
    m_stack = new QStackedLayout;
    m_card->body()->addLayout(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(m_skeleton);
    m_skeleton->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setUpView();
    setFocusProxy(m_view);
    m_columns = new TableColumns(m_model, m_view);
    followModel();
    connect(m_panel, &StatePanel::clicked, this, [this] {
        if (m_model.state() == EntityTableModel::State::Failed)
            return m_model.refresh();
        m_model.isNarrowed() ? Q_EMIT clearClicked() : Q_EMIT emptyClicked();
    });
    showState();
}

void EntityTable::setUpView()
{
    m_view->setHorizontalHeader(new TableHeader(m_view));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setAccessibleName(m_texts.name);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTabKeyNavigation(false);
    m_view->setMouseTracking(true);
    m_view->setWordWrap(false);
    m_view->setCornerButtonEnabled(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    followDensity(*m_view);
    watch(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& selected) {
        // Somebody went on: what was waited for is no longer wanted.
        if (!selected.isEmpty())
            m_isAwaited = false;
        Q_EMIT selectionChanged();
    });
}

void EntityTable::fitRows()
{
    m_skeleton->updateGeometry();
    Q_EMIT rowsFitted();
}

int EntityTable::heightOf(int rows)
{
    constexpr int edges = 10;
    return size::header + edges + rowHeight() * rows;
}

void EntityTable::watch(QAbstractItemView* view)
{
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    connect(view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint& at) {
        if (view->indexAt(at).isValid())
            Q_EMIT menuAsked(view->viewport()->mapToGlobal(at));
    });
}

void EntityTable::followModel()
{
    connect(&m_model, &EntityTableModel::stateChanged, this, &EntityTable::showState);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &EntityTable::keepSelection);
    connect(&m_model, &EntityTableModel::refreshed, this, &EntityTable::restoreSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) { selectWanted(first.row(), last.row()); });
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_wasAll = isAllSelected(); });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_wasAll)
            m_view->selectAll();
    });
}

void EntityTable::setMultiSelect() { m_view->setSelectionMode(QAbstractItemView::ExtendedSelection); }

QAbstractItemView* EntityTable::shown() const
{
    if (m_isCards && m_cards)
        return m_cards;
    return m_view;
}

void EntityTable::setCards(CardView* cards)
{
    m_cards = cards;
    m_stack->addWidget(cards);
    cards->setModel(&m_model);
    cards->setSelectionModel(m_view->selectionModel());
    cards->setSelectionMode(m_view->selectionMode());
    cards->setAccessibleName(m_texts.name);
    watch(cards);
}

void EntityTable::showCards(bool isCards)
{
    const bool hadFocus = shown()->hasFocus();
    m_isCards = isCards && m_cards;
    setFocusProxy(shown());
    showState();
    if (hadFocus)
        shown()->setFocus();
    if (const auto current = m_view->currentIndex(); current.isValid())
        shown()->scrollTo(current);
}

void EntityTable::showState()
{
    using State = EntityTableModel::State;
    const bool hasRows = m_model.rowCount() > 0;
    m_delegate->setStale(m_model.isStale());
    if (m_cards)
        m_cards->setStale(m_model.isStale());
    shown()->viewport()->update();
    if (m_model.state() == State::Failed) {
        m_panel->set({QStringLiteral("circle-alert"), tr("This list could not be read"),
                      m_model.error() ? describeError(*m_model.error()) : QString{}, tr("Try again")});
        m_stack->setCurrentWidget(m_panel);
        return m_card->setFramed(true);
    }
    if (m_model.state() == State::Loading && !hasRows) {
        m_stack->setCurrentWidget(m_skeleton);
        return m_card->setFramed(true);
    }
    if (m_model.isNarrowed())
        m_panel->set({QStringLiteral("search-x"), m_texts.filteredTitle, tr("Nothing matches what you are looking for."), tr("Clear search")});
    else
        m_panel->set(m_texts.empty);
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget*>(shown()) : m_panel);
    // No cards in a card.
    m_card->setFramed(!hasRows || shown() == m_view);
}

int EntityTable::selectedCount() const
{
    int count = 0;
    for (const auto& range : m_view->selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<RowRange> EntityTable::selectedRanges() const
{
    std::vector<RowRange> ranges;
    for (const auto& range : m_view->selectionModel()->selection())
        ranges.push_back({range.top(), range.bottom()});
    std::ranges::sort(ranges, {}, &RowRange::first);
    return ranges;
}

void EntityTable::clearSelection()
{
    m_wantedIds.clear();
    m_view->clearSelection();
}

int EntityTable::currentRow() const
{
    const auto& selection = m_view->selectionModel()->selection();
    return selection.size() == 1 && selection.first().height() == 1 ? selection.first().top() : -1;
}

QString EntityTable::currentId() const { return m_model.idAt(currentRow()); }

bool EntityTable::isAllSelected() const { return m_model.rowCount() > 1 && selectedCount() == m_model.rowCount(); }

void EntityTable::keepSelection()
{
    // A row that was just made is waited for: its refresh comes after the wish.
    if (!m_isAwaited)
        m_wantedId = currentId();
    // Row by row where that can be: what comes in meanwhile is not selected with the rest.
    m_wasAll = isAllSelected() && selectedCount() > keptSelection;
    m_wantedIds.clear();
    if (selectedCount() > keptSelection || m_isAwaited)
        return;
    for (const auto& range : selectedRanges())
        for (int row = range.first; row <= range.last; ++row)
            if (const auto id = m_model.idAt(row); !id.isEmpty())
                m_wantedIds.insert(id);
}

void EntityTable::restoreSelection()
{
    if (m_wasAll && m_model.rowCount() > 1) {
        m_view->selectAll();
        return;
    }
    if (m_wantedIds.size() <= 1)
        return select(m_wantedId);
    selectWanted(0, m_model.rowCount() - 1);
    Q_EMIT selectionChanged();
}

void EntityTable::selectWanted(int first, int last)
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
    if (!found.isEmpty())
        m_view->selectionModel()->select(found, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void EntityTable::select(const QString& id)
{
    m_wantedId = id;
    const int row = id.isEmpty() ? -1 : m_model.rowOf(id);
    m_isAwaited = row < 0 && !id.isEmpty();
    if (row >= 0)
        m_view->selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    Q_EMIT selectionChanged();
}

void EntityTable::hover(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    m_delegate->setHoverRow(row);
    m_view->viewport()->update();
}

bool EntityTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::MouseMove)
            hover(m_view->rowAt(static_cast<QMouseEvent*>(event)->position().toPoint().y()));
        else if (event->type() == QEvent::Leave)
            hover(-1);
        else if (event->type() == QEvent::Resize)
            m_columns->fit();
    } else if (watched == m_view && event->type() == QEvent::FocusIn) {
        m_delegate->setMarksCurrent(isKeyboardFocus(*m_view, static_cast<QFocusEvent*>(event)->reason()));
    } else if (event->type() == QEvent::KeyPress) {
        m_delegate->setMarksCurrent(true);
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && currentRow() >= 0) {
            Q_EMIT opened(currentRow());
            return true;
        }
        if (key->key() == Qt::Key_Escape && selectedCount() > 1) {
            clearSelection();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pulse::ui
