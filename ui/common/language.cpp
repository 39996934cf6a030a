#include "ui/common/language.h"
#include <QCoreApplication>
#include <QTranslator>

// The translations lie in a static library, where nothing else would draw them in.
static void initTranslations() { Q_INIT_RESOURCE(translations); }

namespace pulse::ui {

void loadLanguage()
{
    initTranslations();
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral(":/pulse/translations/pulse_en.qm")))
        QCoreApplication::installTranslator(translator);
}

} // namespace pulse::ui
