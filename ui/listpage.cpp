#include "ui/listpage.h"
#include "models/entitytablemodel.h"
#include "models/preferences.h"
#include "models/text.h"
#include "ui/bulkactions.h"
#include "ui/common/button.h"
#include "ui/common/cardview.h"
#include "ui/common/filterchips.h"
#include "ui/common/label.h"
#include "ui/common/menus.h"
#include "ui/common/searchfield.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/selectionbar.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/tokens.h"
#include "ui/listexport.h"
#include "ui/listfilters.h"
#include "ui/readonly.h"
#include "ui/viewsmenu.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace pulse::ui {

ListPage::ListPage(const DeskContext& desk, EntityTableModel& model, const Texts& texts, QWidget* parent)
    : Page(texts.title, texts.text, parent), m_desk(desk), m_model(model), m_id(texts.id), m_search(new SearchField(texts.search)), m_filters(new QHBoxLayout),
      m_count(makeLabel({}, "small")), m_create(new Button(texts.create, ButtonKind::Primary)),
      m_table(new EntityTable(model, texts.table)), m_bar(new SelectionBar), m_export(new ListExport(desk, model, m_table, texts.id))
{
    m_narrowing = new ListFilters(desk, {model, *m_table, *m_search}, m_id, [this](const std::string& field, const std::string& value) { return filterText(field, value); });
    if (texts.search.isEmpty())
        m_search->hide();
    addHead();
    addMiddle();
    body()->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connectTable();
    m_table->columns()->remember(desk.preferences, QStringLiteral("columns/") + m_id);
    m_narrowing->applyDefault();
    showCount();
    showSelection();
}

void ListPage::addHead()
{
    m_create->withIcon(QStringLiteral("plus"))->setObjectName(QStringLiteral("create"));
    connect(m_create, &Button::clicked, this, [this] { ask(ActionId::New); });
    m_exportButton = iconButton(QStringLiteral("download"), tr("Export"));
    m_exportButton->setObjectName(QStringLiteral("export"));
    connect(m_exportButton, &Button::clicked, this, [this] { perform(ActionId::Export); });
    addTool(m_exportButton);
    addTool(m_create);
    setMutating(*m_create);
    if (m_create->text().isEmpty())
        m_create->hide();
}

void ListPage::addMiddle()
{
    m_filters->setSpacing(space::s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_search, 1);
    row->addLayout(m_filters);
    row->addWidget(views()->button());
    row->addStretch();
    row->addWidget(m_count);
    auto* columns = iconButton(QStringLiteral("columns-3"), tr("Columns"));
    columns->setObjectName(QStringLiteral("columns"));
    connect(columns, &Button::clicked, this, [this, columns] { openMenuBelow(*columns, [this](QMenu* menu) { m_table->columns()->fillMenu(menu); }); });
    row->addWidget(columns);
    m_cardsButton = iconButton(QStringLiteral("layout-grid"), tr("Show as cards"));
    m_cardsButton->setObjectName(QStringLiteral("cards"));
    m_cardsButton->hide();
    row->addWidget(m_cardsButton);
    body()->addLayout(row);
    body()->addWidget(chips());
    body()->addWidget(m_bar);
    m_bar->hide();
    connect(m_bar->add(QStringLiteral("copy"), tr("Copy ids")), &Button::clicked, this, &ListPage::copyIds);
    auto* exports = m_bar->add(QStringLiteral("download"), tr("Export"));
    connect(exports, &Button::clicked, this, [this, exports] { openMenuBelow(*exports, [this](QMenu* menu) { m_export->fillMenu(menu); }); });
    connect(m_bar, &SelectionBar::cleared, this, [this] {
        m_table->clearSelection();
        setFocus();
    });
}

void ListPage::connectTable()
{
    connect(m_table, &EntityTable::selectionChanged, this, &ListPage::showSelection);
    connect(m_table, &EntityTable::opened, this, [this](int row) { openRow(row); });
    connect(m_table, &EntityTable::emptyClicked, this, [this] { ask(ActionId::New); });
    connect(m_table, &EntityTable::clearClicked, this, &ListPage::clearAll);
    connect(m_table, &EntityTable::menuAsked, this, [this](const QPoint& at) {
        using enum ActionId;
        showMenu(at, {Open, Edit, CopyId, Remove, Restore});
    });
    connect(&m_model, &EntityTableModel::stateChanged, this, [this] {
        showCount();
        showFilters();
    });
}

void ListPage::offerFilters(const Schema& schema, const std::vector<std::string_view>& fields) { filters()->addWidget(m_narrowing->offer(schema, fields)); }

QString ListPage::filterText(const std::string& field, const std::string& value) const { return m_narrowing->describedText(field, value); }

void ListPage::clearAll() { m_narrowing->clear(); }

void ListPage::showFilters() { m_narrowing->show(); }

FilterChips* ListPage::chips() const { return m_narrowing->chips(); }

ViewsMenu* ListPage::views() const { return m_narrowing->viewsMenu(); }

void ListPage::offerBulk(BulkActs acts)
{
    if (m_bulk)
        return m_bulk->bulk().setActs(std::move(acts));
    m_table->setMultiSelect();
    m_bulk = new BulkActions(new Bulk(m_desk.backend, m_desk.tasks, std::move(acts)), this);
    connect(m_bulk, &BulkActions::toast, this, &Page::toast);
    const bool isRestoring = !m_bulk->bulk().canRemove();
    auto* many = isRestoring ? m_bar->add(QStringLiteral("undo-2"), tr("Restore")) : m_bar->add(QStringLiteral("trash-2"), m_bulk->bulk().canRestore() ? tr("Delete") : tr("Revoke"));
    setMutating(*many);
    connect(many, &Button::clicked, this, [this, isRestoring] { bulk(!isRestoring); });
    showSelection();
}

void ListPage::offerCards(CardView* cards, bool isFirst)
{
    m_table->setCards(cards);
    m_cardsButton->show();
    const auto show = [this](bool isCards) {
        m_table->showCards(isCards);
        m_cardsButton->setIconName(isCards ? QStringLiteral("list") : QStringLiteral("layout-grid"));
        m_cardsButton->setToolTip(isCards ? tr("Show as a table") : tr("Show as cards"));
        m_cardsButton->setAccessibleName(m_cardsButton->toolTip());
    };
    connect(m_cardsButton, &Button::clicked, this, [this, show] {
        show(!m_table->isCards());
        m_desk.preferences.set(QStringLiteral("cards/") + m_id, m_table->isCards());
    });
    show(m_desk.preferences.value(QStringLiteral("cards/") + m_id, isFirst).toBool());
}

void ListPage::bulk(bool isRemoval)
{
    m_model.idsOf(m_table->selectedRanges(), [this, isRemoval](const Result<QStringList>& ids) {
        if (!ids)
            Q_EMIT toast(Tone::Danger, describeError(ids.error()));
        else
            isRemoval ? m_bulk->remove(*ids) : m_bulk->restore(*ids);
    });
}

void ListPage::copyIds()
{
    m_model.idsOf(m_table->selectedRanges(), [this](const Result<QStringList>& ids) {
        if (!ids)
            return Q_EMIT toast(Tone::Danger, describeError(ids.error()));
        copyPlain(ids->join(QLatin1Char('\n')));
        Q_EMIT toast(Tone::Neutral, tr("%n id(s) copied", nullptr, static_cast<int>(ids->size())));
    });
}

bool ListPage::isTrash() const { return m_model.request().deleted == Deleted::Only; }

void ListPage::showCount()
{
    using Extent = EntityTableModel::Extent;
    const auto count = QLocale().toString(m_model.rowCount());
    m_count->setText(m_model.extent() == Extent::Exact ? tr("%n in all", nullptr, m_model.rowCount()) : tr("%1 or more").arg(count));
    m_count->setVisible(m_model.rowCount() > 0);
}

void ListPage::showSelection()
{
    const int count = m_table->selectedCount();
    m_bar->setCount(count);
    m_bar->setVisible(count > 1);
    Q_EMIT actionsChanged();
}

bool ListPage::can(ActionId id) const
{
    using enum ActionId;
    const bool hasRow = m_table->currentRow() >= 0;
    const bool hasMany = m_bulk && m_table->selectedCount() > 1;
    if (id == New)
        return !m_create->isHidden();
    if (id == Search)
        return !m_search->isHidden();
    if (id == Refresh || id == SaveView)
        return true;
    if (id == Export)
        return m_model.rowCount() > 0;
    if (id == SwitchLayout)
        return !m_cardsButton->isHidden();
    if (id == Open || id == Edit)
        return hasRow && !isTrash();
    if (id == Remove)
        return (hasRow || hasMany) && !isTrash();
    if (id == Restore)
        return (hasRow || hasMany) && isTrash();
    return id == CopyId && m_table->selectedCount() > 0;
}

void ListPage::perform(ActionId id)
{
    using enum ActionId;
    const int row = m_table->currentRow();
    if (id == New)
        create();
    else if (id == Search)
        m_search->setFocus(Qt::ShortcutFocusReason);
    else if (id == Refresh)
        m_model.refresh();
    else if (id == Open)
        openRow(row);
    else if (id == Edit)
        editRow(row);
    else if (id == Remove)
        row < 0 ? bulk(true) : removeRow(row);
    else if (id == Restore)
        bulk(false);
    else if (id == Export)
        openMenuBelow(*m_exportButton, [this](QMenu* menu) { m_export->fillMenu(menu); });
    else if (id == SaveView)
        views()->saveAs();
    else if (id == SwitchLayout)
        m_cardsButton->click();
    else if (id == CopyId)
        copyIds();
}

} // namespace pulse::ui
