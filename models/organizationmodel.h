#pragma once
#include "backend/core/deletion.h"
#include "backend/core/json.h"
#include "backend/organizations/organization.h"
#include "models/answer.h"
#include "models/onerow.h"
#include <QObject>
#include <QTimer>

namespace pulse {

class Backend;

/// One organization, for its page: loaded with what it owns, kept fresh, changed. GUI thread.
class OrganizationModel final : public QObject {
    Q_OBJECT
public:
    explicit OrganizationModel(Backend& backend, QObject* parent = nullptr);

    void load(const QString& id);
    /// As it is stored; null: there is none.
    const Organization* organization() const { return m_shown.row() ? &m_shown.row()->organization : nullptr; }
    int64_t projectCount() const { return m_shown.row() ? m_shown.row()->projects : 0; }
    int64_t keyCount() const { return m_shown.row() ? m_shown.row()->keys : 0; }
    const std::optional<Error>& error() const { return m_shown.error(); }
    const QString& id() const { return m_shown.id(); }
    /// What is shown was read before: the database is away.
    bool isStale() const { return m_shown.isStale(); }

    /// Writes the given members, as PUT would; VersionMismatch when `version` is over.
    void save(json::object members, int64_t version, Answer<Organization> answer);
    void remove(Answer<void> answer);
    /// Brings back an organization that was deleted.
    void restore(const QString& id, Answer<void> answer);
    void impact(Answer<Impact> answer);

Q_SIGNALS:
    void changed();

private:
    struct Shown {
        Organization organization;
        int64_t projects = 0;
        int64_t keys = 0;
        int64_t version() const { return organization.version; }
    };
    void read();

    Backend& m_backend;
    QTimer m_soon;   ///< gathers what happens to its projects and keys
    OneRow<Shown> m_shown;
};

} // namespace pulse
