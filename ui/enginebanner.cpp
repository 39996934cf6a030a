#include "ui/enginebanner.h"
#include "models/enginewatch.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include <QCoreApplication>
#include <QLocale>

namespace pulse::ui {

namespace {
struct EngineBanner {
    Q_DECLARE_TR_FUNCTIONS(EngineBanner)
};
} // namespace

void showEngine(Banner& banner, const EngineWatch& engine)
{
    const auto& state = engine.state();
    if (state.isUp)
        return banner.hide();
    const auto why = state.problem.empty() ? QString{} : qt(state.problem) + QLatin1Char(' ');
    banner.say(Tone::Danger, EngineBanner::tr("The database is away"),
               why + EngineBanner::tr("What is shown was read before; nothing is changed until it is back. Pulse keeps trying."));
}

QString engineText(const EngineWatch& engine)
{
    const auto& state = engine.state();
    if (state.name.empty())
        return {};
    if (!state.isUp)
        return EngineBanner::tr("%1 · away").arg(qt(state.name));
    if (state.latencyMicros <= 0)
        return qt(state.name);
    return EngineBanner::tr("%1 · %2 ms").arg(qt(state.name), QLocale().toString(static_cast<double>(state.latencyMicros) / 1'000, 'f', state.latencyMicros < 10'000 ? 1 : 0));
}

} // namespace pulse::ui
