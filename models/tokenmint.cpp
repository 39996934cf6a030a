#include "models/tokenmint.h"
#include "backend/controlplane.h"
#include "backend/tokens/tokenservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

void TokenMint::mint(const QString& projectId, const TokenRequest& request, Answer<IssuedToken> answer)
{
    m_backend.call(this, [id = utf8(projectId), request](ControlPlane& plane, const Actor& actor) { return plane.tokens().create(actor, id, request); },
                   std::move(answer));
}

void TokenMint::setLiveKit(const QString& host, const QString& apiKey, const QString& apiSecret, std::function<void()> answer)
{
    m_backend.call(this, [host = utf8(host), apiKey = utf8(apiKey), apiSecret = utf8(apiSecret)](ControlPlane& plane, const Actor&) {
        plane.setLiveKit({.host = host, .apiKey = apiKey, .apiSecret = apiSecret});
        return true;
    }, [answer = std::move(answer)](bool) { answer(); });
}

void TokenMint::askLiveKit(std::function<void(bool)> answer)
{
    m_backend.call(this, [](ControlPlane& plane, const Actor&) { return plane.hasLiveKit(); }, std::move(answer));
}

} // namespace pulse
