#include "backend/core/logsettings.h"

namespace pulse {

LogSettings logSettings(const Config& config)
{
    LogSettings settings;
    const auto& level = config.text("LOG_LEVEL");
    settings.level = level == "debug" ? LogLevel::Debug : level == "warn" ? LogLevel::Warn : level == "error" ? LogLevel::Error : LogLevel::Info;
    const auto& format = config.text("LOG_FORMAT");
    settings.format = format == "json" || (format.empty() && !config.isDevelopment()) ? LogFormat::Json : LogFormat::Pretty;
    return settings;
}

} // namespace pulse
