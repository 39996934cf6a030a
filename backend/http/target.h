#pragma once
#include "backend/http/request.h"
#include <string>
#include <string_view>

namespace pulse {

/// Fills path and query of `request` from a request target ("/v1/a?page=2"), percent-decoded once. `storage` keeps the
/// decoded path when decoding changed it and must live as long as the request. InvalidRequest: a target that is no path,
/// a broken escape, an encoded slash or control character, text that is not UTF-8.
Result<void> readTarget(Request& request, std::string_view target, std::string& storage);

Method methodOf(std::string_view name);

} // namespace pulse
