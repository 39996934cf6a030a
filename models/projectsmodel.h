#pragma once
#include "models/answer.h"
#include "models/bulk.h"
#include "models/entitytablemodel.h"
#include "models/issuedsecret.h"
#include "models/projectrow.h"
#include "models/rowacts.h"

namespace pulse {

class Backend;

/// What a new project needs.
struct NewProject {
    QString organizationId;
    QString name;
    Region region = Region::UsEast;
};

/// The projects, and what can be done to them from their list. Follows every commit.
class ProjectsModel final : public EntityTableModel {
    Q_OBJECT
public:
    /// `secondLine` is the field below the name: among the projects of one organization, its name would say nothing.
    explicit ProjectsModel(Backend& backend, QObject* parent = nullptr, std::string_view secondLine = "organization");

    std::optional<ProjectRow> at(int row) const;
    /// Empty: of all organizations.
    void setOrganization(const QString& id);

    void create(const NewProject& input, Answer<IssuedSecret> answer);
    const RowDeletion& deletion() const { return m_deletion; }
    /// Whether a program used one of its keys within the last 30 days.
    void askInUse(const QString& id, Answer<bool> answer);

private:
    Backend& m_backend;
    RowDeletion m_deletion;
};

/// What their list does with many of them.
BulkActs projectsInBulk();

} // namespace pulse
