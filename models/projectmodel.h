#pragma once
#include "backend/core/deletion.h"
#include "backend/core/json.h"
#include "backend/projects/project.h"
#include "models/answer.h"
#include <QObject>
#include <optional>

namespace pulse {

class Backend;

/// One project, for its page: loaded, kept fresh, changed. GUI thread.
class ProjectModel final : public QObject {
    Q_OBJECT
public:
    explicit ProjectModel(Backend& backend, QObject* parent = nullptr);

    void load(const QString& id);
    const std::optional<Project>& project() const { return m_project; }
    const QString& organizationName() const { return m_organization; }
    const std::optional<Error>& error() const { return m_error; }
    const QString& id() const { return m_id; }

    /// Writes the given members, as PUT would; refused when somebody else wrote meanwhile.
    void save(json::object members, Answer<Project> answer);
    void remove(Answer<Project> answer);
    void impact(Answer<Impact> answer);

Q_SIGNALS:
    void changed();

private:
    struct Loaded {
        Project project;
        std::string organization;
    };
    void read();

    Backend& m_backend;
    QString m_id;
    std::optional<Project> m_project;
    QString m_organization;
    std::optional<Error> m_error;
};

} // namespace pulse
