#include "models/envfile.h"
#include "ui/common/blur.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/fonts.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/secretfield.h"
#include "ui/keychain/keychain.h"
#include "ui/keys/keepsecret.h"
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

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
    void field_showsEndsOnly_untilHeld()
    {
        SecretClipboard clipboard;
        SecretField field("secret", clipboard);
        field.resize(1200, 44);
        field.setSecret(secret());
        QVERIFY(field.shownText().startsWith("pulse_secret_"));
        QVERIFY(field.shownText().endsWith(secret().right(4)));
        QVERIFY(!field.shownText().contains(secret().mid(13, 6)));
        QTest::mousePress(field.revealButton(), Qt::LeftButton);
        QCOMPARE(field.shownText(), secret());
        QTest::mouseRelease(field.revealButton(), Qt::LeftButton);
        QVERIFY(field.shownText() != secret());
        QVERIFY(field.wasSeen());
    }
    void field_isHeldByKeyboardToo_andClosesWhenTheFocusGoes()
    {
        SecretClipboard clipboard;
        QWidget window;
        QVBoxLayout column(&window);
        auto* field = new SecretField("secret", clipboard);
        auto* other = new QLineEdit;
        column.addWidget(field);
        column.addWidget(other);
        field->setSecret(secret());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (const auto key : {Qt::Key_Space, Qt::Key_Return}) {
            field->revealButton()->setFocus();
            QTest::keyPress(field->revealButton(), key);
            QVERIFY(field->isRevealed());
            QTest::keyRelease(field->revealButton(), key);
            QVERIFY(!field->isRevealed());
            QTest::keyPress(field->revealButton(), key);
            other->setFocus();
            QVERIFY(!field->isRevealed());
            QTest::keyRelease(other, key);
        }
    }
    void field_dragAway_hidesIt()
    {
        SecretClipboard clipboard;
        SecretField field("secret", clipboard);
        field.resize(600, 44);
        field.setSecret(secret());
        field.show();
        QTest::mousePress(field.revealButton(), Qt::LeftButton);
        QVERIFY(field.isRevealed());
        QTest::mouseMove(field.revealButton(), {-80, -80});
        QMouseEvent away(QEvent::MouseMove, QPointF(-80, -80), QPointF(-80, -80), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(field.revealButton(), &away);
        QVERIFY(!field.isRevealed());
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
        QTest::mousePress(field.revealButton(), Qt::LeftButton);
        auto* label = field.findChild<QLabel*>();
        QCOMPARE(label->text().remove(QChar(0x200b)), secret());
        QVERIFY(field.heightForWidth(480) > oneLine);
        QTest::mouseRelease(field.revealButton(), Qt::LeftButton);
        QVERIFY(label->text().isEmpty());   // what is painted instead is no text
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
    void field_hidden_paintsNothingOfTheSecret()
    {
        SecretClipboard clipboard;
        SecretField field("secret", clipboard);
        field.resize(640, 44);
        const auto painted = [&](const QString& text) {
            field.setSecret(text);
            return field.grab().toImage();
        };
        const auto one = painted("pulse_secret_" + QString(60, 'a') + "e41b");
        QCOMPARE(painted("pulse_secret_" + QString(12, 'W') + "e41b" + QString(44, '1') + "e41b"), one);
        QVERIFY(painted("pulse_secret_" + QString(60, 'a') + "e41c") != one);   // the end tells two apart
        const QString foreign = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhX2IifQ";
        QCOMPARE(painted(foreign + foreign), painted(foreign));   // nor how long it is
        QVERIFY(painted({}) != painted(foreign));
        QTest::mousePress(field.revealButton(), Qt::LeftButton);
        QVERIFY(field.grab().toImage() != one);
    }
    void blur_isOutOfFocus_inTheThemesColour_andSharpOnlyInItsPixels()
    {
        const auto font = monoFont(12);
        for (const qreal ratio : {1.0, 2.0}) {
            const auto line = blurredLine(font, QColor(20, 30, 40), ratio);
            QCOMPARE(line.devicePixelRatio(), ratio);
            QCOMPARE(line.deviceIndependentSize(), blurredLine(font, QColor(20, 30, 40), 1).deviceIndependentSize());
            QCOMPARE(blurredLine(font, QColor(20, 30, 40), ratio).cacheKey(), line.cacheKey());   // made once
            const auto image = line.toImage().convertToFormat(QImage::Format_ARGB32);
            int strongest = 0, steepest = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 1; x < image.width(); ++x) {
                    const auto alpha = qAlpha(image.pixel(x, y));
                    strongest = qMax(strongest, alpha);
                    steepest = qMax(steepest, qAbs(alpha - qAlpha(image.pixel(x - 1, y))));
                    if (alpha > 50)
                        QVERIFY(QColor(image.pixel(x, y)).blue() >= 36 && QColor(image.pixel(x, y)).red() <= 24);
                }
            QVERIFY2(strongest > 60, qPrintable(QString::number(strongest)));   // there is something to see
            QVERIFY2(steepest * 6 < 255, qPrintable(QString::number(steepest)));   // and no edge of a letter
        }
        QVERIFY(blurredLine(font, Qt::white, 1).cacheKey() != blurredLine(font, Qt::black, 1).cacheKey());
    }
    void field_isNeverSpoken()
    {
        SecretClipboard clipboard;
        SecretField field("secret", clipboard);
        field.setSecret(secret());
        field.show();
        QTest::mousePress(field.revealButton(), Qt::LeftButton);
        QVERIFY(field.isRevealed());
        QList<QWidget*> all = field.findChildren<QWidget*>();
        all << &field;
        for (auto* widget : all) {
            auto* interface = QAccessible::queryAccessibleInterface(widget);
            for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                QVERIFY(!interface->text(kind).remove(QChar(0x200b)).contains(secret().mid(13, 6)));
            QVERIFY(!interface->textInterface());
            if (auto* label = qobject_cast<QLabel*>(widget))
                QCOMPARE(label->textInteractionFlags() & Qt::TextSelectableByMouse, Qt::NoTextInteraction);
        }
    }

    void export_isReadByItsOwnerAlone_andBeginsNoOtherSetting()
    {
        QTemporaryDir folder;
        KeepSecret keep({"p1", "Tele\nADMIN=1", "Production \"server\"", "pulse_key_1", secret()}, &m_keychain);
        QSignalSpy kept(&keep, &KeepSecret::kept);
        const auto path = folder.filePath(".env");
        keep.exportTo(path);
        QTRY_COMPARE(kept.size(), 1);
        QVERIFY(keep.isKept() && keep.said().contains(path));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions{});
        const auto lines = read(path).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("# "));
        QCOMPARE(lines[1], QByteArray("PULSE_API_KEY=pulse_key_1"));
        QCOMPARE(lines[2], "PULSE_API_SECRET=" + secret().toUtf8());
        QVERIFY(!QFile::exists(path + ".new"));
    }
    void export_asks_beforeItReplacesAFile()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(".env");
        write(path, "MINE=1\n");
        QWidget window;
        auto* keep = new KeepSecret({"p1", "Tele", "Server", "pulse_key_1", secret()}, &m_keychain, &window);
        window.show();
        keep->exportTo(path);
        ConfirmDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<ConfirmDialog*>()));
        QCOMPARE(read(path), QByteArray("MINE=1\n"));
        dialog->close();
        QTRY_VERIFY(!window.findChild<ConfirmDialog*>());
        QCOMPARE(read(path), QByteArray("MINE=1\n"));
        QVERIFY(!keep->isKept());
        keep->exportTo(path);
        QTRY_VERIFY((dialog = window.findChild<ConfirmDialog*>()));
        Q_EMIT dialog->pressed();
        QTRY_VERIFY(keep->isKept());
        QVERIFY(read(path).contains(secret().toUtf8()));
        QVERIFY(!(QFile::permissions(path) & QFile::ReadOther));
    }
    void export_touchesNeitherALinkNorSomebodysDraft_andSaysSo()
    {
        QTemporaryDir folder;
        KeepSecret keep({"p1", "Tele", "Server", "pulse_key_1", secret()}, &m_keychain);
        write(folder.filePath("draft.new"), "theirs");
        keep.exportTo(folder.filePath("draft"));
        QTRY_VERIFY(keep.said().contains("could not be written"));
        QCOMPARE(read(folder.filePath("draft.new")), QByteArray("theirs"));
        QVERIFY(!QFile::exists(folder.filePath("draft")));
        keep.exportTo(folder.filePath("nowhere/.env"));
        QTRY_VERIFY(keep.said().contains("nowhere"));
        QVERIFY(!keep.isKept());
        write(folder.filePath("target"), "theirs");
        QVERIFY(QFile::link(folder.filePath("target"), folder.filePath("link")));
        QCOMPARE(pulse::writeEnvFile(folder.filePath("link").toStdString(), "x", false).error().code, pulse::ErrorCode::AlreadyExists);
        QCOMPARE(read(folder.filePath("target")), QByteArray("theirs"));
    }
    void keychain_thatIsAway_isSaidPlainly()
    {
        KeepSecret keep({"p1", "Tele", "Server", "pulse_key_1", secret()}, &m_keychain);
        keep.show();
        keep.keychainButton()->click();
        QVERIFY(!keep.keychainButton()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(keep.said().contains("did not keep it"), 5000);
        QVERIFY(!keep.isKept());
        QVERIFY(keep.keychainButton()->isEnabled());
        QVERIFY(!keep.said().contains(secret().mid(13, 6)));
    }

private:
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Keychain m_keychain{"pulse-test", nullptr, 1500};
    static QString secret() { return "pulse_secret_" + QString(30, 'a') + QString(34, 'b'); }
};

int main(int argc, char** argv)
{
    // Nobody's keychain is touched.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication app(argc, argv);
    SecretsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_secrets.moc"
