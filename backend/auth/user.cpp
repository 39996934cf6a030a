#include "backend/auth/user.h"

namespace pulse {

const Entity<User>& User::describe()
{
    using U = User;
    static constexpr Field<U> fields[] = {
        field<U, &U::name>("name", "Name").required().limits(1, 120).sortable(),
        field<U, &U::email>("email", "E-mail").limits(0, 254).formatted(Format::Email).filterable(),
        field<U, &U::isOperator>("is_operator", "Operator").readOnly(),
    };
    static const Entity<U> entity{"users", fields};
    return entity;
}

} // namespace pulse
