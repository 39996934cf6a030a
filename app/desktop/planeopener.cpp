#include "app/desktop/planeopener.h"
#include "backend/controlplane.h"
#include "models/backend.h"
#include "models/runasync.h"

namespace pulse {

PlaneOpener::PlaneOpener(const Config& config, Log& log, QObject* parent) : QObject(parent), m_config(config), m_log(log)
{
    m_pool.setMaxThreadCount(1);
}

PlaneOpener::~PlaneOpener() { m_pool.waitForDone(); }

void PlaneOpener::open(Key key, Opened answer)
{
    const ControlPlaneOptions options{.config = &m_config, .log = &m_log, .clock = nullptr, .masterKey = std::move(key.bytes),
                                      .makesKeyFile = key.makesFile, .program = "pulse-desktop"};
    runAsync(m_pool, [options] { return ControlPlane::open(options); }, this, std::move(answer));
}

void PlaneOpener::close(std::unique_ptr<Backend> backend, std::unique_ptr<ControlPlane> plane, std::function<void()> done)
{
    std::shared_ptr<ControlPlane> last(std::move(plane));
    // The backend belongs to this thread: it is emptied there and deleted here.
    std::shared_ptr<Backend> kept(std::move(backend));
    runAsync(m_pool, [last = std::move(last), finished = kept.get()]() mutable {
        if (finished)
            finished->finish();
        last.reset();
        return true;
    }, this, [kept, done = std::move(done)](bool) mutable {
        kept.reset();
        done();
    });
}

} // namespace pulse
