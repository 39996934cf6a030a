#include "backend/organizations/organization.h"

namespace pulse {

const Entity<Organization>& Organization::describe()
{
    using O = Organization;
    static constexpr Field<O> fields[] = {
        field<O, &O::name>("name", "Name").required().limits(1, 120).sortable().searchable(),
        field<O, &O::adminEmail>("admin_email", "Admin e-mail").required().limits(3, 254).formatted(Format::Email)
            .uniqueLiving().sortable().searchable()
            .described("Who administers the organization; unique among organizations that are not deleted."),
        field<O, &O::plan>("plan", "Plan").filterable().sortable().defaultsTo("Free"),
    };
    static const Entity<O> entity{"organizations", fields};
    return entity;
}

} // namespace pulse
