#include "ui/common/fonts.h"
#include <QFontDatabase>
#include <QImageReader>

// The resources lie in a static library, where nothing else would draw them in.
static void initResources() { Q_INIT_RESOURCE(pulse); }

namespace pulse::ui {

void loadResources()
{
    initResources();
    for (const auto* weight : {"Regular", "Medium", "SemiBold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/pulse/fonts/Inter-%1.otf").arg(QLatin1String(weight)));
    // Who reads the first picture reads all image plugins from the disk: now, not under a window.
    (void)QImageReader(QStringLiteral(":/pulse/theme/chevron-down.svg")).size();
}

QFont uiFont(int pixels, QFont::Weight weight)
{
    QFont font(QStringLiteral("Inter"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    // Hinting shifts Inter's stems by whole pixels and makes lines of one size look like two.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont monoFont(int pixels)
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"), font.family()});
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace pulse::ui
