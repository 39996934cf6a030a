#pragma once
#include "models/answer.h"
#include <QObject>
#include <QString>

namespace pulse {

class Backend;

/// What a LiveKit answered to a test, in words.
struct LiveKitTestResult {
    bool isOk = false;
    int tone = 0;            ///< the number of a pulse::ui::Tone
    QString title;           ///< what happened: "The secret is wrong"
    QString text;            ///< what to do next
    qint64 elapsedMs = 0;
};

/// Tries a LiveKit server with a key pair. GUI thread; the call itself is made on a worker and ends within five seconds.
class LiveKitTest final : public QObject {
    Q_OBJECT
public:
    explicit LiveKitTest(Backend& backend, QObject* parent = nullptr) : QObject(parent), m_backend(backend) {}

    struct Target {
        QString host{};        ///< ws, wss, http or https; empty: the shared LiveKit's
        QString apiKey{};      ///< empty together with the secret: the shared LiveKit's pair
        QString apiSecret{};   ///< empty: the shared LiveKit's, if the key is its own
        QString projectId{};   ///< of a project's own LiveKit: what is empty is not the shared one's, and the secret is the stored one, if the key is
    };
    void run(const Target& target, Answer<LiveKitTestResult> answer);

private:
    Backend& m_backend;
};

} // namespace pulse
