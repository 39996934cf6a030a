#include "backend/store/batch.h"

namespace pulse {

const Entity<DomainEvent>& DomainEvent::describe()
{
    using E = DomainEvent;
    static constexpr Field<E> fields[] = {
        field<E, &E::type>("type", "Type").required().limits(1, 100).readOnly(),
        field<E, &E::organizationId>("organization_id", "Organization").limits(0, 24).readOnly(),
        field<E, &E::projectId>("project_id", "Project").limits(0, 24).readOnly(),
        field<E, &E::subjectId>("subject_id", "Subject").limits(0, 24).readOnly(),
        field<E, &E::data>("data", "Data").limits(2, 65536).readOnly(),
    };
    static const Entity<E> entity{"domain_events", fields};
    return entity;
}

void emit(Batch& batch, const Stamps& stamps, Happening happening)
{
    DomainEvent event;
    event.id = stamps.ids.next<DomainEvent>();
    event.createdAt = event.updatedAt = stamps.clock.now();
    event.type = std::move(happening.type);
    event.organizationId = std::move(happening.organizationId);
    event.projectId = std::move(happening.projectId);
    event.subjectId = std::move(happening.subjectId);
    event.data = json::serialize(happening.data);
    batch.insert(event);
}

std::string eventType(std::string_view action)
{
    std::string type(action);
    type += type.ends_with('e') ? "d" : "ed";
    return type;
}

} // namespace pulse
