// The clipboard as other programs see it, on a real X server: what is offered, what is not, and what is left behind when the
// program ends. Started with --hold it is the program that is watched: it copies a secret, says so, and ends on SIGTERM.
#include "app/desktop/unixsignals.h"
#include "ui/common/secretclipboard.h"
#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <csignal>
#include <cstdio>

namespace {

const QString secret = QStringLiteral("pulse_secret_") + QString(64, QLatin1Char('c'));

struct Answer {
    int code = -1;
    QByteArray text;
};

Answer xclip(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral("xclip"), arguments);
    process.write(input);
    process.closeWriteChannel();
    // With input it stays in the background as the owner, holding the pipes: only its start is waited for.
    if (!input.isEmpty()) {
        process.setStandardOutputFile(QProcess::nullDevice());
        (void)process.waitForFinished(5000);
        return {process.exitCode(), {}};
    }
    if (!process.waitForFinished(5000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

Answer paste(const char* selection, const char* target = nullptr)
{
    QStringList arguments{QStringLiteral("-o"), QStringLiteral("-selection"), QLatin1String(selection)};
    if (target)
        arguments << QStringLiteral("-t") << QLatin1String(target);
    return xclip(arguments);
}

int hold(QApplication& app)
{
    pulse::UnixSignals ends;
    QObject::connect(&ends, &pulse::UnixSignals::asked, &app, &QApplication::quit);
    QWidget window;
    window.show();
    pulse::ui::SecretClipboard clipboard;
    clipboard.copy(secret);
    puts("held");
    fflush(stdout);
    return QApplication::exec();
}

} // namespace

class ClipboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QStandardPaths::findExecutable(QStringLiteral("xclip")).isEmpty() && QGuiApplication::platformName() == QLatin1String("xcb"))
            return;
        if (qEnvironmentVariableIsSet("PULSE_REQUIRE_PEERS"))
            QFAIL("no X server or no xclip, and a skip is not allowed here");
        QSKIP("no X server or no xclip");
    }
    void init()
    {
        m_holder.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold")});
        QVERIFY(m_holder.waitForReadyRead(10'000));
        QCOMPARE(m_holder.readAllStandardOutput().trimmed(), QByteArray("held"));
    }
    void cleanup()
    {
        m_holder.kill();
        m_holder.waitForFinished();
    }

    void aSecret_isPasted_markedAsOne_andNeverThePrimarySelection()
    {
        QTRY_COMPARE(paste("clipboard").text, secret.toUtf8());
        const auto targets = paste("clipboard", "TARGETS").text;
        QVERIFY2(targets.contains("x-kde-passwordManagerHint"), targets.constData());
        QCOMPARE(paste("clipboard", "x-kde-passwordManagerHint").text.trimmed(), QByteArray("secret"));
        QVERIFY(!paste("primary").text.contains("pulse_secret"));
    }
    void sigterm_takesItAway()
    {
        QTRY_COMPARE(paste("clipboard").text, secret.toUtf8());
        QCOMPARE(::kill(static_cast<pid_t>(m_holder.processId()), SIGTERM), 0);
        QVERIFY(m_holder.waitForFinished(10'000));
        QCOMPARE(m_holder.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_holder.exitCode(), 0);
        QVERIFY(!paste("clipboard").text.contains("pulse_secret"));
    }
    void theEnd_leavesAloneWhatSomebodyElseCopied()
    {
        QTRY_COMPARE(paste("clipboard").text, secret.toUtf8());
        QCOMPARE(xclip({"-i", "-selection", "clipboard"}, "my notes").code, 0);
        QTRY_COMPARE(paste("clipboard").text, QByteArray("my notes"));
        ::kill(static_cast<pid_t>(m_holder.processId()), SIGTERM);
        QVERIFY(m_holder.waitForFinished(10'000));
        QCOMPARE(paste("clipboard").text, QByteArray("my notes"));
    }

private:
    QProcess m_holder;
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "--hold") == 0)
        return hold(app);
    ClipboardTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "clipboard.moc"
