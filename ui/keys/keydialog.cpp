#include "ui/keys/keydialog.h"
#include "models/keysmodel.h"
#include "models/text.h"
#include "ui/common/entitypicker.h"
#include "ui/common/form.h"
#include "ui/common/tokens.h"
#include "ui/saving.h"
#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace pulse::ui {

KeyDialog::KeyDialog(KeysModel& model, EntityTableModel* projects, QWidget* parent)
    : Dialog(tr("Create API key"), tr("Give each program its own key, so that you can revoke one without stopping the others."), parent), m_model(model),
      m_form(new Form), m_name(makeLineEdit(tr("Production server"), 120)), m_full(new QCheckBox(tr("Full access")))
{
    if (projects) {
        m_project = new EntityPicker(*projects, {});
        m_form->add(QStringLiteral("project_id"), tr("Project"), m_project);
    }
    m_form->add(QStringLiteral("name"), tr("Name"), m_name);
    m_form->add(QStringLiteral("scopes"), tr("What it may do"), makeScopes());
    body()->addWidget(m_form);
    addCancel();
    addAccept(tr("Create key"));
    connect(this, &Dialog::pressed, this, &KeyDialog::save);
    m_name->setFocus();
}

void KeyDialog::chooseProject(const QString& id)
{
    if (m_project && !id.isEmpty())
        m_project->choose(id);
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
    const auto projectId = m_project ? m_project->currentId() : m_model.project();
    if (projectId.isEmpty())
        return m_form->showError(fieldError(ErrorCode::FieldRequired, "project_id"));
    ApiKey input;
    input.name = utf8(m_name->text().trimmed());
    if (!m_full->isChecked()) {
        input.scopes.clear();
        for (const auto* check : m_scopes)
            if (check->isChecked())
                input.scopes.push_back(utf8(check->text()));
    }
    m_model.create(projectId, input, saving<IssuedSecret>(this, m_form, [this](const IssuedSecret& issued) { Q_EMIT created(issued); }));
}

} // namespace pulse::ui
