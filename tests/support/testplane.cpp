#include "tests/support/testplane.h"
#include <cstdio>
#include <cstdlib>

namespace pulse::test {

TestPlane::TestPlane(std::map<std::string, std::string> settings, std::string masterKey, bool isLoadedLater)
    : m_config(Config::forTests(std::move(settings))), m_log({.level = LogLevel::Error})
{
    auto plane = ControlPlane::open({.config = &m_config, .log = &m_log, .clock = &clock, .masterKey = std::move(masterKey),
                                     .keepsInMemory = true, .idSeed = 7, .isLoadedLater = isLoadedLater});
    if (!plane) {
        std::fprintf(stderr, "no test plane: %s (%s)\n", errorText(plane.error()).c_str(), plane.error().internal.c_str());
        std::abort();
    }
    m_plane = std::move(*plane);
}

TestPlane::~TestPlane() = default;

} // namespace pulse::test
