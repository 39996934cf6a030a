#pragma once
#include "backend/controlplane.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include "backend/store/store.h"
#include "tests/support/fakeclock.h"
#include <map>
#include <string>

namespace pulse::test {

/// A whole control plane on memory: fake clock, seeded ids, an open master key. `settings` as from the environment;
/// `isLoadedLater`: keys and projects are not read before the test calls `load`.
class TestPlane {
public:
    explicit TestPlane(std::map<std::string, std::string> settings = {}, std::string masterKey = std::string(32, 'k'),
                       bool isLoadedLater = false);
    ~TestPlane();

    ControlPlane* operator->() { return m_plane.get(); }
    ControlPlane& operator*() { return *m_plane; }
    Store& store() { return m_plane->store(); }

    FakeClock clock;

private:
    Config m_config;
    Log m_log;
    std::unique_ptr<ControlPlane> m_plane;
};

} // namespace pulse::test
