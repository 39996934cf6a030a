#include "models/organizationmodel.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"

namespace pulse {

namespace {

constexpr int gatherMs = 250;

int64_t countIn(const Impact& impact, std::string_view noun)
{
    int64_t count = 0;
    for (const auto& line : impact)
        if (line.noun == noun)
            count += line.count;
    return count;
}

Result<OrganizationShown> show(ControlPlane& plane, const Actor& actor, const std::string& text)
{
    const auto id = Id<Organization>::trusted(text);
    PULSE_TRY(auto organization, plane.organizations().get(actor, id));
    // What a deletion would stop is all that there is.
    PULSE_TRY(const auto all, plane.organizations().impact(actor, id));
    return OrganizationShown{.organization = std::move(organization), .projects = countIn(all, "projects"), .keys = countIn(all, "api_keys")};
}

} // namespace

OrganizationModel::OrganizationModel(Backend& backend, QObject* parent)
    : OneModelOf(backend, {.collection = "organizations", .acts = rowActs<Organization>(&ControlPlane::organizations), .read = show}, parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &OrganizationModel::read);
    connect(&backend, &Backend::changed, this, [this](const QString& collection) {
        if (!id().isEmpty() && (collection == QLatin1String("projects") || collection == QLatin1String("api_keys")) && !m_soon.isActive())
            m_soon.start();
    });
}

void OrganizationModel::save(json::object members, int64_t version, Answer<Organization> answer)
{
    backend().call(this, [id = Id<Organization>::trusted(utf8(id())), members = std::move(members), version](ControlPlane& plane, const Actor& actor) -> Result<Organization> {
        PULSE_TRY(const auto stored, plane.organizations().get(actor, id));
        const auto row = Organization::describe().toRow(stored);
        PULSE_TRY(const auto changes, decodeChanges(schemaOf<Organization>(), members, Purpose::Update, &row));
        return plane.organizations().update(actor, id, changes, version);
    }, [this, asked = id(), answer = std::move(answer)](Result<Organization> saved) {
        if (saved)
            takeSaved(asked, {.organization = *saved, .projects = projectCount(), .keys = keyCount()});
        answer(std::move(saved));
    });
}

} // namespace pulse
