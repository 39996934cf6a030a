#include "ui/organizations/organizationdialog.h"
#include "models/organizationsmodel.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/button.h"
#include "ui/common/changesview.h"
#include "ui/common/form.h"
#include "ui/saving.h"
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace pulse::ui {

OrganizationDialog::OrganizationDialog(OrganizationsModel& model, std::optional<Organization> before, QWidget* parent)
    : Dialog(before ? tr("Edit organization") : tr("New organization"), before ? QString{} : tr("The tenant that owns projects, keys and members."), parent),
      m_model(model), m_before(std::move(before)), m_form(new Form), m_name(makeLineEdit(tr("Acme Robotics"), 120)),
      m_email(makeLineEdit(tr("admin@acme.example"), 254)), m_plan(new QComboBox), m_changes(new ChangesView)
{
    for (const auto plan : enumNames<Plan>)
        m_plan->addItem(planPill(qt(plan)).first, qt(plan));
    if (m_before) {
        m_name->setText(qt(m_before->name));
        m_email->setText(qt(m_before->adminEmail));
        m_plan->setCurrentIndex(static_cast<int>(m_before->plan));
    }
    m_form->add(QStringLiteral("name"), tr("Name"), m_name);
    m_form->add(QStringLiteral("admin_email"), tr("Admin e-mail"), m_email, tr("Who administers it. Each address can administer one organization."));
    m_form->add(QStringLiteral("plan"), tr("Plan"), m_plan);
    body()->addWidget(m_form);
    body()->addWidget(m_changes);
    addCancel();
    m_accept = addAccept(m_before ? tr("Save changes") : tr("Create organization"));
    if (m_before) {
        for (auto* edit : {m_name, m_email})
            connect(edit, &QLineEdit::textChanged, this, &OrganizationDialog::showChanges);
        connect(m_plan, &QComboBox::currentIndexChanged, this, &OrganizationDialog::showChanges);
        showChanges();
    }
    connect(this, &Dialog::pressed, this, &OrganizationDialog::save);
    m_name->setFocus();
}

Organization OrganizationDialog::wanted() const
{
    auto wanted = m_before.value_or(Organization{});
    wanted.name = utf8(m_name->text().trimmed());
    wanted.adminEmail = utf8(m_email->text().trimmed());
    wanted.plan = static_cast<Plan>(m_plan->currentIndex());
    return wanted;
}

void OrganizationDialog::showChanges()
{
    const auto after = wanted();
    std::vector<FieldChange> changes;
    if (after.name != m_before->name)
        changes.push_back({tr("Name"), qt(m_before->name), qt(after.name)});
    if (after.adminEmail != m_before->adminEmail)
        changes.push_back({tr("Admin e-mail"), qt(m_before->adminEmail), qt(after.adminEmail)});
    if (after.plan != m_before->plan)
        changes.push_back({tr("Plan"), m_plan->itemText(static_cast<int>(m_before->plan)), m_plan->currentText()});
    m_changes->set(changes);
    m_accept->setEnabled(!changes.empty());
}

void OrganizationDialog::save()
{
    auto answer = saving<Organization>(this, m_form, [this](const Organization& organization) { Q_EMIT saved(qt(organization.id.text())); });
    m_before ? m_model.update(*m_before, wanted(), std::move(answer)) : m_model.create(wanted(), std::move(answer));
}

} // namespace pulse::ui
