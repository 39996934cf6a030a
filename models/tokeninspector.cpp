#include "models/tokeninspector.h"
#include "backend/controlplane.h"
#include "backend/tokens/tokenservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

void TokenInspector::inspect(const QString& token, Answer<TokenInspection> answer)
{
    const auto generation = ++m_generation;
    m_backend.call(this, [token = utf8(token)](ControlPlane& plane, const Actor& actor) { return plane.tokens().inspect(actor, token); },
                   [this, generation, answer = std::move(answer)](Result<TokenInspection> inspected) {
                       if (generation == m_generation)
                           answer(std::move(inspected));
                   });
}

} // namespace pulse
