#pragma once
#include "ui/deskcontext.h"
#include <QObject>

class QWidget;

namespace pulse {
class OrganizationsModel;
class ProjectsModel;
}

namespace pulse::ui {

/// The way to a new project: its form, then its secret, once. For every page that offers it.
class ProjectCreation final : public QObject {
    Q_OBJECT
public:
    /// The models outlive it.
    struct Models {
        ProjectsModel& projects;
        OrganizationsModel& organizations;
    };
    ProjectCreation(const DeskContext& desk, Models models, QWidget* page);
    /// `organizationId` is the one that is chosen at first; may be empty.
    void start(const QString& organizationId = {});

Q_SIGNALS:
    void created(const QString& projectId);
    /// The secret was shown and put away.
    void finished(const QString& projectId);
    void organizationsWanted();

private:
    DeskContext m_desk;
    Models m_models;
    QWidget* m_page;
};

} // namespace pulse::ui
