#include "ui/listpage.h"
#include "models/entitytablemodel.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/searchfield.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/toggle.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace pulse::ui {

ListPage::ListPage(EntityTableModel& model, const Texts& texts, QWidget* parent)
    : Page(texts.title, texts.text, parent), m_model(model), m_search(new SearchField(texts.search)), m_filters(new QHBoxLayout),
      m_trash(new Toggle(tr("Show deleted"))), m_count(makeLabel({}, "small")), m_create(new Button(texts.create, ButtonKind::Primary)),
      m_table(new EntityTable(model, texts.table))
{
    addHead(texts);
    body()->addWidget(m_table, 1);
    setFocusProxy(m_table->view());
    connect(m_search, &SearchField::searched, this, [this](const QString& text) {
        if (utf8(text) == m_model.request().search)
            return;
        auto request = m_model.request();
        request.search = utf8(text);
        m_model.setRequest(std::move(request));
    });
    connect(m_trash, &Toggle::toggled, this, &ListPage::setTrash);
    connect(m_table, &EntityTable::selectionChanged, this, &Page::actionsChanged);
    connect(m_table, &EntityTable::opened, this, [this](int row) { openRow(row); });
    connect(m_table, &EntityTable::emptyClicked, this, [this] { isTrash() ? m_trash->setChecked(false) : create(); });
    connect(m_table, &EntityTable::clearClicked, this, [this] { m_search->clear(); });
    connect(m_table, &EntityTable::menuAsked, this, [this](const QPoint& at) {
        using enum ActionId;
        showMenu(at, {Open, Edit, CopyId, Remove, Restore});
    });
    connect(&m_model, &EntityTableModel::stateChanged, this, &ListPage::showCount);
    showCount();
}

void ListPage::addHead(const Texts&)
{
    m_create->withIcon(QStringLiteral("plus"))->setObjectName(QStringLiteral("create"));
    connect(m_create, &Button::clicked, this, [this] { create(); });
    addTool(m_create);
    m_filters->setSpacing(space::s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_search, 1);
    row->addLayout(m_filters);
    row->addWidget(m_trash);
    auto* label = makeLabel(tr("Deleted"), "small");
    row->addWidget(label);
    row->addStretch();
    row->addWidget(m_count);
    body()->addLayout(row);
}

bool ListPage::isTrash() const { return m_model.request().deleted == Deleted::Only; }

void ListPage::setTrash(bool isTrash)
{
    auto request = m_model.request();
    request.deleted = isTrash ? Deleted::Only : Deleted::Hidden;
    m_model.setRequest(std::move(request));
    m_create->setEnabled(!isTrash);
    Q_EMIT actionsChanged();
}

void ListPage::showCount()
{
    const auto count = QLocale().toString(m_model.rowCount());
    m_count->setText(m_model.isTotalCapped() ? tr("%1 or more").arg(count) : tr("%n in all", nullptr, m_model.rowCount()));
    m_count->setVisible(m_model.rowCount() > 0);
}

bool ListPage::can(ActionId id) const
{
    const bool hasRow = m_table->currentRow() >= 0;
    switch (id) {
    case ActionId::New: return !isTrash();
    case ActionId::Search:
    case ActionId::Refresh: return true;
    case ActionId::Open:
    case ActionId::Edit:
    case ActionId::Remove: return hasRow && !isTrash();
    case ActionId::Restore: return hasRow && isTrash();
    case ActionId::CopyId: return hasRow;
    case ActionId::RotateKey:
    case ActionId::Back:
    case ActionId::StartStopApi:
    case ActionId::ToggleTheme:
    case ActionId::Palette:
    case ActionId::Shortcuts:
    case ActionId::Quit: return false;
    }
    return false;
}

void ListPage::perform(ActionId id)
{
    const int row = m_table->currentRow();
    switch (id) {
    case ActionId::New: return create();
    case ActionId::Search: return m_search->setFocus(Qt::ShortcutFocusReason);
    case ActionId::Refresh: return m_model.refresh();
    case ActionId::Open: return openRow(row);
    case ActionId::Edit: return editRow(row);
    case ActionId::Remove: return removeRow(row);
    case ActionId::Restore: return restoreRow(row);
    case ActionId::CopyId: return copyPlain(m_model.idAt(row));
    case ActionId::RotateKey:
    case ActionId::Back:
    case ActionId::StartStopApi:
    case ActionId::ToggleTheme:
    case ActionId::Palette:
    case ActionId::Shortcuts:
    case ActionId::Quit: return;
    }
}

} // namespace pulse::ui
