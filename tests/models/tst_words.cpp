#include "backend/audit/audit.h"
#include "models/activity.h"
#include "models/impacttext.h"
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

    void spansLeaveNothingOut_andSayTheFirstTwoDaysInHours()
    {
        QCoreApplication::removeTranslator(&m_german);
        QCOMPARE(spanText(0), "0 s");
        QCOMPARE(spanText(45), "45 s");
        QCOMPARE(spanText(600), "10 min");
        QCOMPARE(spanText(5400), "1 h 30 min");
        QCOMPARE(spanText(3661), "1 h 1 min 1 s");
        QCOMPARE(spanText(86'400), "24 h");
        QCoreApplication::installTranslator(&m_german);
        QCOMPARE(spanText(3 * 86'400 + 7200), "3 Tage 2 h");
        QCOMPARE(spanText(90), "1 min 30 s");
        QCOMPARE(spanText(58, Rounding::Rough), "58 s");
        QCOMPARE(spanText(60 + 59, Rounding::Rough), "1 min");
        QCOMPARE(spanText(3 * 3600 + 5 * 60 + 9, Rounding::Rough), "3 h 5 min");
        QCOMPARE(spanText(3600 + 9, Rounding::Rough), "1 h");
        QCOMPARE(spanText(9 * 86'400 + 7200, Rounding::Rough), "9 Tage");
    }

    void changesAreToldInWords()
    {
        QCoreApplication::removeTranslator(&m_german);
        const auto told = [](const char* target, const char* diff) { return toActivity({.action = std::string(target) + ".update", .targetType = std::string(target) == "key" ? "api_keys" : std::string(target) + "s", .diff = diff}).detail; };
        QCOMPARE(told("project", "{\"max_token_ttl\":{\"from\":86400,\"to\":28800}}"), "Longest token: 24 h → 8 h");
        QCOMPARE(told("project", "{\"region\":{\"from\":\"us-east\",\"to\":\"eu-west\"}}"), "Region: US East → EU West");
        QCOMPARE(told("project", "{\"webhook_url\":{\"from\":\"\",\"to\":\"https://x.example\"}}"), "Webhook address: – → https://x.example");
        QCOMPARE(told("project", "{\"name\":{\"from\":\"A\",\"to\":\"B\"},\"region\":{\"from\":\"us-east\",\"to\":\"eu-west\"}}"), "Name, Region");
        QCOMPARE(told("project", "{\"storage_config\":{\"from\":{},\"to\":{\"bucket\":\"b\"}}}"), "Storage");
        QCOMPARE(told("key", "{\"enabled\":{\"from\":true,\"to\":false}}"), "Enabled: yes → no");
        QVERIFY(told("key", "{\"expires_at\":{\"from\":null,\"to\":\"2026-03-01T12:00:00Z\"}}").startsWith("Expires: never → "));
        QVERIFY(told("key", "{\"expires_at\":{\"from\":null,\"to\":\"2026-03-01T12:00:00Z\"}}").contains("2026"));
        QCoreApplication::installTranslator(&m_german);
        QCOMPARE(told("project", "{\"max_token_ttl\":{\"from\":3600,\"to\":5400}}"), "Längstes Token: 1 h → 1 h 30 min");
    }

    void switchesAndListsSayWhatChanged()
    {
        const auto told = [](const char* target, const char* diff) { return toActivity({.action = std::string(target) + ".update", .targetType = std::string(target) == "key" ? "api_keys" : "projects", .diff = diff}).detail; };
        constexpr auto chatOff = R"({"features":{"from":{"chat":true,"video":true,"activity_feeds":false},"to":{"chat":false,"video":true,"activity_feeds":true}}})";
        constexpr auto fewer = R"({"scopes":{"from":["*"],"to":["rooms:list","tokens:create"]}})";
        QCoreApplication::removeTranslator(&m_german);
        QCOMPARE(told("project", R"({"features":{"from":{"chat":true},"to":{"chat":false}}})"), "Chat off");
        QCOMPARE(told("project", chatOff), "Chat off, Activity feeds on");
        QCOMPARE(told("project", R"({"name":{"from":"A","to":"B"},"features":{"from":{"chat":false},"to":{"chat":true}}})"), "Name, Chat on");
        QCOMPARE(told("key", R"({"scopes":{"from":["rooms:list"],"to":["rooms:list","tokens:create"]}})"), "tokens:create added");
        QCOMPARE(told("key", fewer), "rooms:list, tokens:create added, Full access removed");
        QCOMPARE(told("key", R"({"scopes":{"from":["a","b"],"to":["b","a"]}})"), "Scopes");
        QCoreApplication::installTranslator(&m_german);
        QCOMPARE(told("project", chatOff), "Chat aus, Aktivitäten ein");
        QCOMPARE(told("key", fewer), "rooms:list, tokens:create hinzugefügt, Voller Zugriff entfernt");
    }

    void aDeletionSaysWhatItStops_ofOneAndOfMany()
    {
        const Impact impact{{"projects", 2}, {"api_keys", 0}};
        QCOMPARE(impactText(impact).stops, "Das hält 2 Projekte sofort an.");
        QCOMPARE(impactText(impact).wayBack, "30 Tage lang ist eine Wiederherstellung möglich.");
        QCOMPARE(impactText(impact, 3).stops, "Das hält 2 Projekte sofort an.");
        QCOMPARE(impactText(impact, 3).wayBack, "30 Tage lang lassen sie sich wiederherstellen.");
        QVERIFY(impactText({}, 3).stops.isEmpty() && impactText({}, 3).wayBack.isEmpty());
    }

    void fieldIsTranslated()
    {
        QCOMPARE(translated("Admin e-mail"), "E-Mail der Verwaltung");
        QCOMPARE(translated("Nobody said this"), "Nobody said this");
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
