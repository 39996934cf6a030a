#include "models/projectrow.h"
#include "models/text.h"
#include "models/projectwords.h"

namespace pulse {

const Entity<ProjectRow>& ProjectRow::describe()
{
    using P = ProjectRow;
    static constexpr Field<P> fields[] = {
        field<P, &P::organizationId>("org_id", "Organization"),
        field<P, &P::organization>("organization", "Organization"),
        field<P, &P::name>("name", "Name").sortable(),
        field<P, &P::pulseApiKey>("pulse_api_key", "API key"),
        field<P, &P::region>("region", "Region").sortable(),
        field<P, &P::features>("features", "Features"),
        field<P, &P::featureNames>("feature_names", "Features that are on"),
    };
    static const Entity<P> entity{"projects", fields};
    return entity;
}

ProjectRow toProjectRow(const Project& project, const std::string& organization)
{
    ProjectRow row;
    row.id = Id<ProjectRow>::trusted(project.id.text());
    row.version = project.version;
    row.createdAt = project.createdAt;
    row.updatedAt = project.updatedAt;
    row.isDeleted = project.isDeleted;
    row.deletedAt = project.deletedAt;
    row.organizationId = project.organizationId.text();
    row.organization = organization;
    row.name = project.name;
    row.pulseApiKey = project.pulseApiKey;
    row.region = project.region;
    row.features = utf8(featuresText(project.features));
    for (const auto& feature : allFeatures())
        if (project.features.*feature.member)
            row.featureNames.append(row.featureNames.empty() ? "" : ",").append(feature.name);
    return row;
}

} // namespace pulse
