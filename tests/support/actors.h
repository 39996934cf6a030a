#pragma once
#include "backend/core/actor.h"

/// Callers for tests.
namespace pulse::test {

inline Actor operatorActor()
{
    auto who = std::make_shared<Identity>();
    who->type = ActorType::AdminToken;
    who->id = "aaaaaaaaaaaaaaaaaaaaaaaa";
    who->name = "operator";
    who->isOperator = true;
    return {.who = who, .ip = "127.0.0.1", .requestId = "test"};
}

/// A person with one role in one organization.
inline Actor memberActor(std::string organizationId, Role role)
{
    auto who = std::make_shared<Identity>();
    who->type = ActorType::User;
    who->id = "bbbbbbbbbbbbbbbbbbbbbbbb";
    who->name = "member";
    who->roles[std::move(organizationId)] = role;
    return {.who = who, .ip = "127.0.0.1", .requestId = "test"};
}

} // namespace pulse::test
