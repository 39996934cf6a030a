#pragma once
#include "models/answer.h"
#include "models/bulk.h"
#include "models/entitytablemodel.h"
#include "models/issuedsecret.h"
#include "models/keyrow.h"

namespace pulse {

class Backend;

/// The API keys of one project. Follows every commit.
class KeysModel final : public EntityTableModel {
    Q_OBJECT
public:
    explicit KeysModel(Backend& backend, QObject* parent = nullptr);

    void setProject(const QString& id);
    std::optional<KeyRow> at(int row) const;

    void create(const QString& name, const std::vector<std::string>& scopes, Answer<IssuedSecret> answer);
    void rotate(const QString& id, Grace grace, Answer<IssuedSecret> answer);
    void setEnabled(const QString& id, bool isEnabled, Answer<QString> answer);
    void remove(const QString& id, Answer<QString> answer);

private:
    struct Shown;
    KeysModel(Backend& backend, std::shared_ptr<Shown> shown, QObject* parent);

    Backend& m_backend;
    std::shared_ptr<Shown> m_shown;
};

/// What their list does with many of them: revoking, for good.
BulkActs keysInBulk();

} // namespace pulse
