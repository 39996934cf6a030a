#pragma once
#include <QString>

namespace pulse {
class EngineWatch;
}

namespace pulse::ui {

class Banner;

/// Says across the window that the database is away and what that means; hides when it is back.
void showEngine(Banner& banner, const EngineWatch& engine);
/// "NAME VERSION · 0.2 ms", "NAME VERSION · away".
QString engineText(const EngineWatch& engine);

} // namespace pulse::ui
