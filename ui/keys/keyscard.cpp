#include "ui/keys/keyscard.h"
#include "backend/core/text.h"
#include "backend/keys/keypaths.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/entitytable.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "ui/keys/keydialog.h"
#include "ui/keys/rotatedialog.h"
#include "ui/keys/secretdialog.h"
#include "ui/readonly.h"
#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr int maxRowsShown = 6;
}

KeysCard::KeysCard(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new KeysModel(desk.backend, this)),
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
    connect(m_create, &Button::clicked, this, &KeysCard::create);
    connect(m_rotate, &Button::clicked, this, &KeysCard::rotate);
    connect(m_revoke, &Button::clicked, this, &KeysCard::remove);
    connect(m_table, &EntityTable::selectionChanged, this, &KeysCard::showButtons);
    connect(m_model, &EntityTableModel::stateChanged, this, &KeysCard::resizeTable);
    showButtons();
    resizeTable();
}

void KeysCard::setProject(const QString& id)
{
    m_project = id;
    m_model->setProject(id);
}

void KeysCard::resizeTable() { m_table->setFixedHeight(size::header + 10 + size::row * qBound(2, m_model->rowCount(), maxRowsShown)); }

bool KeysCard::can(ActionId id) const
{
    const auto key = m_model->at(m_table->currentRow());
    if (id == ActionId::RotateKey)
        return key && (key->state == KeyState::Active || key->state == KeyState::Disabled);
    if (id == ActionId::Remove)
        return key && !key->isPrimary;
    return id == ActionId::New;
}

std::optional<ApiCall> KeysCard::call(ActionId id) const
{
    const auto project = utf8(m_project);
    if (id == ActionId::New)
        return ApiCall{"POST", fillPath(paths::keys, project), json::object{{"name", "Production"}, {"scopes", json::array{"*"}}}};
    const auto key = m_model->at(m_table->currentRow());
    if (!key)
        return std::nullopt;
    if (id == ActionId::RotateKey)
        return ApiCall{"POST", fillPath(paths::keyRotate, project, key->id.text()), json::object{{"grace_period", "24h"}}};
    if (id == ActionId::Remove)
        return ApiCall{"DELETE", fillPath(paths::key, project, key->id.text())};
    return std::nullopt;
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

void KeysCard::showSecret(const QString& title, const IssuedSecret& issued) { (new SecretDialog(title, issued, m_desk, window()))->open(); }

void KeysCard::create()
{
    auto* dialog = new KeyDialog(*m_model, window());
    connect(dialog, &KeyDialog::created, this, [this](const IssuedSecret& issued) { showSecret(tr("%1 is ready").arg(issued.keyName), issued); });
    dialog->open();
}

void KeysCard::rotate()
{
    const auto key = m_model->at(m_table->currentRow());
    if (!key || !can(ActionId::RotateKey))
        return;
    auto* dialog = new RotateDialog(*m_model, qt(key->id.text()), qt(key->name), window());
    connect(dialog, &RotateDialog::rotated, this, [this](const IssuedSecret& issued) { showSecret(tr("%1 has a new key").arg(issued.keyName), issued); });
    dialog->open();
}

void KeysCard::remove()
{
    const auto key = m_model->at(m_table->currentRow());
    if (!key || !can(ActionId::Remove))
        return;
    auto* dialog = new ConfirmDialog({tr("Revoke %1?").arg(qt(key->name)), tr("Programs that use it are refused at once. This cannot be undone."), tr("Revoke key")}, window());
    connect(dialog, &Dialog::pressed, this, [this, guard = QPointer(dialog), id = qt(key->id.text())] {
        guard->setBusy(true);
        m_model->remove(id, [this, guard](const Result<QString>& gone) {
            if (guard)
                guard->setBusy(false);
            if (!gone && guard)
                return guard->showError(describeError(gone.error()));
            if (guard)
                guard->accept();
            if (gone)
                Q_EMIT toast(Tone::Neutral, tr("%1 was revoked").arg(*gone));
        });
    });
    dialog->open();
}

} // namespace pulse::ui
