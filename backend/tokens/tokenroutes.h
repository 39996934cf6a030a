#pragma once

namespace pulse {
class Router;
class TokenService;

void addTokenRoutes(Router& router, TokenService& service);

} // namespace pulse
