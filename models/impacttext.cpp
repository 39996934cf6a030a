#include "models/impacttext.h"
#include "models/text.h"
#include "models/tones.h"
#include <QCoreApplication>
#include <QLocale>

namespace pulse {

QString impactText(const Impact& impact)
{
    QStringList parts;
    for (const auto& line : impact)
        if (line.count > 0)
            parts << nounCount(qt(line.noun), line.count);
    if (parts.isEmpty())
        return {};
    return QCoreApplication::translate("Words", "This stops %1 at once. You can restore it for 30 days.").arg(QLocale().createSeparatedList(parts));
}

} // namespace pulse
