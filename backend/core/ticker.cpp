#include "backend/core/ticker.h"
#include <condition_variable>
#include <mutex>

namespace pulse {

Ticker::Ticker(std::chrono::milliseconds interval, std::function<void()> work)
    : m_thread([interval, work = std::move(work)](std::stop_token stop) {
          std::mutex mutex;
          std::condition_variable_any wake;
          std::unique_lock lock(mutex);
          while (!wake.wait_for(lock, stop, interval, [] { return false; }) && !stop.stop_requested())
              work();
      })
{
}

Ticker::~Ticker() = default;

} // namespace pulse
