#include "models/projectwords.h"
#include <QCoreApplication>

namespace pulse {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
} // namespace

std::vector<FeatureInfo> allFeatures()
{
    return {
        {"video", Words::tr("Video"), Words::tr("Rooms, tokens and recordings. Off: no token is minted."), QStringLiteral("video"), &Features::hasVideo},
        {"chat", Words::tr("Chat"), Words::tr("Messages between participants."), QStringLiteral("message-square"), &Features::hasChat},
        {"activity_feeds", Words::tr("Activity feeds"), Words::tr("What happened, for people who were away."), QStringLiteral("rss"),
         &Features::hasActivityFeeds},
        {"moderation", Words::tr("Moderation"), Words::tr("Rules about what may be said and shown."), QStringLiteral("shield-check"), &Features::hasModeration},
    };
}

QString featuresText(const Features& features)
{
    QStringList on, off;
    for (const auto& feature : allFeatures())
        (features.*feature.member ? on : off) << feature.title;
    if (on.isEmpty())
        return Words::tr("none");
    if (off.isEmpty())
        return Words::tr("All");
    return off.size() == 1 ? Words::tr("All but %1").arg(off.first().toLower()) : on.join(QStringLiteral(", "));
}

} // namespace pulse
