#include "backend/auth/admintoken.h"

namespace pulse {

const Entity<AdminToken>& AdminToken::describe()
{
    using A = AdminToken;
    static constexpr Field<A> fields[] = {
        field<A, &A::name>("name", "Name").required().limits(1, 120).sortable().createOnly(),
        field<A, &A::tokenHash>("token_hash", "Hash").secret().unique(),
        field<A, &A::hint>("hint", "Ends in").readOnly().described("The token's last four digits."),
        field<A, &A::createdBy>("created_by", "Created by").readOnly(),
        field<A, &A::expiresAt>("expires_at", "Expires").createOnly().described("When it ends; null: never."),
        field<A, &A::lastUsedAt>("last_used_at", "Last used").readOnly().described("To the minute; null: never."),
    };
    static const Entity<A> entity{"admin_tokens", fields};
    return entity;
}

} // namespace pulse
