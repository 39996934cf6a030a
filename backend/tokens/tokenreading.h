#pragma once
#include "backend/tokens/tokeninspection.h"

namespace pulse {

/// Fills an inspection from its claims, as LiveKit reads them, and notes what is of the wrong kind, missing or misspelt.
void readClaims(TokenInspection& inspection);

} // namespace pulse
