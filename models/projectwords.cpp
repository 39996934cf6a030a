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
    QStringList titles;
    for (const auto& feature : allFeatures())
        if (features.*feature.member)
            titles << feature.title;
    return titles.isEmpty() ? Words::tr("none") : titles.join(QStringLiteral(", "));
}

} // namespace pulse
