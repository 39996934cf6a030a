#include "models/livekitregions.h"
#include "backend/controlplane.h"
#include "backend/projects/projectsettings.h"
#include "backend/settings/settingsservice.h"
#include "backend/tokens/tokenservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

namespace {

constexpr std::string_view name = "LIVEKIT_URL_TEMPLATE";

Result<LiveKitRegions::State> look(ControlPlane& plane, const Actor& actor)
{
    PULSE_TRY(const auto setting, plane.settings().get(actor, name));
    LiveKitRegions::State state{.pattern = qt(setting.now.text), .waiting = setting.isWaiting ? qt(setting.next.text) : QString{},
                                .fallback = qt(setting.setting->fallback), .source = setting.now.source, .fixedBy = setting.given,
                                .stored = setting.row.isStored ? qt(setting.row.value) : QString{}, .version = setting.row.version,
                                .hasLiveKit = plane.tokens().hasLiveKit()};
    for (size_t i = 0; i < enumNames<Region>.size(); ++i)
        state.places.push_back({qt(enumNames<Region>[i]), qt(plane.tokens().serverUrl(static_cast<Region>(i)))});
    return state;
}

} // namespace

LiveKitRegions::LiveKitRegions(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::changed, this, [this](const QString& collection) {
        if (collection == qt(schemaOf<StoredSetting>().collection))
            Q_EMIT changed();
    });
    connect(&backend, &Backend::engineTurned, this, &LiveKitRegions::changed);
}

void LiveKitRegions::read(Answer<State> answer) { m_backend.call(this, look, std::move(answer)); }

void LiveKitRegions::store(const QString& pattern, int64_t version, Answer<void> answer)
{
    m_backend.call(this, [value = utf8(pattern), version](ControlPlane& plane, const Actor& actor) -> Result<void> {
        const auto stored = value.empty() ? plane.settings().remove(actor, name, version) : plane.settings().set(actor, name, value, version);
        if (!stored)
            return fail(stored.error());
        return {};
    }, std::move(answer));
}

} // namespace pulse
