#pragma once
#include "backend/core/json.h"
#include "backend/projects/project.h"
#include "models/onemodel.h"
#include <deque>

namespace pulse {

/// A project with what its page says besides.
struct ProjectShown {
    Project project;
    QString serverUrl;
    QString organization;
    int64_t version() const { return project.version; }
};

/// One project, for its page. GUI thread.
class ProjectModel final : public OneModelOf<ProjectShown> {
    Q_OBJECT
public:
    explicit ProjectModel(Backend& backend, QObject* parent = nullptr);

    /// As it is stored; null: there is none.
    const Project* project() const { return shown() ? &shown()->project : nullptr; }
    /// Where its participants connect, as its tokens name it.
    QString serverUrl() const { return shown() ? shown()->serverUrl : QString{}; }
    QString organizationName() const { return shown() ? shown()->organization : QString{}; }
    QString name() const override { return shown() ? qt(shown()->project.name) : QString{}; }

    /// Writes the given members, as PUT would. With `version`, what was shown to the person who decided: VersionMismatch
    /// when it is over. Saves go one after the other, in their order; `project` is the saved one when `answer` is called.
    void save(json::object members, std::optional<int64_t> version, Answer<Project> answer);

private:
    struct Save {
        QString id;
        json::object members;
        std::optional<int64_t> version;
        Answer<Project> answer;
    };
    void saveNext();
    void saved(Result<ProjectShown> shown);
    static Result<ProjectShown> write(ControlPlane& plane, const Actor& actor, const Save& save);

    std::deque<Save> m_saves;   ///< the first one is under way
};

} // namespace pulse
