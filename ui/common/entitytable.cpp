#include "ui/common/entitytable.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/cardview.h"
#include "ui/common/density.h"
#include "ui/common/keptselection.h"
#include "ui/common/painting.h"
#include "ui/common/rowview.h"
#include "ui/common/skeleton.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/tabledelegate.h"
#include "ui/common/tokens.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
/// More than any screen has; those without room are not painted.
constexpr int skeletonRows = 64;
} // namespace

EntityTable::EntityTable(EntityTableModel& model, Texts texts, QWidget* parent)
    : QWidget(parent), m_model(model), m_texts(std::move(texts)), m_view(new RowView), m_delegate(new TableDelegate(m_view)), m_panel(new StatePanel),
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
    connect(&m_model, &EntityTableModel::stateChanged, this, &EntityTable::showState);
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
    m_view->setAccessibleName(m_texts.name);
    m_view->setMouseTracking(true);
    watch(m_view);
    m_selection = new KeptSelection(m_model, *m_view);
    connect(m_selection, &KeptSelection::changed, this, &EntityTable::selectionChanged);
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
    m_selection->share(*cards);
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

int EntityTable::selectedCount() const { return m_selection->count(); }
std::vector<RowRange> EntityTable::selectedRanges() const { return m_selection->ranges(); }
void EntityTable::clearSelection() { m_selection->clear(); }
int EntityTable::currentRow() const { return m_selection->row(); }
QString EntityTable::currentId() const { return m_model.idAt(currentRow()); }
void EntityTable::select(const QString& id) { m_selection->select(id); }

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
