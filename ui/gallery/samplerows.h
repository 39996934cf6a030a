#pragma once
#include "models/rowsource.h"
#include <memory>

class QThreadPool;

namespace pulse {
class EntityTableModel;
}

namespace pulse::ui {

/// What the gallery's tables are made to show.
enum class SampleState : uint8_t { Full, Empty, Failing, Waiting };

/// A list of made-up organizations that answers at once, has none, fails, or never answers.
std::unique_ptr<EntityTableModel> makeSampleModel(QThreadPool& pool, SampleState state);

} // namespace pulse::ui
