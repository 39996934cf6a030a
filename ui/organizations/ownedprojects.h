#pragma once
#include "models/projectsmodel.h"
#include "ui/deskcontext.h"
#include <QWidget>

namespace pulse::ui {

class EntityTable;

/// The projects of one organization, some of them seen at once, and the way to their list.
class OwnedProjects final : public QWidget {
    Q_OBJECT
public:
    explicit OwnedProjects(const DeskContext& desk, QWidget* parent = nullptr);
    void setOrganization(const QString& id);
    EntityTable* table() const { return m_table; }
    ProjectsModel& model() { return *m_model; }

Q_SIGNALS:
    void opened(const QString& projectId);
    void listAsked();

private:
    void fit();

    ProjectsModel* m_model;
    EntityTable* m_table;
};

} // namespace pulse::ui
