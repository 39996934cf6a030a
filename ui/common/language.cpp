#include "ui/common/language.h"
#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <cstring>

// The translations lie in a static library, where nothing else would draw them in.
static void initTranslations() { Q_INIT_RESOURCE(translations); }

namespace pulse::ui {

namespace {

const QString translatorName = QStringLiteral("pulse-language");

/// tr() asks with the namespaces ("pulse::ui::Banner"), files mostly name the class alone ("Banner"): lupdate follows
/// `namespace a`, not `namespace a::b`.
class ByClass final : public QTranslator {
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        const auto* last = context ? std::strrchr(context, ':') : nullptr;
        const auto found = last ? QTranslator::translate(last + 1, source, disambiguation, n) : QString{};
        return found.isNull() ? QTranslator::translate(context, source, disambiguation, n) : found;
    }
};

template <class T>
void install(const QString& name, const QString& folder)
{
    auto* translator = new T(QCoreApplication::instance());
    translator->setObjectName(translatorName);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

std::span<const Language> allLanguages()
{
    static constexpr Language all[] = {{"en", "English"}, {"de", "Deutsch"}};
    return all;
}

QString languageFor(const QString& choice)
{
    auto wanted = QLocale::system().uiLanguages();
    wanted.prepend(choice);
    for (const auto& tag : wanted)
        for (const auto& language : allLanguages())
            if (tag.section(QLatin1Char('-'), 0, 0) == QLatin1String(language.code))
                return QLatin1String(language.code);
    return QStringLiteral("en");
}

void loadLanguage(const QString& choice)
{
    initTranslations();
    for (auto* earlier : QCoreApplication::instance()->findChildren<QTranslator*>(translatorName, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(earlier);
        delete earlier;
    }
    const auto code = languageFor(choice);
    const auto system = QLocale::system();
    // A region is worth more than its language's usual one: en in Ireland writes dates as the Irish do.
    const QLocale locale = system.name().section(QLatin1Char('_'), 0, 0) == code ? system : QLocale(code);
    QLocale::setDefault(locale);
    install<QTranslator>(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install<ByClass>(QStringLiteral("pulse_") + code, QStringLiteral(":/pulse/translations"));
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace pulse::ui
