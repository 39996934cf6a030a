#pragma once

namespace pulse {
class ProjectService;
class Router;

void addProjectRoutes(Router& router, ProjectService& service);

} // namespace pulse
