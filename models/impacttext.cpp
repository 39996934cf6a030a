#include "models/impacttext.h"
#include "models/text.h"
#include "models/tones.h"
#include <QCoreApplication>
#include <QLocale>

namespace pulse {

QString impactText(const Impact& impact, qsizetype deleted)
{
    QStringList parts;
    for (const auto& line : impact)
        if (line.count > 0)
            parts << nounCount(qt(line.noun), line.count);
    if (parts.isEmpty())
        return {};
    const auto text = deleted == 1 ? QCoreApplication::translate("Words", "This stops %1 at once. You can restore it for 30 days.")
                                   : QCoreApplication::translate("Words", "This stops %1 at once. You can restore them for 30 days.");
    return text.arg(QLocale().createSeparatedList(parts));
}

} // namespace pulse
