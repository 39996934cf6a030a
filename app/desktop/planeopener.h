#pragma once
#include "backend/core/result.h"
#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace pulse {

class Backend;
class Config;
class ControlPlane;
class Log;

/// Opens and closes control planes off the GUI thread, one after the other in the order of the calls. Lives on the GUI
/// thread; config and log outlive it.
class PlaneOpener final : public QObject {
    Q_OBJECT
public:
    PlaneOpener(const Config& config, Log& log, QObject* parent = nullptr);
    /// Waits for what is under way; whom it was for is not called.
    ~PlaneOpener() override;

    struct Key {
        std::string bytes{};   ///< 32, or empty: from the file
        bool makesFile = false;
    };
    using Opened = std::function<void(Result<std::unique_ptr<ControlPlane>>)>;
    void open(Key key, Opened answer);
    /// Waits for the backend's work, then closes the plane: up to 5 s, none of it on this thread. Nobody uses either any
    /// more.
    void close(std::unique_ptr<Backend> backend, std::unique_ptr<ControlPlane> plane, std::function<void()> done);

private:
    const Config& m_config;
    Log& m_log;
    QThreadPool m_pool;
};

} // namespace pulse
