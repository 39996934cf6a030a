#pragma once
#include <string_view>

/// Checks of written forms, in time linear to the text.
namespace pulse {

/// Labels of letters, digits, hyphen, underscore and non-ASCII, parted by dots; also IPv4 and single labels.
bool isHostName(std::string_view text);
/// local@host with a local part of at most 64 bytes, no quoting.
bool isEmail(std::string_view text);
/// An absolute http, https, ws or wss URL with a host and without userinfo.
bool isUrl(std::string_view text);

} // namespace pulse
