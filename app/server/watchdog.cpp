#include "app/server/watchdog.h"
#include <condition_variable>
#include <mutex>
#include <unistd.h>

namespace pulse {

Watchdog::Watchdog(std::chrono::milliseconds limit, std::string lastWords, int exitCode)
    : m_thread([limit, lastWords = std::move(lastWords), exitCode](std::stop_token stop) {
          std::mutex mutex;
          std::condition_variable_any wake;
          std::unique_lock lock(mutex);
          wake.wait_for(lock, stop, limit, [] { return false; });
          if (stop.stop_requested())
              return;
          (void)!::write(STDERR_FILENO, lastWords.data(), lastWords.size());
          ::_exit(exitCode);
      })
{
}

Watchdog::~Watchdog() = default;

} // namespace pulse
