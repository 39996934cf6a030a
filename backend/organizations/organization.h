#pragma once
#include "backend/core/field.h"

namespace pulse {

enum class Plan : uint8_t { Free, Pro, Enterprise };
template <>
inline constexpr std::array<std::string_view, 3> enumNames<Plan>{"Free", "Pro", "Enterprise"};

/// A customer: the tenant that owns projects. Deleting one hides it with everything below it, until it is restored or
/// purged after 30 days.
struct Organization : Living<Organization> {
    std::string name;
    std::string adminEmail;   ///< unique, case-folded, among the living
    Plan plan = Plan::Free;

    static const Entity<Organization>& describe();
};

} // namespace pulse
