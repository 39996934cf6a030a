#pragma once

namespace pulse {
class AdminTokenService;
class Router;

void addAdminTokenRoutes(Router& router, AdminTokenService& service);

} // namespace pulse
