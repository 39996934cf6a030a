#pragma once
#include "backend/controlplane.h"
#include "models/backend.h"
#include "tests/support/testplane.h"
#include <QTest>
#include <optional>

namespace pulse::test {

/// Starts something that answers later, and waits for its answer.
template <class T, class Start>
T answered(Start start)
{
    auto got = std::make_shared<std::optional<T>>();
    start([got](T answer) { *got = std::move(answer); });
    if (!QTest::qWaitFor([&] { return got->has_value(); }, 10'000))
        qFatal("no answer came");
    return std::move(**got);
}

} // namespace pulse::test
