#pragma once
#include "models/answer.h"
#include <QObject>
#include <QString>
#include <optional>

namespace pulse {

class Backend;

/// An address that leads to something in Pulse: pulse://project/ID, pulse://organization/ID, pulse://settings/SECTION. It shows, and never does anything.
struct DeepLink {
    enum class Kind : uint8_t { Organization, Project, Settings };
    Kind kind = Kind::Project;
    QString id;   ///< 24 hex digits; of settings: a word
    bool operator==(const DeepLink&) const = default;
};

/// Nothing for any other text.
std::optional<DeepLink> parseLink(const QString& text);
/// The first link among the arguments of a program.
std::optional<DeepLink> linkIn(const QStringList& arguments);

/// Looks up whether the row that a link names is there: its name, or NotFound. The settings are always there. On a worker; `answer` on the GUI thread.
void findLink(Backend& backend, QObject* context, const DeepLink& link, Answer<QString> answer);

} // namespace pulse
