#include "models/organizationmodel.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

namespace {

constexpr int gatherMs = 250;

Id<Organization> idOf(const QString& text) { return Id<Organization>::trusted(utf8(text)); }

int64_t countIn(const Impact& impact, std::string_view noun)
{
    int64_t count = 0;
    for (const auto& line : impact)
        if (line.noun == noun)
            count += line.count;
    return count;
}

/// What is answered to somebody who wants to know whether it went well only.
Result<void> outcome(const Result<Organization>& done)
{
    if (!done)
        return fail(done.error());
    return {};
}

} // namespace

OrganizationModel::OrganizationModel(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &OrganizationModel::read);
    connect(&backend, &Backend::changed, this, [this](const QString& collection, const QString& changedId) {
        if (collection == QLatin1String("organizations") && changedId == id())
            read();
        else if (!id().isEmpty() && (collection == QLatin1String("projects") || collection == QLatin1String("api_keys")) && !m_soon.isActive())
            m_soon.start();
    });
    connect(&backend, &Backend::engineTurned, this, [this] {
        if (!id().isEmpty())
            read();
    });
}

void OrganizationModel::load(const QString& id)
{
    m_shown.begin(id);
    Q_EMIT changed();
    read();
}

void OrganizationModel::read()
{
    m_backend.call(this, [id = idOf(id())](ControlPlane& plane, const Actor& actor) -> Result<Shown> {
        PULSE_TRY(auto organization, plane.organizations().get(actor, id));
        // What a deletion would stop is all that there is.
        PULSE_TRY(const auto all, plane.organizations().impact(actor, id));
        return Shown{.organization = std::move(organization), .projects = countIn(all, "projects"), .keys = countIn(all, "api_keys")};
    }, [this, asked = id()](Result<Shown> shown) {
        if (m_shown.take(asked, std::move(shown)))
            Q_EMIT changed();
    });
}

void OrganizationModel::save(json::object members, int64_t version, Answer<Organization> answer)
{
    m_backend.call(this, [id = idOf(id()), members = std::move(members), version](ControlPlane& plane, const Actor& actor) -> Result<Organization> {
        PULSE_TRY(const auto stored, plane.organizations().get(actor, id));
        const auto row = Organization::describe().toRow(stored);
        PULSE_TRY(const auto changes, decodeChanges(schemaOf<Organization>(), members, Purpose::Update, &row));
        return plane.organizations().update(actor, id, changes, version);
    }, [this, asked = id(), answer = std::move(answer)](Result<Organization> saved) {
        // A deleted one stays so, whatever was written before.
        if (saved && organization() && organization()->version < saved->version
            && m_shown.take(asked, Shown{.organization = *saved, .projects = projectCount(), .keys = keyCount()}))
            Q_EMIT changed();
        answer(std::move(saved));
    });
}

void OrganizationModel::remove(Answer<void> answer)
{
    m_backend.call(this, [id = idOf(id())](ControlPlane& plane, const Actor& actor) { return outcome(plane.organizations().remove(actor, id)); }, std::move(answer));
}

void OrganizationModel::restore(const QString& id, Answer<void> answer)
{
    m_backend.call(this, [id = idOf(id)](ControlPlane& plane, const Actor& actor) { return outcome(plane.organizations().restore(actor, id)); }, std::move(answer));
}

void OrganizationModel::impact(Answer<Impact> answer)
{
    m_backend.call(this, [id = idOf(id())](ControlPlane& plane, const Actor& actor) { return plane.organizations().impact(actor, id); }, std::move(answer));
}

} // namespace pulse
