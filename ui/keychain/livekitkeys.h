#pragma once
#include <QByteArray>
#include <QString>

namespace pulse::ui {

/// The LiveKit key pair, as the keychain keeps it.
struct LiveKitKeys {
    QString host;
    QString apiKey;
    QString apiSecret;

    static QString entry() { return QStringLiteral("livekit"); }
    QByteArray toBytes() const;
    /// Empty members when the bytes are none of ours.
    static LiveKitKeys fromBytes(const QByteArray& bytes);
    bool isComplete() const { return !apiKey.isEmpty() && !apiSecret.isEmpty(); }
};

} // namespace pulse::ui
