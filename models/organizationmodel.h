#pragma once
#include "backend/core/json.h"
#include "backend/organizations/organization.h"
#include "models/onemodel.h"
#include <QTimer>

namespace pulse {

/// An organization with what it owns.
struct OrganizationShown {
    Organization organization;
    int64_t projects = 0;
    int64_t keys = 0;
    int64_t version() const { return organization.version; }
};

/// One organization, for its page. GUI thread.
class OrganizationModel final : public OneModelOf<OrganizationShown> {
    Q_OBJECT
public:
    explicit OrganizationModel(Backend& backend, QObject* parent = nullptr);

    /// As it is stored; null: there is none.
    const Organization* organization() const { return shown() ? &shown()->organization : nullptr; }
    int64_t projectCount() const { return shown() ? shown()->projects : 0; }
    int64_t keyCount() const { return shown() ? shown()->keys : 0; }
    QString name() const override { return shown() ? qt(shown()->organization.name) : QString{}; }

    /// Writes the given members, as PUT would; VersionMismatch when `version` is over.
    void save(json::object members, int64_t version, Answer<Organization> answer);

private:
    QTimer m_soon;   ///< gathers what happens to its projects and keys
};

} // namespace pulse
