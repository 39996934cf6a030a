#pragma once
#include "backend/core/deletion.h"
#include "backend/core/json.h"
#include "backend/projects/project.h"
#include "models/answer.h"
#include <QObject>
#include <deque>
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
    /// What is shown was read before: the database is away.
    bool isStale() const { return m_isStale; }

    /// Writes the given members, as PUT would. With `version`, what was shown to the person who decided: VersionMismatch
    /// when it is over. Saves go one after the other, in their order; `project` is the saved one when `answer` is called.
    void save(json::object members, std::optional<int64_t> version, Answer<Project> answer);
    void remove(Answer<Project> answer);
    void impact(Answer<Impact> answer);

Q_SIGNALS:
    void changed();

private:
    struct Loaded {
        Project project;
        std::string organization;
    };
    struct Save {
        QString id;
        json::object members;
        std::optional<int64_t> version;
        Answer<Project> answer;
    };
    void read();
    void saveNext();
    void saved(Result<Project> project);

    Backend& m_backend;
    std::deque<Save> m_saves;   ///< the first one is under way
    QString m_id;
    std::optional<Project> m_project;
    QString m_organization;
    std::optional<Error> m_error;
    bool m_isStale = false;
};

} // namespace pulse
