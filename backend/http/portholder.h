#pragma once
#include <cstdint>
#include <string>

namespace pulse {

/// Who listens on a TCP port of this machine: "pulse-server (process 4711)". Empty when it cannot be seen, as for programs
/// of other users. Reads /proc; for error texts only.
std::string portHolder(uint16_t port);

} // namespace pulse
