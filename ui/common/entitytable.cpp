#include "ui/common/entitytable.h"
#include "models/entitytablemodel.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/tabledelegate.h"
#include "ui/common/tokens.h"
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

namespace pulse::ui {

EntityTable::EntityTable(EntityTableModel& model, Texts texts, QWidget* parent)
    : QWidget(parent), m_model(model), m_texts(std::move(texts)), m_view(new QTableView), m_delegate(new TableDelegate(m_view)), m_panel(new StatePanel)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card(this);
    card->setFlush();
    outer->addWidget(card);
    m_stack = new QStackedLayout;
    card->body()->addLayout(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_panel);
    setUpView();
    setUpColumns();

    connect(&m_model, &EntityTableModel::stateChanged, this, &EntityTable::showState);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        // A row that was just made is waited for: its refresh comes after the wish.
        if (!m_isAwaited)
            m_wantedId = currentId();
    });
    connect(&m_model, &EntityTableModel::refreshed, this, [this] { select(m_wantedId); });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
    connect(m_panel, &StatePanel::clicked, this, [this] {
        if (m_model.state() == EntityTableModel::State::Failed)
            return m_model.refresh();
        m_model.isNarrowed() ? Q_EMIT clearClicked() : Q_EMIT emptyClicked();
    });
    showState();
}

void EntityTable::setUpView()
{
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
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(size::row);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (m_view->indexAt(at).isValid())
            Q_EMIT menuAsked(m_view->viewport()->mapToGlobal(at));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntityTable::selectionChanged);
}

void EntityTable::setUpColumns()
{
    auto* header = m_view->horizontalHeader();
    header->setFixedHeight(size::header);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(64);
    header->setSectionResizeMode(QHeaderView::Interactive);
    for (int i = 0; i < m_model.columnCount(); ++i) {
        const int width = m_model.columnAt(i).width;
        if (width > 0)
            m_view->setColumnWidth(i, width);
        else
            header->setSectionResizeMode(i, QHeaderView::Stretch);
    }
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const auto name = std::string(m_model.columnAt(column).field);
        m_model.sort(column, m_model.request().sort == name ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

/// Where there is little room, codes give of theirs first (they are elided in the middle), then the other columns,
/// the widest first; a tip shows whole what is cut.
void EntityTable::fitColumns()
{
    constexpr int nameRoom = 210, leastCode = 120, least = 88;
    int lack = nameRoom - m_view->viewport()->width();
    for (int i = 0; i < m_model.columnCount(); ++i)
        lack += m_model.columnAt(i).width;
    std::vector<int> order;
    for (int i = 0; i < m_model.columnCount(); ++i)
        if (m_model.columnAt(i).width > 0)
            order.push_back(i);
    std::ranges::sort(order, std::greater(), [this](int i) { return std::pair(m_model.columnAt(i).style == CellStyle::Mono, m_model.columnAt(i).width); });
    for (const int i : order) {
        const auto& column = m_model.columnAt(i);
        const int floor = column.style == CellStyle::Mono ? leastCode : qMax(least, column.width * 2 / 3);
        const int width = qBound(qMin(column.width, floor), column.width - lack, column.width);
        lack -= column.width - width;
        m_view->setColumnWidth(i, width);
    }
}

void EntityTable::showState()
{
    using State = EntityTableModel::State;
    const bool hasRows = m_model.rowCount() > 0;
    m_delegate->setStale(m_model.isStale());
    m_view->viewport()->update();
    if (m_model.state() == State::Failed) {
        m_panel->set({QStringLiteral("circle-alert"), tr("This list could not be read"),
                      m_model.error() ? describeError(*m_model.error()) : QString{}, tr("Try again")});
        m_stack->setCurrentWidget(m_panel);
        return;
    }
    if (m_model.state() == State::Loading && !hasRows)
        m_panel->set({QStringLiteral("loader-circle"), tr("Loading…")});
    else if (m_model.isNarrowed())
        m_panel->set({QStringLiteral("search-x"), m_texts.filteredTitle, tr("Nothing matches what you are looking for."), tr("Clear search")});
    else
        m_panel->set(m_texts.empty);
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget*>(m_view) : m_panel);
}

int EntityTable::currentRow() const
{
    const auto rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

QString EntityTable::currentId() const { return m_model.idAt(currentRow()); }

void EntityTable::select(const QString& id)
{
    m_wantedId = id;
    const int row = id.isEmpty() ? -1 : m_model.rowOf(id);
    m_isAwaited = row < 0 && !id.isEmpty();
    if (row >= 0)
        m_view->setCurrentIndex(m_model.index(row, 0));
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
            fitColumns();
    } else if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && currentRow() >= 0) {
            Q_EMIT opened(currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pulse::ui
