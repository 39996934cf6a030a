#pragma once
#include "backend/organizations/organization.h"
#include "models/answer.h"
#include "models/bulk.h"
#include "models/entitytablemodel.h"
#include "models/rowacts.h"

namespace pulse {

class Backend;

/// The organizations, and what can be done to them. Follows every commit.
class OrganizationsModel final : public EntityTableModel {
    Q_OBJECT
public:
    explicit OrganizationsModel(Backend& backend, QObject* parent = nullptr);

    std::optional<Organization> at(int row) const;

    void create(const Organization& input, Answer<Organization> answer);
    /// Writes the fields in which `after` differs from `before`; refused when somebody else wrote meanwhile.
    void update(const Organization& before, const Organization& after, Answer<Organization> answer);
    const RowDeletion& deletion() const { return m_deletion; }

private:
    Backend& m_backend;
    RowDeletion m_deletion;
};

/// What their list does with many of them.
BulkActs organizationsInBulk();

} // namespace pulse
