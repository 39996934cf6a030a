#pragma once
#include "backend/core/deletion.h"
#include "backend/core/json.h"
#include "backend/projects/project.h"
#include "models/answer.h"
#include "models/onerow.h"
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
    /// As it is stored; null: there is none.
    const Project* project() const { return m_shown.row() ? &m_shown.row()->project : nullptr; }
    /// Where its participants connect, as its tokens name it.
    QString serverUrl() const { return m_shown.row() ? m_shown.row()->serverUrl : QString{}; }
    QString organizationName() const { return m_shown.row() ? m_shown.row()->organization : QString{}; }
    const std::optional<Error>& error() const { return m_shown.error(); }
    const QString& id() const { return m_shown.id(); }
    /// What is shown was read before: the database is away.
    bool isStale() const { return m_shown.isStale(); }

    /// Writes the given members, as PUT would. With `version`, what was shown to the person who decided: VersionMismatch
    /// when it is over. Saves go one after the other, in their order; `project` is the saved one when `answer` is called.
    void save(json::object members, std::optional<int64_t> version, Answer<Project> answer);
    void remove(Answer<void> answer);
    /// Brings back a project that was deleted.
    void restore(const QString& id, Answer<void> answer);
    void impact(Answer<Impact> answer);

Q_SIGNALS:
    void changed();

private:
    struct Shown {
        Project project;
        QString serverUrl;
        QString organization;
        int64_t version() const { return project.version; }
    };
    struct Save {
        QString id;
        json::object members;
        std::optional<int64_t> version;
        Answer<Project> answer;
    };
    void read();
    void saveNext();
    void saved(Result<Shown> shown);
    static Result<Shown> show(class ControlPlane& plane, const struct Actor& actor, Project project);
    static Result<Shown> write(ControlPlane& plane, const Actor& actor, const Save& save);

    Backend& m_backend;
    std::deque<Save> m_saves;   ///< the first one is under way
    OneRow<Shown> m_shown;
};

} // namespace pulse
