#include "ui/projects/projectcreation.h"
#include "models/organizationsmodel.h"
#include "models/projectsmodel.h"
#include "ui/keys/secretdialog.h"
#include "ui/projects/projectdialog.h"

namespace pulse::ui {

ProjectCreation::ProjectCreation(const DeskContext& desk, Models models, QWidget* page) : QObject(page), m_desk(desk), m_models(models), m_page(page) {}

void ProjectCreation::start(const QString& organizationId)
{
    auto* dialog = new ProjectDialog(m_models.projects, m_models.organizations, organizationId, m_page->window());
    connect(dialog, &ProjectDialog::organizationsWanted, this, &ProjectCreation::organizationsWanted);
    connect(dialog, &ProjectDialog::created, this, [this](const IssuedSecret& issued) {
        Q_EMIT created(issued.projectId);
        auto* secret = new SecretDialog(tr("%1 is ready").arg(issued.projectName), issued, m_desk, m_page->window());
        connect(secret, &QDialog::accepted, this, [this, id = issued.projectId] { Q_EMIT finished(id); });
        secret->open();
    });
    dialog->open();
}

} // namespace pulse::ui
