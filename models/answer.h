#pragma once
#include "backend/core/result.h"
#include <functional>

namespace pulse {

/// What a page hands to an action of a model: called once on the GUI thread with the result, unless the model has gone.
template <class T>
using Answer = std::function<void(Result<T>)>;

} // namespace pulse
