#pragma once
#include "backend/core/actor.h"
#include "backend/core/field.h"
#include "backend/store/batch.h"
#include <string>
#include <string_view>

namespace pulse {

/// One act, written in the batch of what it did. Insert-only; kept one year.
struct AuditEntry : Record<AuditEntry> {
    std::string organizationId;   ///< empty: an act of the installation
    std::string action;           ///< "organization.create"
    ActorType actorType = ActorType::System;
    std::string actorId;
    std::string actorName;
    std::string targetType;       ///< collection
    std::string targetId;
    std::string targetName;
    std::string ip;
    std::string userAgent;
    std::string requestId;
    std::string diff{"{}"};       ///< JSON text, secrets masked (diffRows)
    std::string group;            ///< the same in all rows of one act on many; empty: it was one
    static const Entity<AuditEntry>& describe();
};

/// What a service says of an act; who and from where come from the actor.
struct Act {
    std::string_view action;
    std::string organizationId{};
    std::string_view targetType{};
    std::string targetId{};
    std::string targetName{};
    json::object diff{};
    std::string group{};
};

/// Adds the audit row of `act` to `batch`.
void audit(Batch& batch, const Stamps& stamps, const Actor& actor, Act act);

} // namespace pulse
