#pragma once

namespace pulse {

class Router;
class SettingsService;

void addSettingsRoutes(Router& router, SettingsService& service);

} // namespace pulse
