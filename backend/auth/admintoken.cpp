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
    };
    static const Entity<A> entity{"admin_tokens", fields};
    return entity;
}

const Entity<AdminTokenUse>& AdminTokenUse::describe()
{
    using U = AdminTokenUse;
    static constexpr Field<U> fields[] = {field<U, &U::at>("at", "At").readOnly()};
    static const Entity<U> entity{"admin_token_uses", fields};
    return entity;
}

json::object adminTokenToJson(const AdminToken& token)
{
    auto shown = toJson(token);
    shown["last_used_at"] = token.lastUsedAt == Time{} ? json::value{} : json::value(formatTime(token.lastUsedAt));
    return shown;
}

} // namespace pulse
