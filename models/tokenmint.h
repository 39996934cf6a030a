#pragma once
#include "backend/tokens/tokenrequest.h"
#include "models/answer.h"
#include <QObject>

namespace pulse {

class Backend;

/// Mints tokens for a project chosen in the window. GUI thread.
class TokenMint final : public QObject {
    Q_OBJECT
public:
    explicit TokenMint(Backend& backend, QObject* parent = nullptr) : QObject(parent), m_backend(backend) {}
    void mint(const QString& projectId, const TokenRequest& request, Answer<IssuedToken> answer);
    /// The LiveKit of all projects without their own, from now on. ValidationFailed names livekit_url, livekit_api_key and
    /// livekit_api_secret by the rules of a project's own LiveKit; nothing is changed then.
    void setLiveKit(const QString& host, const QString& apiKey, const QString& apiSecret, Answer<void> answer);
    /// Whether there are LiveKit credentials for projects without their own.
    void askLiveKit(std::function<void(bool hasLiveKit)> answer);

private:
    Backend& m_backend;
};

} // namespace pulse
