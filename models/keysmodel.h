#pragma once
#include "models/answer.h"
#include "models/bulk.h"
#include "models/entitytablemodel.h"
#include "models/issuedsecret.h"
#include "models/keyrow.h"

namespace pulse {

class Backend;

/// API keys: those of one project, or those of all. Follows every commit.
class KeysModel final : public EntityTableModel {
    Q_OBJECT
public:
    enum class Scope : uint8_t { Project, All };

    /// Of one project: nothing is listed before `setProject`. Of all: read at once.
    explicit KeysModel(Backend& backend, QObject* parent = nullptr, Scope scope = Scope::Project);

    void setProject(const QString& id);
    /// The project that a new key belongs to where nobody chooses one.
    QString project() const;
    /// All projects: only keys of this one, of those of this organization, or in this state; empty: of each.
    void narrow(const std::string& field, const QString& value);
    std::optional<KeyRow> at(int row) const;

    void create(const QString& projectId, const ApiKey& input, Answer<IssuedSecret> answer);
    void rotate(const KeyRow& key, Grace grace, Answer<IssuedSecret> answer);
    void setEnabled(const KeyRow& key, bool isEnabled, Answer<QString> answer);
    /// Revokes.
    void remove(const KeyRow& key, Answer<void> answer);

private:
    struct Shown;
    KeysModel(Backend& backend, std::shared_ptr<Shown> shown, Scope scope, QObject* parent);

    Backend& m_backend;
    std::shared_ptr<Shown> m_shown;
};

/// What their list does with many of them: revoking, for good.
BulkActs keysInBulk();

} // namespace pulse
