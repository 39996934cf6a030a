#include "models/text.h"
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace pulse;

// The translations lie in a static library, where nothing else would draw them in.
static void drawIn() { Q_INIT_RESOURCE(translations); }

/// What the backend says, in the language of the window.
class WordsTest : public QObject {
    Q_OBJECT

private:
    QTranslator m_german;

private Q_SLOTS:
    void initTestCase()
    {
        drawIn();
        QVERIFY(m_german.load(":/pulse/translations/pulse_de.qm"));
    }
    void init() { QCoreApplication::installTranslator(&m_german); }
    void cleanup() { QCoreApplication::removeTranslator(&m_german); }

    void errorIsTranslatedWithItsArguments()
    {
        const Error error{.code = ErrorCode::Impossible, .args = {{"why", "the project is not deleted"}}};
        QCOMPARE(describeError(error), "Das ist verständlich, geht aber nicht: das Projekt ist nicht gelöscht. "
                                       "Etwas Mögliches verlangen; die Einzelheiten sagen, warum dies nicht geht.");
        QCoreApplication::removeTranslator(&m_german);
        QCOMPARE(describeError(error), "This is understood, but cannot be done: the project is not deleted. "
                                       "Ask for something that is possible; the detail says why this is not.");
    }

    void argumentsThatAreNamesStayAsTheyAre()
    {
        const Error error{.code = ErrorCode::FieldTooLong, .args = {{"max", "120"}}, .field = "Zweck"};
        QCOMPARE(describeError(error), "Zweck darf höchstens 120 Zeichen haben. Auf 120 Zeichen kürzen.");
    }

    /// Whatever a translation says, it keeps the places of the arguments.
    void everySentenceKeepsItsPlaceholders()
    {
        static const QRegularExpression place("\\{(\\w+)");
        const auto places = [](const QString& text) {
            QSet<QString> found;
            for (auto match = place.globalMatch(text); match.hasNext();)
                found << match.next().captured(1);
            return found;
        };
        for (const auto& info : allErrors())
            for (const auto text : {info.text, info.next}) {
                QVERIFY2(translated(text) != qt(text), qPrintable("not translated: " + qt(text)));
                QCOMPARE(places(translated(text)), places(qt(text)));
            }
    }

    void fieldIsTranslated()
    {
        QCOMPARE(translated("Admin e-mail"), "E-Mail der Verwaltung");
        QCOMPARE(translated("Nobody said this"), "Nobody said this");
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
