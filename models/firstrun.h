#pragma once
#include "backend/projects/projectsettings.h"
#include "models/answer.h"
#include "models/issuedsecret.h"
#include <QObject>

namespace pulse {

class Backend;

/// The first organization and its first project in one step. GUI thread.
class FirstRun final : public QObject {
    Q_OBJECT
public:
    struct Input {
        QString organization;
        QString email;
        QString project;
        Region region = Region::UsEast;
    };
    explicit FirstRun(Backend& backend, QObject* parent = nullptr) : QObject(parent), m_backend(backend) {}

    /// Whether there is no organization yet, deleted ones counted.
    void askNeeded(std::function<void(bool isNeeded)> answer);
    /// Errors name the fields organization, admin_email, project, region. An organization that an earlier try made is used
    /// again, so that a second click does not stumble over the first one's half.
    void run(const Input& input, Answer<IssuedSecret> answer);

private:
    Backend& m_backend;
    std::string m_organizationId;
};

} // namespace pulse
