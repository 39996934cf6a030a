#include "models/impacttext.h"
#include "models/text.h"
#include "models/tones.h"
#include <QCoreApplication>
#include <QLocale>

namespace pulse {

ImpactText impactText(const Impact& impact, qsizetype deleted)
{
    QStringList parts;
    for (const auto& line : impact)
        if (line.count > 0)
            parts << nounCount(qt(line.noun), line.count);
    if (parts.isEmpty())
        return {};
    return {QCoreApplication::translate("Words", "This stops %1 at once.").arg(QLocale().createSeparatedList(parts)),
            deleted == 1 ? QCoreApplication::translate("Words", "You can restore it for 30 days.") : QCoreApplication::translate("Words", "You can restore them for 30 days.")};
}

} // namespace pulse
