#include "ui/listpage.h"
#include "models/entitytablemodel.h"
#include "models/preferences.h"
#include "models/text.h"
#include "ui/bulkactions.h"
#include "ui/common/button.h"
#include "ui/common/cardview.h"
#include "ui/common/filterchips.h"
#include "ui/common/label.h"
#include "ui/common/searchfield.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/selectionbar.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/tokens.h"
#include "ui/listexport.h"
#include "ui/readonly.h"
#include "ui/viewsmenu.h"
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

ListPage::ListPage(const DeskContext& desk, EntityTableModel& model, const Texts& texts, QWidget* parent)
    : Page(texts.title, texts.text, parent), m_desk(desk), m_model(model), m_id(texts.id), m_search(new SearchField(texts.search)), m_filters(new QHBoxLayout),
      m_count(makeLabel({}, "small")), m_create(new Button(texts.create, ButtonKind::Primary)),
      m_table(new EntityTable(model, texts.table)), m_chips(new FilterChips), m_bar(new SelectionBar),
      m_views(new SavedViews(desk.preferences, QStringLiteral("views/") + texts.id, this)), m_export(new ListExport(desk, model, m_table, texts.id))
{
    m_viewsMenu = new ViewsMenu(*m_views, [this] { return shownView(); }, this);
    if (texts.search.isEmpty())
        m_search->hide();
    addHead();
    addMiddle();
    body()->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connectTable();
    m_table->columns()->remember(desk.preferences, QStringLiteral("columns/") + m_id);
    if (const auto* view = m_views->defaultView())
        applyView(*view);
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
    row->addWidget(m_viewsMenu->button());
    row->addStretch();
    row->addWidget(m_count);
    auto* columns = iconButton(QStringLiteral("columns-3"), tr("Columns"));
    columns->setObjectName(QStringLiteral("columns"));
    connect(columns, &Button::clicked, this, [this, columns] { popUp(columns, [this](QMenu* menu) { m_table->columns()->fillMenu(menu); }); });
    row->addWidget(columns);
    m_cardsButton = iconButton(QStringLiteral("layout-grid"), tr("Show as cards"));
    m_cardsButton->setObjectName(QStringLiteral("cards"));
    m_cardsButton->hide();
    row->addWidget(m_cardsButton);
    body()->addLayout(row);
    body()->addWidget(m_chips);
    body()->addWidget(m_bar);
    m_bar->hide();
    connect(m_chips, &FilterChips::removed, this, [this](const std::string& field) { setFilter(field, {}); });
    connect(m_chips, &FilterChips::cleared, this, &ListPage::clearAll);
    connect(m_bar->add(QStringLiteral("copy"), tr("Copy ids")), &Button::clicked, this, &ListPage::copyIds);
    auto* exports = m_bar->add(QStringLiteral("download"), tr("Export"));
    connect(exports, &Button::clicked, this, [this, exports] { popUp(exports, [this](QMenu* menu) { m_export->fillMenu(menu); }); });
    connect(m_bar, &SelectionBar::cleared, this, [this] {
        m_table->clearSelection();
        setFocus();
    });
}

void ListPage::connectTable()
{
    connect(m_search, &SearchField::searched, this, [this](const QString& text) {
        if (utf8(text) == m_model.request().search)
            return;
        auto request = m_model.request();
        request.search = utf8(text);
        m_model.setRequest(std::move(request));
    });
    connect(m_table, &EntityTable::selectionChanged, this, &ListPage::showSelection);
    connect(m_table, &EntityTable::opened, this, [this](int row) { openRow(row); });
    connect(m_table, &EntityTable::emptyClicked, this, [this] { ask(ActionId::New); });
    connect(m_table, &EntityTable::clearClicked, this, &ListPage::clearAll);
    connect(m_table, &EntityTable::menuAsked, this, [this](const QPoint& at) {
        using enum ActionId;
        showMenu(at, {Open, Edit, CopyId, Remove, Restore});
    });
    connect(m_viewsMenu, &ViewsMenu::chosen, this, [this](const QString& name) {
        if (const auto* view = m_views->find(name))
            applyView(*view);
    });
    connect(&m_model, &EntityTableModel::stateChanged, this, [this] {
        showCount();
        showFilters();
    });
}

void ListPage::popUp(QWidget* under, const std::function<void(QMenu*)>& fill)
{
    auto* menu = new QMenu(under);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + space::xs)));
}

void ListPage::offerFilters(const Schema& schema, const std::vector<std::string_view>& fields)
{
    restoreFilters(schema);
    m_filterSchema = &schema;
    auto* button = new Button(tr("Filter"));
    button->withIcon(QStringLiteral("funnel"))->setObjectName(QStringLiteral("filter"));
    filters()->addWidget(button);
    connect(button, &Button::clicked, this, [this, button, &schema, fields] {
        popUp(button, [this, &schema, fields](QMenu* menu) {
            for (const auto& name : fields) {
                const auto* field = schema.find(name);
                auto* sub = fields.size() > 1 ? menu->addMenu(translated(field->title)) : menu;
                for (const auto choice : field->choices) {
                    const auto text = filterText(std::string(name), std::string(choice));
                    connect(sub->addAction(fields.size() > 1 ? text.section(QStringLiteral(": "), 1) : text), &QAction::triggered, this,
                            [this, name = std::string(name), value = std::string(choice)] { setFilter(name, value); });
                }
            }
        });
    });
}

/// Those that choose among words; what was filtered by an id may be gone.
void ListPage::restoreFilters(const Schema& schema)
{
    auto request = m_model.request();
    if (!request.filters.empty() || m_views->defaultView())
        return;
    for (const auto& value : m_desk.preferences.value(QStringLiteral("filters/") + m_id, QJsonArray{}).toArray()) {
        const auto kept = value.toObject();
        const auto* field = schema.find(utf8(kept[QStringLiteral("field")].toString()));
        const auto choice = utf8(kept[QStringLiteral("value")].toString());
        if (field && field->is(Filterable) && std::ranges::find(field->choices, choice) != field->choices.end())
            request.filters.emplace_back(field->name, choice);
    }
    if (!request.filters.empty())
        m_model.setRequest(std::move(request));
}

QString ListPage::filterText(const std::string& field, const std::string& value) const
{
    const auto* described = m_filterSchema ? m_filterSchema->find(field) : nullptr;
    return described ? tr("%1: %2").arg(translated(described->title), qt(value)) : qt(value);
}

void ListPage::setFilter(const std::string& field, const std::string& value)
{
    auto request = m_model.request();
    std::erase_if(request.filters, [&](const auto& filter) { return filter.first == field; });
    if (!value.empty())
        request.filters.emplace_back(field, value);
    m_model.setRequest(std::move(request));
}

void ListPage::clearAll()
{
    m_search->clear();
    auto request = m_model.request();
    request.filters.clear();
    request.search.clear();
    m_viewsMenu->setCurrent({});
    m_model.setRequest(std::move(request));
}

void ListPage::showFilters()
{
    std::vector<FilterChips::Chip> chips;
    QJsonArray kept;
    for (const auto& [field, value] : m_model.request().filters) {
        chips.push_back({field, filterText(field, value)});
        kept.append(QJsonObject{{QStringLiteral("field"), qt(field)}, {QStringLiteral("value"), qt(value)}});
    }
    m_chips->set(std::move(chips));
    if (m_filterSchema)
        m_desk.preferences.set(QStringLiteral("filters/") + m_id, kept);
}

SavedView ListPage::shownView() const
{
    const auto& request = m_model.request();
    return {.name = {}, .search = qt(request.search), .filters = request.filters, .columns = m_table->columns()->state()};
}

void ListPage::applyView(const SavedView& view)
{
    auto request = m_model.request();
    request.search = utf8(view.search);
    request.filters = view.filters;
    const QSignalBlocker quiet(m_search);
    m_search->setText(view.search);
    m_viewsMenu->setCurrent(view.name);
    m_model.setRequest(std::move(request));
    m_table->columns()->setState(view.columns);
}

void ListPage::offerBulk(BulkActs acts)
{
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

void ListPage::restoreMany(const QStringList& ids)
{
    if (m_bulk)
        m_bulk->restore(ids);
}

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
        row < 0 ? bulk(false) : restoreMany({m_model.idAt(row)});
    else if (id == Export)
        popUp(m_exportButton, [this](QMenu* menu) { m_export->fillMenu(menu); });
    else if (id == SaveView)
        m_viewsMenu->saveAs();
    else if (id == SwitchLayout)
        m_cardsButton->click();
    else if (id == CopyId)
        row < 0 ? copyIds() : copyPlain(m_model.idAt(row));
}

} // namespace pulse::ui
