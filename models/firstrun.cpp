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

/// Both halves before either is written: nobody has to mend a form twice.
Result<void> validateInput(ControlPlane& plane, const Organization& organization, const FirstRun::Input& input)
{
    std::vector<Error> causes;
    const auto collect = [&](Error error, std::string_view only, std::string_view name) {
        for (auto& cause : error.causes.empty() ? std::vector{error} : error.causes)
            if (only.empty() || cause.field == only)
                causes.push_back(named(std::move(cause), "name", name));
    };
    if (auto checked = validate(organization); !checked)
        collect(std::move(checked).error(), {}, "organization");
    auto project = plane.projects().draft();
    project.name = utf8(input.project);
    if (auto checked = validateProject(project); !checked)
        collect(std::move(checked).error(), "name", "project");
    if (causes.empty())
        return {};
    return fail(validationError(std::move(causes)));
}

Tried attempt(ControlPlane& plane, const Actor& actor, std::string organizationId, const FirstRun::Input& input)
{
    if (organizationId.empty()) {
        Organization organization;
        organization.name = utf8(input.organization);
        organization.adminEmail = utf8(input.email);
        if (auto checked = validateInput(plane, organization, input); !checked)
            return {{}, fail(std::move(checked).error())};
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
