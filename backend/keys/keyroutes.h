#pragma once

namespace pulse {
class KeyService;
class Router;

void addKeyRoutes(Router& router, KeyService& service);

} // namespace pulse
