#pragma once
#include <QString>

namespace pulse {

/// A key with its secret, on the way to the one screen that shows it.
struct IssuedSecret {
    QString projectId;
    QString projectName;
    QString keyName;
    QString key;
    QString secret;
};

} // namespace pulse
