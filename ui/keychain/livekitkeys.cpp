#include "ui/keychain/livekitkeys.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace pulse::ui {

QByteArray LiveKitKeys::toBytes() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("host"), host}, {QStringLiteral("api_key"), apiKey}, {QStringLiteral("api_secret"), apiSecret}})
        .toJson(QJsonDocument::Compact);
}

LiveKitKeys LiveKitKeys::fromBytes(const QByteArray& bytes)
{
    const auto object = QJsonDocument::fromJson(bytes).object();
    return {object[QStringLiteral("host")].toString(), object[QStringLiteral("api_key")].toString(), object[QStringLiteral("api_secret")].toString()};
}

} // namespace pulse::ui
