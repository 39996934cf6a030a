#pragma once
#include "backend/core/field.h"

namespace pulse {

/// Somebody who administers. The first start makes one, the owner of the installation.
struct User : Living<User> {
    std::string name;
    std::string email;         ///< empty until the owner gives one
    bool isOperator = false;   ///< may do everything in all organizations

    static const Entity<User>& describe();
};

} // namespace pulse
