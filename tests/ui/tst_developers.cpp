// The pages Tokens and Local API.
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/copyfield.h"
#include "ui/common/entitypicker.h"
#include "ui/common/form.h"
#include "ui/common/pill.h"
#include "ui/common/secretfield.h"
#include "ui/common/tabs.h"
#include "ui/tokens/livekitdialog.h"
#include "ui/tokens/tokenresult.h"
#include "ui/tokens/tokenspage.h"
#include <QClipboard>
#include <QLineEdit>
#include <QTcpServer>

using namespace pulse;
using namespace pulse::test;

class DevelopersPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = openWindow(*m_desk);
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void token_isMinted_masked_andCopied()
    {
        const auto project = m_desk->makeProject(m_desk->makeOrganization("Acme", "ada@acme.example"), "One");
        m_desk->plane->tokens().setLiveKit({.host = "wss://lk.example", .apiKey = "APIx", .apiSecret = std::string(40, 's')});
        auto* page = tokens(qt(project.project.id.text()));
        QTRY_COMPARE(page->findChild<ui::EntityPicker*>()->currentId(), qt(project.project.id.text()));
        QTest::keyClicks(page->findChild<QLineEdit*>("room_name"), "standup");
        QTest::keyClicks(page->findChild<QLineEdit*>("participant_identity"), "ada");
        QTest::keyClick(page->findChild<QLineEdit*>("participant_identity"), Qt::Key_Return);
        QTRY_VERIFY(page->result()->isVisible());
        QCOMPARE(page->result()->serverUrl(), QStringLiteral("wss://lk.example"));
        auto* token = page->result()->token();
        QVERIFY(!token->shownText().contains("eyJ"));
        token->copyButton()->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("eyJ"));
    }
    void token_400_roomMissing()
    {
        m_desk->makeProject(m_desk->makeOrganization("Acme", "ada@acme.example"), "One");
        m_desk->plane->tokens().setLiveKit({.host = "wss://lk.example", .apiKey = "APIx", .apiSecret = std::string(40, 's')});
        auto* page = tokens({});
        QTRY_VERIFY(!page->findChild<ui::EntityPicker*>()->currentId().isEmpty());
        page->findChild<ui::Button*>("create")->click();
        QTRY_VERIFY(!page->findChild<ui::Form*>()->find("room_name")->error().isEmpty());
        QVERIFY(!page->result()->isVisible());
    }
    void token_400_withoutAnyName_isTheIdentity()
    {
        m_desk->makeProject(m_desk->makeOrganization("Acme", "ada@acme.example"), "One");
        m_desk->plane->tokens().setLiveKit({.host = "wss://lk.example", .apiKey = "APIx", .apiSecret = std::string(40, 's')});
        auto* page = tokens({});
        QTRY_VERIFY(!page->findChild<ui::EntityPicker*>()->currentId().isEmpty());
        QVERIFY(page->findChild<QLineEdit*>("room_name")->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), "standup");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!page->findChild<ui::Form*>()->find("participant_identity")->error().isEmpty());
        QVERIFY(page->findChild<ui::Form*>()->find("participant_name")->error().isEmpty());
        QVERIFY(page->findChild<QLineEdit*>("participant_identity")->hasFocus());
    }
    void withoutAProject_thePickerSaysSo()
    {
        auto* page = tokens({});
        page->findChild<ui::Button*>("create")->click();
        QTRY_VERIFY(!page->findChild<ui::Form*>()->find("project_id")->error().isEmpty());
    }
    void withoutLiveKit_theBannerLeadsToIt_andTheDialogChecks()
    {
        auto* page = tokens({});
        ui::Button* connectButton = nullptr;
        QTRY_VERIFY((connectButton = buttonWith<ui::Button>(page, QString("Connect LiveKit…"))));
        connectButton->click();
        auto* dialog = openDialog<ui::LiveKitDialog>(m_window.get());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        auto* form = dialog->findChild<ui::Form*>();
        QTRY_VERIFY(!form->find("livekit_url")->error().isEmpty());
        QVERIFY(!form->find("livekit_api_secret")->error().isEmpty());
        dialog->findChild<QLineEdit*>("livekit_url")->setText("wss://lk.example");
        dialog->findChild<QLineEdit*>("livekit_api_key")->setText("devkey");
        dialog->findChild<QLineEdit*>("livekit_api_secret")->setText("secret"); // as of livekit-server --dev
        QTest::keyClick(dialog, Qt::Key_Return);
        // With or without a keychain on this machine: it is used from now on.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->plane->tokens().hasLiveKit(), 10'000);
    }
    void api_startsAndStops_withThePortOfTheSocket()
    {
        m_window->go("local-api");
        auto* page = m_window->page();
        m_desk->api.startOn(0);
        QTRY_VERIFY(m_desk->api.port() > 0);
        const auto port = QString::number(m_desk->api.port());
        QVERIFY(page->findChild<ui::Pill*>()->text().contains(port));
        QVERIFY(page->findChild<ui::CopyField*>("url")->text().endsWith(':' + port));
        page->findChild<ui::Button*>("switch")->click();
        QTRY_COMPARE(m_desk->api.port(), 0);
        QTRY_COMPARE(page->findChild<ui::Pill*>()->text(), QStringLiteral("Off"));
    }
    void api_thatOthersCanReach_saysSo()
    {
        m_window->go("local-api");
        QTRY_COMPARE(m_desk->api.address(), QStringLiteral("127.0.0.1"));
        QVERIFY(!m_window->page()->findChild<ui::Banner*>("reach")->isVisible());
        Desk open(std::string(32, 'k'), {{"BIND_ADDRESS", "0.0.0.0"}, {"INSECURE_BIND", "true"}});
        ui::MainWindow window(open.context());
        window.show();
        window.go("local-api");
        auto* reach = window.page()->findChild<ui::Banner*>("reach");
        QTRY_VERIFY(reach->isVisible()); // before it is started, too
        QVERIFY(reach->text().contains("Other machines"));
    }
    void api_portInUse_saysWhich_andOffersAnother()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost, 0));
        m_window->go("local-api");
        auto* page = m_window->page();
        QVERIFY(!page->findChild<ui::CopyField*>("url")->isVisible());
        m_desk->api.startOn(taken.serverPort());
        ui::Button* other = nullptr;
        QTRY_VERIFY((other = buttonWith<ui::Button>(page, QString("Use a free port"))));
        QVERIFY(m_desk->api.error().has_value());
        QTRY_VERIFY(page->findChild<ui::Button*>("switch")->isEnabled());
        other->click();
        QTRY_VERIFY(m_desk->api.port() > 0);
        QVERIFY(m_desk->api.port() != taken.serverPort());
        QVERIFY(page->findChild<ui::CopyField*>("url")->isVisible());
        QVERIFY(!m_desk->api.error().has_value());
    }
    void api_adminToken_isShownOnce()
    {
        m_window->go("local-api");
        auto* page = m_window->page();
        page->findChild<ui::Tabs*>()->setCurrentIndex(1);
        page->findChild<ui::Button*>("mint")->click();
        auto* token = page->findChild<ui::SecretField*>();
        QTRY_VERIFY(token->isVisible());
        QVERIFY(token->shownText().startsWith("pulse_admin_"));
        QVERIFY(token->shownText().contains(QChar(0x2022)));
        QTest::mousePress(token->revealButton(), Qt::LeftButton);
        QCOMPARE(token->shownText().size(), 12 + 64);
        QTest::mouseRelease(token->revealButton(), Qt::LeftButton);
        QVERIFY(token->shownText().contains(QChar(0x2022)));
    }

private:
    ui::TokensPage* tokens(const QString& project)
    {
        m_window->go("tokens", project);
        return qobject_cast<ui::TokensPage*>(m_window->page());
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(DevelopersPagesTest)
#include "tst_developers.moc"
