#include "ui/keys/keydialog.h"
#include "models/keysmodel.h"
#include "models/text.h"
#include "ui/common/form.h"
#include "ui/common/tokens.h"
#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace pulse::ui {

KeyDialog::KeyDialog(KeysModel& model, QWidget* parent)
    : Dialog(tr("Create API key"), tr("Give each program its own key, so that you can revoke one without stopping the others."), parent), m_model(model),
      m_form(new Form), m_name(makeLineEdit(tr("Production server"), 120)), m_full(new QCheckBox(tr("Full access")))
{
    m_form->add(QStringLiteral("name"), tr("Name"), m_name);
    m_form->add(QStringLiteral("scopes"), tr("What it may do"), makeScopes());
    body()->addWidget(m_form);
    addCancel();
    addAccept(tr("Create key"));
    connect(this, &Dialog::pressed, this, &KeyDialog::save);
    m_name->setFocus();
}

QWidget* KeyDialog::makeScopes()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::xs);
    m_full->setChecked(true);
    grid->addWidget(m_full, 0, 0, 1, 2);
    int cell = 2;
    for (const auto scope : keyScopes()) {
        if (scope == "*")
            continue;
        auto* check = new QCheckBox(qt(scope));
        check->setEnabled(false);
        grid->addWidget(check, cell / 2, cell % 2);
        ++cell;
        m_scopes.push_back(check);
    }
    connect(m_full, &QCheckBox::toggled, this, [this](bool isFull) {
        for (auto* check : m_scopes)
            check->setEnabled(!isFull);
    });
    return box;
}

void KeyDialog::save()
{
    std::vector<std::string> scopes;
    if (m_full->isChecked())
        scopes.emplace_back("*");
    else
        for (const auto* check : m_scopes)
            if (check->isChecked())
                scopes.push_back(utf8(check->text()));
    setBusy(true);
    m_form->clearErrors();
    m_model.create(m_name->text().trimmed(), scopes, [self = QPointer(this)](const Result<IssuedSecret>& issued) {
        if (!self)
            return;
        self->setBusy(false);
        if (!issued)
            return self->m_form->showError(issued.error());
        Q_EMIT self->created(*issued);
        self->accept();
    });
}

} // namespace pulse::ui
