// The token inspector: what is pasted, what it says, and what stays behind.
#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include "tests/ui/desk.h"
#include "ui/common/button.h"
#include "ui/common/entitypicker.h"
#include "ui/common/jsonview.h"
#include "ui/common/statepanel.h"
#include "ui/common/tabs.h"
#include "ui/tokens/inspectorpane.h"
#include "ui/tokens/tokenlines.h"
#include "ui/tokens/tokenresult.h"
#include "ui/tokens/tokenspage.h"
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>

using namespace pulse;
using namespace pulse::test;

namespace {

const std::string secret(40, 's');

std::string forged(const json::object& claims, const std::string& with = secret)
{
    const auto body = toBase64Url(R"({"alg":"HS256","typ":"JWT"})") + "." + toBase64Url(json::serialize(claims));
    return body + "." + toBase64Url(hmacSha256(with, body));
}

} // namespace

class TokensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->plane->tokens().setLiveKit({.host = "wss://lk.example", .apiKey = "APIx", .apiSecret = secret});
        m_window = openWindow(*m_desk, "tokens", "inspect");
        m_pane = qobject_cast<ui::TokensPage*>(m_window->page())->inspector();
        QVERIFY(m_pane->isVisible());
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void empty_saysWhatItIsFor()
    {
        QVERIFY(m_pane->findChild<ui::StatePanel*>()->isVisible());
        QVERIFY(m_pane->input()->hasFocus());
        QCOMPARE(QAccessible::queryAccessibleInterface(m_pane->input())->text(QAccessible::Name), QStringLiteral("Token to inspect"));
    }
    void good_isTaken_inWords()
    {
        paste(forged(claims()));
        QTRY_COMPARE(m_pane->verdict(), QStringLiteral("LiveKit takes this token"));
        QVERIFY(!m_pane->faults()->isVisible());
        const auto titles = m_pane->claims()->titles();
        QVERIFY2(titles.contains(QStringLiteral("Lets ada join the room standup")), qPrintable(titles.join('\n')));
        QVERIFY2(titles.contains(QStringLiteral("May publish camera, microphone")), qPrintable(titles.join('\n')));
        QVERIFY(titles.filter(QStringLiteral("Valid until")).size() == 1);
        QVERIFY(!m_pane->findChild<ui::StatePanel*>()->isVisible());
    }
    void good_countsDown()
    {
        paste(forged(claims()));
        QTRY_COMPARE(m_pane->verdict(), QStringLiteral("LiveKit takes this token"));
        const auto text = [this] { return tokenCountdownShown(); };
        QVERIFY2(text().contains(QStringLiteral("10 min")) || text().contains(QStringLiteral("9 min")), qPrintable(text()));
        QTRY_VERIFY_WITH_TIMEOUT(text().contains(QStringLiteral("9 min")), 5'000);
    }
    void refused_saysWhy()
    {
        const auto first = [this] { return m_pane->faults()->titles().value(0); };
        auto changed = claims();
        changed["exp"] = now() - 3'600;
        changed["nbf"] = now() - 7'200;
        paste(forged(changed));
        QTRY_COMPARE(first(), QStringLiteral("It ran out 1 h ago"));
        QCOMPARE(m_pane->verdict(), QStringLiteral("LiveKit would refuse this token"));
        paste(forged(claims(), std::string(40, 'x')));
        QTRY_COMPARE(first(), QStringLiteral("It was not signed with the secret of APIx"));
        changed = claims();
        changed["iss"] = "APIother";
        paste(forged(changed));
        QTRY_COMPARE(first(), QStringLiteral("Nobody here has the API key APIother"));
        changed = claims();
        changed["video"] = json::object{{"room", "standup"}};
        paste(forged(changed));
        QTRY_COMPARE(first(), QStringLiteral("It does not allow to join"));
        paste("hello");
        QTRY_COMPARE(first(), QStringLiteral("This is not a token"));
        QVERIFY(!m_pane->claims()->isVisible());
    }
    void everyFault_hasWords()
    {
        for (int i = 0; i <= static_cast<int>(TokenFault::MisspeltClaim); ++i) {
            TokenInspection inspection;
            inspection.findings.push_back({static_cast<TokenFault>(i), "name", "value", 90});
            const auto lines = tokenFaults(inspection);
            QCOMPARE(lines.size(), size_t{1});
            QVERIFY2(!lines[0].title.isEmpty() && !lines[0].text.isEmpty(), qPrintable(QString::number(i)));
        }
    }
    void cleared_isForgotten()
    {
        paste(forged(claims()));
        QTRY_VERIFY(m_pane->claims()->isVisible());
        m_pane->findChild<ui::Button*>("clear-token")->click();
        QTRY_VERIFY(m_pane->findChild<ui::StatePanel*>()->isVisible());
        QVERIFY(!m_pane->claims()->isVisible());
        QVERIFY(m_pane->input()->hasFocus());
        m_pane->input()->undo();
        QVERIFY(m_pane->input()->toPlainText().isEmpty());
    }
    void tooLong_isCut_andSaidSo()
    {
        QGuiApplication::clipboard()->setText(QString(5'000'000, 'a'));
        m_pane->input()->paste();
        QTRY_COMPARE(m_pane->faults()->titles().value(0), QStringLiteral("This is too long for a token"));
        QVERIFY(m_pane->input()->toPlainText().size() < 70'000);
    }
    void markup_isText()
    {
        auto changed = claims();
        changed["sub"] = "<b>ada</b><img src=x>";
        paste(forged(changed));
        QTRY_VERIFY(m_pane->claims()->titles().contains(QStringLiteral("Lets <b>ada</b><img src=x> join the room standup")));
        for (const auto* label : m_pane->claims()->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void made_isInspected()
    {
        const auto project = m_desk->makeProject(m_desk->makeOrganization("Acme", "ada@acme.example"), "One");
        m_window->go("tokens", qt(project.project.id.text()));
        auto* page = qobject_cast<ui::TokensPage*>(m_window->page());
        QCOMPARE(page->tabs()->currentIndex(), 0);
        QTRY_COMPARE(page->findChild<ui::EntityPicker*>()->currentId(), qt(project.project.id.text()));
        page->findChild<QLineEdit*>("room_name")->setText("standup");
        page->findChild<QLineEdit*>("participant_identity")->setText("ada");
        page->findChild<ui::Button*>("create")->click();
        QTRY_VERIFY(page->result()->isVisible());
        page->findChild<ui::Button*>("inspect")->click();
        QCOMPARE(page->tabs()->currentIndex(), 1);
        QTRY_COMPARE(m_pane->verdict(), QStringLiteral("LiveKit takes this token"));
        QVERIFY(m_pane->claims()->titles().contains(QStringLiteral("Lets ada join the room standup")));
    }

private:
    int64_t now() const { return toMillis(m_desk->plane.clock.now()) / 1'000; }
    json::object claims() const
    {
        return {{"iss", "APIx"}, {"sub", "ada"}, {"nbf", now()}, {"exp", now() + 600},
                {"video", json::object{{"roomJoin", true}, {"room", "standup"}, {"canPublishSources", json::array{"camera", "microphone"}}}}};
    }
    void paste(const std::string& token)
    {
        m_pane->input()->clear();
        QGuiApplication::clipboard()->setText(qt(token));
        m_pane->input()->paste();
    }
    QString tokenCountdownShown() const
    {
        for (const auto* label : m_pane->findChildren<QLabel*>())
            if (label->isVisible() && label->text().startsWith(QLatin1String("For ")))
                return label->text();
        return {};
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::InspectorPane* m_pane = nullptr;
};

QTEST_MAIN(TokensTest)
#include "tst_tokens.moc"
