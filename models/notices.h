#pragma once
#include "backend/core/clock.h"
#include <QString>
#include <map>
#include <optional>

namespace pulse {

/// Decides what is worth a notification: the first state of a condition is where it begins, and a later one is told when it is
/// another; at most one a condition in ten minutes, and nothing that the person just did. GUI thread.
class Notices {
public:
    static constexpr int64_t apartMs = 10 * 60 * 1000;
    static constexpr int64_t ownMs = 5'000;   ///< what changes so soon after a person's doing is their doing

    explicit Notices(const Clock& clock) : m_clock(clock) {}

    /// The state of a condition; true when it is to be told.
    bool observe(const QString& condition, const QString& state);
    /// The person did something to this condition.
    void didIt(const QString& condition);

private:
    struct Known {
        QString state{};
        std::optional<int64_t> toldAt{};
        std::optional<int64_t> doneAt{};
        bool isSeen = false;
    };
    const Clock& m_clock;
    std::map<QString, Known> m_known;
};

} // namespace pulse
