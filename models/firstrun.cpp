#include "models/firstrun.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

namespace {

/// What one try came to: the organization stays even where the project is refused.
struct Tried {
    std::string organizationId;
    Result<IssuedSecret> issued;
};

/// "name" of an organization and "name" of a project are two fields of one form.
Error named(Error error, std::string_view from, std::string_view to)
{
    if (error.field == from)
        error.field = to;
    for (auto& cause : error.causes)
        cause = named(std::move(cause), from, to);
    return error;
}

Result<IssuedSecret> makeProject(ControlPlane& plane, const Actor& actor, const std::string& organizationId, const FirstRun::Input& input)
{
    auto project = plane.projects().draft();
    project.organizationId = Id<Organization>::trusted(organizationId);
    project.name = utf8(input.project);
    project.region = input.region;
    auto issued = plane.projects().create(actor, std::move(project));
    if (!issued)
        return fail(named(std::move(issued).error(), "name", "project"));
    return IssuedSecret{.projectId = qt(issued->project.id.text()), .projectName = qt(issued->project.name), .keyName = {},
                        .key = qt(issued->project.pulseApiKey), .secret = qt(issued->secret)};
}

Tried attempt(ControlPlane& plane, const Actor& actor, std::string organizationId, const FirstRun::Input& input)
{
    if (organizationId.empty()) {
        Organization organization;
        organization.name = utf8(input.organization);
        organization.adminEmail = utf8(input.email);
        auto created = plane.organizations().create(actor, std::move(organization));
        if (!created)
            return {{}, fail(named(std::move(created).error(), "name", "organization"))};
        organizationId = created->id.text();
    }
    auto issued = makeProject(plane, actor, organizationId, input);
    return {std::move(organizationId), std::move(issued)};
}

} // namespace

void FirstRun::askNeeded(std::function<void(bool)> answer)
{
    m_backend.call(this, [](ControlPlane& plane, const Actor& actor) {
        const auto listing = plane.organizations().list(actor, {.limit = 1, .deleted = Deleted::Included});
        return listing && listing->total == 0;
    }, std::move(answer));
}

void FirstRun::run(const Input& input, Answer<IssuedSecret> answer)
{
    m_backend.call(this, [id = m_organizationId, input](ControlPlane& plane, const Actor& actor) { return attempt(plane, actor, id, input); },
                   [this, answer = std::move(answer)](Tried tried) {
                       m_organizationId = std::move(tried.organizationId);
                       answer(std::move(tried.issued));
                   });
}

} // namespace pulse
