#include "ui/keys/keyscard.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/entitytable.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "ui/keys/keyactions.h"
#include "ui/readonly.h"
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr int maxRowsShown = 6;
}

KeysCard::KeysCard(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_model(new KeysModel(desk.backend, this)), m_actions(new KeyActions(desk, *m_model, this)),
      m_table(new EntityTable(*m_model, {.name = tr("API keys"), .empty = {QStringLiteral("key-round"), tr("No keys")}, .filteredTitle = {}})),
      m_create(new Button(tr("Create key"))), m_rotate(new Button(tr("Rotate…"))), m_revoke(new Button(tr("Revoke…")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(tr("API keys"), "heading"));
    words->addWidget(makeParagraph(tr("Authenticate your servers. Secrets are shown once and never stored in plain text."), "small"));
    head->addLayout(words, 1);
    head->addWidget(m_revoke->withIcon(QStringLiteral("trash-2")));
    head->addWidget(m_rotate->withIcon(QStringLiteral("rotate-ccw")));
    head->addWidget(m_create->withIcon(QStringLiteral("plus")));
    column->addLayout(head);
    column->addWidget(m_table);
    for (auto* button : {m_create, m_rotate, m_revoke})
        setMutating(*button);
    connect(m_actions, &KeyActions::toast, this, &KeysCard::toast);
    connect(m_create, &Button::clicked, this, &KeysCard::create);
    connect(m_rotate, &Button::clicked, this, &KeysCard::rotate);
    connect(m_revoke, &Button::clicked, this, &KeysCard::remove);
    connect(m_table, &EntityTable::selectionChanged, this, &KeysCard::showButtons);
    connect(m_model, &EntityTableModel::stateChanged, this, &KeysCard::resizeTable);
    connect(m_table, &EntityTable::rowsFitted, this, &KeysCard::resizeTable);
    showButtons();
    resizeTable();
}

void KeysCard::setProject(const QString& id)
{
    m_project = id;
    m_model->setProject(id);
}

void KeysCard::resizeTable() { m_table->setFixedHeight(EntityTable::heightOf(qBound(2, m_model->rowCount(), maxRowsShown))); }

bool KeysCard::can(ActionId id) const
{
    const auto key = m_model->at(m_table->currentRow());
    if (id == ActionId::RotateKey)
        return key && KeyActions::canRotate(*key);
    if (id == ActionId::Remove)
        return key && KeyActions::canRevoke(*key);
    return id == ActionId::New;
}

std::optional<ApiCall> KeysCard::call(ActionId id) const
{
    return KeyActions::call(id, utf8(m_project), m_model->at(m_table->currentRow()));
}

void KeysCard::perform(ActionId id)
{
    if (id == ActionId::New)
        create();
    else if (id == ActionId::RotateKey)
        rotate();
    else if (id == ActionId::Remove)
        remove();
}

void KeysCard::showButtons()
{
    m_rotate->setEnabled(can(ActionId::RotateKey));
    m_revoke->setEnabled(can(ActionId::Remove));
    Q_EMIT actionsChanged();
}

void KeysCard::create() { m_actions->create(); }

void KeysCard::rotate()
{
    if (const auto key = m_model->at(m_table->currentRow()); key && KeyActions::canRotate(*key))
        m_actions->rotate(*key);
}

void KeysCard::remove()
{
    if (const auto key = m_model->at(m_table->currentRow()); key && KeyActions::canRevoke(*key))
        m_actions->revoke(*key);
}

} // namespace pulse::ui
