#pragma once

namespace pulse {
class Router;
class OrganizationService;

void addOrganizationRoutes(Router& router, OrganizationService& service);

} // namespace pulse
