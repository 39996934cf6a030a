#include "ui/common/button.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/secretfield.h"
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace pulse::ui;

class SecretsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void copy_isConcealed_andNeverTheSelection()
    {
        SecretClipboard clipboard;
        clipboard.copy(secret());
        const auto* data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), secret());
        QCOMPARE(data->data("x-kde-passwordManagerHint"), QByteArray("secret"));
        QCOMPARE(clipboard.secondsLeft(), 30);
        if (QGuiApplication::clipboard()->supportsSelection())
            QVERIFY(QGuiApplication::clipboard()->text(QClipboard::Selection) != secret());
    }
    void clear_takesAwayWhatIsOurs()
    {
        SecretClipboard clipboard;
        clipboard.copy(secret());
        clipboard.clear();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QCOMPARE(clipboard.secondsLeft(), 0);
    }
    void whatSomebodyElseCopied_isLeftAlone()
    {
        SecretClipboard clipboard;
        clipboard.copy(secret());
        QSignalSpy counted(&clipboard, &SecretClipboard::counted);
        QGuiApplication::clipboard()->setText("my notes");
        QTRY_COMPARE(clipboard.secondsLeft(), 0);
        QCOMPARE(counted.last().first().toInt(), 0);
        clipboard.clear();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("my notes"));
    }
    void theEnd_clears()
    {
        {
            SecretClipboard clipboard;
            clipboard.copy(secret());
        }
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }
    void theCountdown_runs()
    {
        SecretClipboard clipboard;
        QSignalSpy counted(&clipboard, &SecretClipboard::counted);
        clipboard.copy(secret());
        QTRY_COMPARE_WITH_TIMEOUT(clipboard.secondsLeft(), 29, 3000);
        QVERIFY(counted.size() >= 2);
    }
    void field_showsEndsOnly_untilRevealed()
    {
        SecretClipboard clipboard;
        SecretField field("secret", clipboard);
        field.resize(1200, 44);
        field.setSecret(secret());
        QVERIFY(field.shownText().startsWith("pulse_secret_"));
        QVERIFY(field.shownText().endsWith(secret().right(4)));
        QVERIFY(!field.shownText().contains(secret().mid(13, 6)));
        field.revealButton()->click();
        QCOMPARE(field.shownText(), secret());
        field.revealButton()->click();
        QVERIFY(field.shownText() != secret());
    }
    void field_revealed_isReadWhole_howeverNarrow()
    {
        SecretClipboard clipboard;
        SecretField field("secret", clipboard);
        field.setSecret(secret());
        field.resize(480, 44);
        field.show();
        QVERIFY(field.shownText().endsWith(secret().right(4)));
        const int oneLine = field.heightForWidth(480);
        field.revealButton()->click();
        auto* label = field.findChild<QLabel*>();
        QCOMPARE(label->text().remove(QChar(0x200b)), secret());
        QVERIFY(field.heightForWidth(480) > oneLine);
        field.revealButton()->click();
        QVERIFY(label->text().contains(QChar(0x2022)));
    }
    void field_countsItsOwnCopyOnly_fromTheFirstSecond_inPlace()
    {
        SecretClipboard clipboard;
        SecretField first("secret", clipboard), second("token", clipboard);
        first.setSecret(secret());
        second.setSecret("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhX2IifQ.c2ln_bmF0dXJl");
        const auto size = first.copyButton()->sizeHint();
        first.copyButton()->click();
        QVERIFY(first.copyButton()->text().contains("30"));
        QCOMPARE(first.copyButton()->sizeHint(), size);
        QCOMPARE(second.copyButton()->text(), QStringLiteral("Copy"));
        second.copyButton()->click();
        QVERIFY(second.copyButton()->text().contains("30"));
        QCOMPARE(first.copyButton()->text(), QStringLiteral("Copy"));
        clipboard.clear();
        QCOMPARE(second.copyButton()->text(), QStringLiteral("Copy"));
        QVERIFY(first.wasSeen() && second.wasSeen());
    }
    void field_masksOthersSecretsWhole()
    {
        SecretClipboard clipboard;
        SecretField field("token", clipboard);
        const QString token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhX2IifQ.c2ln_bmF0dXJl";
        field.setSecret(token);
        QVERIFY(field.shownText().startsWith(QChar(0x2022)));
        field.setSecret("short");
        QVERIFY(!field.shownText().contains('s'));
    }
    void field_isNeverSpoken()
    {
        SecretClipboard clipboard;
        SecretField field("secret", clipboard);
        field.setSecret(secret());
        field.revealButton()->click();
        for (auto* label : field.findChildren<QLabel*>()) {
            auto* interface = QAccessible::queryAccessibleInterface(label);
            QVERIFY(!interface->text(QAccessible::Name).contains(secret().mid(13)));
            QCOMPARE(label->textInteractionFlags() & Qt::TextSelectableByMouse, Qt::NoTextInteraction);
        }
    }

private:
    static QString secret() { return "pulse_secret_" + QString(30, 'a') + QString(34, 'b'); }
};

QTEST_MAIN(SecretsTest)
#include "tst_secrets.moc"
