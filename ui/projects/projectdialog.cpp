#include "ui/projects/projectdialog.h"
#include "models/organizationsmodel.h"
#include "models/projectsmodel.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/entitypicker.h"
#include "ui/common/form.h"
#include "ui/saving.h"
#include <QLineEdit>
#include <QVBoxLayout>

namespace pulse::ui {

QComboBox* makeRegionBox()
{
    auto* box = new QComboBox;
    for (const auto region : enumNames<Region>)
        box->addItem(QStringLiteral("%1  ·  %2").arg(regionTitle(qt(region)), qt(region)), qt(region));
    return box;
}

ProjectDialog::ProjectDialog(ProjectsModel& projects, OrganizationsModel& organizations, const QString& organizationId, QWidget* parent)
    : Dialog(tr("New project"), tr("An application with its own keys and rooms."), parent), m_projects(projects), m_organizations(organizations),
      m_none(new Banner(this)), m_form(new Form), m_organization(new EntityPicker(organizations, {})), m_name(makeLineEdit(tr("Telepresence"), 120)),
      m_region(makeRegionBox())
{
    body()->addWidget(m_none);
    m_none->hide();
    m_organization->choose(organizationId);
    m_form->add(QStringLiteral("org_id"), tr("Organization"), m_organization);
    m_form->add(QStringLiteral("name"), tr("Name"), m_name);
    m_form->add(QStringLiteral("region"), tr("Region"), m_region, tr("Where participants connect. It can be changed later."));
    body()->addWidget(m_form);
    addCancel();
    addAccept(tr("Create project"));
    connect(this, &Dialog::pressed, this, &ProjectDialog::save);
    m_name->setFocus();
    connect(&organizations, &EntityTableModel::stateChanged, this, &ProjectDialog::showOrganizations);
    showOrganizations();
}

void ProjectDialog::showOrganizations()
{
    const bool hasNone = m_organizations.state() == EntityTableModel::State::Ready && m_organizations.rowCount() == 0;
    if (!hasNone)
        return m_none->hide();
    m_none->say(Tone::Warning, tr("There is no organization yet"), tr("A project belongs to one: create it first."));
    connect(m_none->addButton(tr("Organizations")), &Button::clicked, this, [this] {
        reject();
        Q_EMIT organizationsWanted();
    });
}

void ProjectDialog::save()
{
    m_projects.create({m_organization->currentId(), m_name->text().trimmed(), static_cast<Region>(m_region->currentIndex())},
                      saving<IssuedSecret>(this, m_form, [this](const IssuedSecret& issued) { Q_EMIT created(issued); }));
}

} // namespace pulse::ui
