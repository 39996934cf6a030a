#include "backend/audit/audit.h"

namespace pulse {

const Entity<AuditEntry>& AuditEntry::describe()
{
    using A = AuditEntry;
    static constexpr Field<A> fields[] = {
        field<A, &A::organizationId>("org_id", "Organization").readOnly().filterable(),
        field<A, &A::action>("action", "Action").readOnly().filterable(),
        field<A, &A::actorType>("actor_type", "Actor type").readOnly(),
        field<A, &A::actorId>("actor_id", "Actor id").readOnly().filterable(),
        field<A, &A::actorName>("actor_name", "Actor").readOnly(),
        field<A, &A::targetType>("target_type", "Resource type").readOnly(),
        field<A, &A::targetId>("target_id", "Resource id").readOnly().filterable(),
        field<A, &A::targetName>("target_name", "Resource").readOnly(),
        field<A, &A::ip>("ip", "IP address").readOnly(),
        field<A, &A::userAgent>("user_agent", "User agent").readOnly(),
        field<A, &A::requestId>("request_id", "Request id").readOnly(),
        field<A, &A::diff>("diff", "Changes").readOnly().limits(0, 262'144),
        field<A, &A::group>("group_id", "Group").readOnly().filterable(),
    };
    static const Entity<A> entity{"audit_logs", fields};
    return entity;
}

void audit(Batch& batch, const Stamps& stamps, const Actor& actor, Act act)
{
    AuditEntry entry;
    entry.id = stamps.ids.next<AuditEntry>();
    entry.createdAt = entry.updatedAt = stamps.clock.now();
    entry.organizationId = std::move(act.organizationId);
    entry.action = act.action;
    entry.actorType = actor.who->type;
    entry.actorId = actor.who->id;
    entry.actorName = actor.who->name;
    entry.targetType = act.targetType;
    entry.targetId = std::move(act.targetId);
    entry.targetName = std::move(act.targetName);
    entry.ip = actor.ip;
    entry.userAgent = actor.userAgent;
    entry.requestId = actor.requestId;
    entry.diff = json::serialize(act.diff);
    entry.group = std::move(act.group);
    batch.insert(entry);
}

} // namespace pulse
