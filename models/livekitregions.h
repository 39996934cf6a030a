#pragma once
#include "backend/core/config.h"
#include "models/answer.h"
#include <QObject>
#include <QString>
#include <vector>

namespace pulse {

class Backend;

/// Which LiveKit the tokens of each region name, and the setting that says so. GUI thread; the store is asked by workers.
class LiveKitRegions final : public QObject {
    Q_OBJECT
public:
    struct Place {
        QString region;    ///< "us-east"
        QString address;   ///< what tokens of projects there name
    };
    struct State {
        std::vector<Place> places{};
        QString pattern{};       ///< in effect: an address with {region} in it, or without
        QString waiting{};       ///< the one of the next start; empty: the same
        QString fallback{};      ///< when nobody says anything
        SettingSource source{};  ///< of `pattern`
        SettingSource fixedBy{}; ///< goes before what is stored; Default: nothing does
        QString stored{};        ///< empty: nothing is stored
        int64_t version = 0;     ///< of what is stored
        bool hasLiveKit = false; ///< there is a key pair to try them with
    };

    explicit LiveKitRegions(Backend& backend, QObject* parent = nullptr);
    void read(Answer<State> answer);
    /// Stores the pattern for the next start; empty takes back what is stored. ValidationFailed names `value`; VersionMismatch.
    void store(const QString& pattern, int64_t version, Answer<void> answer);

Q_SIGNALS:
    /// A setting was stored, here or elsewhere.
    void changed();

private:
    Backend& m_backend;
};

} // namespace pulse
