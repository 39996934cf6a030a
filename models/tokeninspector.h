#pragma once
#include "backend/tokens/tokeninspection.h"
#include "models/answer.h"
#include <QObject>
#include <QString>
#include <vector>

namespace pulse {

class Backend;

/// Takes tokens apart on a worker; answers to what is no longer asked are dropped. Keeps nothing. GUI thread.
class TokenInspector final : public QObject {
    Q_OBJECT
public:
    explicit TokenInspector(Backend& backend, QObject* parent = nullptr) : QObject(parent), m_backend(backend) {}
    void inspect(const QString& token, Answer<TokenInspection> answer);
    /// Whatever is on its way is not answered.
    void forget() { ++m_generation; }

private:
    Backend& m_backend;
    quint64 m_generation = 0;
};

/// One thing that a token says or that is wrong with it, in words.
struct TokenLine {
    int tone = 0;        ///< the number of a pulse::ui::Tone
    QString icon;
    QString title;
    QString text;        ///< may be empty
};

/// What would become of it, in one line: "LiveKit takes this token".
TokenLine tokenVerdict(const TokenInspection& token, Time now);
/// What is wrong and odd, the gravest first, with what to do about it.
std::vector<TokenLine> tokenFaults(const TokenInspection& token);
/// Every claim in a sentence.
std::vector<TokenLine> tokenClaims(const TokenInspection& token, Time now);
/// "for 42 minutes more", "for 58 s more", "ran out 3 days ago"; empty: it never ends.
QString tokenCountdown(const TokenInspection& token, Time now);

} // namespace pulse
