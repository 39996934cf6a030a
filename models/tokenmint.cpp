#include "models/tokenmint.h"
#include "backend/controlplane.h"
#include "backend/projects/project.h"
#include "backend/tokens/tokenservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

namespace {

/// The rules are those of a project with a LiveKit of its own: this is one, with what else a project needs made up.
Result<void> check(const std::string& host, const std::string& apiKey, const std::string& apiSecret)
{
    Project project;
    project.organizationId = Id<Organization>::trusted(std::string(24, '0'));
    project.name = "shared";
    project.isolation = Isolation::Dedicated;
    project.livekitUrl = host;
    project.livekitApiKey = apiKey;
    project.livekitApiSecret.isSet = !apiSecret.empty();
    return validateProject(project);
}

} // namespace

void TokenMint::mint(const QString& projectId, const TokenRequest& request, Answer<IssuedToken> answer)
{
    m_backend.call(this, [id = utf8(projectId), request](ControlPlane& plane, const Actor& actor) { return plane.tokens().create(actor, id, request); },
                   std::move(answer));
}

void TokenMint::setLiveKit(const QString& host, const QString& apiKey, const QString& apiSecret, Answer<void> answer)
{
    m_backend.call(this, [host = utf8(host), apiKey = utf8(apiKey), apiSecret = utf8(apiSecret)](ControlPlane& plane, const Actor&) -> Result<void> {
        PULSE_CHECK(check(host, apiKey, apiSecret));
        plane.tokens().setLiveKit({.host = host, .apiKey = apiKey, .apiSecret = apiSecret});
        return {};
    }, std::move(answer));
}

void TokenMint::askLiveKit(std::function<void(bool)> answer)
{
    m_backend.call(this, [](ControlPlane& plane, const Actor&) { return plane.tokens().hasLiveKit(); }, std::move(answer));
}

} // namespace pulse
