// The keychain itself: a real gnome-keyring in a session of the test's own, because it is locked on the way.
#include "ui/keychain/keychain.h"
#include "ui/keychain/livekitkeys.h"
#include "ui/common/button.h"
#include "ui/keychain/masterkeys.h"
#include "ui/keys/keepsecret.h"
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pulse;
using Source = ui::MasterKeys::Source;

namespace {

struct Read {
    QByteArray bytes;
    QString problem;
    bool isAnswered = false;
};

/// (oayays) of the Secret Service.
struct SecretOfSession {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument& operator<<(QDBusArgument& argument, const SecretOfSession& secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, SecretOfSession& secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace

Q_DECLARE_METATYPE(SecretOfSession)

class KeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<SecretOfSession>();
        const auto problem = probe();
        if (problem.isEmpty())
            return;
        if (qEnvironmentVariableIsSet("PULSE_REQUIRE_PEERS"))
            QFAIL(qPrintable("no keychain, and a skip is not allowed here: " + problem));
        QSKIP(qPrintable("no keychain: " + problem));
    }
    void written_isReadBack_byAnotherProgramsObject()
    {
        QCOMPARE(write("entry", "value \xff\x01"), QString{});
        QCOMPARE(read("entry").bytes, QByteArray("value \xff\x01"));
        QCOMPARE(write("entry", "newer"), QString{});
        QCOMPARE(read("entry").bytes, QByteArray("newer"));
    }
    void aLargeBinary_survives()
    {
        QByteArray bytes;
        for (int i = 0; i < 64 * 1024; ++i)
            bytes.append(static_cast<char>(i * 31 + i / 256));
        QCOMPARE(write("large", bytes), QString{});
        QCOMPARE(read("large").bytes, bytes);
    }
    void whatIsNotThere_isEmpty_andNoProblem()
    {
        const auto got = read("never-written");
        QVERIFY(got.isAnswered);
        QCOMPARE(got.bytes, QByteArray{});
        QCOMPARE(got.problem, QString{});
    }
    void removed_isGone_andOthersStay()
    {
        QCOMPARE(write("one", "1"), QString{});
        QCOMPARE(write("two", "2"), QString{});
        QCOMPARE(remove("one"), QString{});
        QCOMPARE(read("one").bytes, QByteArray{});
        QCOMPARE(read("two").bytes, QByteArray("2"));
    }
    void theProbe_leavesNothing()
    {
        QCOMPARE(probe(), QString{});
        QCOMPARE(read("canary").bytes, QByteArray{});
    }
    void liveKitKeys_comeBack()
    {
        QCOMPARE(write(ui::LiveKitKeys::entry(), ui::LiveKitKeys{"wss://lk.example", "APIx", QString(40, 's')}.toBytes()), QString{});
        const auto back = ui::LiveKitKeys::fromBytes(read(ui::LiveKitKeys::entry()).bytes);
        QVERIFY(back.isComplete());
        QCOMPARE(back.host, QStringLiteral("wss://lk.example"));
    }
    void aNewSecret_isKept_andReadBack()
    {
        const QString secret = "pulse_secret_" + QString(64, 'a');
        ui::Keychain keychain(service());
        ui::KeepSecret keep({"p1", "Tele", "Server", "pulse_key_1", secret}, &keychain);
        keep.keychainButton()->click();
        QTRY_VERIFY(keep.isKept());
        QVERIFY(keep.said().contains("keychain"));
        QCOMPARE(read(ui::KeepSecret::entryOf("pulse_key_1")).bytes, secret.toUtf8());
    }
    void masterKey_isMadeOnce_perFolder()
    {
        QTemporaryDir folder, other;
        const auto first = find(folder.path());
        QCOMPARE(first.source, Source::Keychain);
        QCOMPARE(first.key.size(), size_t(32));
        QCOMPARE(find(folder.path()).key, first.key);
        QVERIFY(find(other.path()).key != first.key);
        QVERIFY(!QFile::exists(folder.filePath("master.key")));
    }
    void masterKey_ofTheSettings_comesBeforeTheKeychainAndTheFolder()
    {
        QTemporaryDir folder;
        QCOMPARE(find(folder.path()).source, Source::Keychain);
        const auto got = find(folder.path(), folder.filePath("elsewhere.key"));
        QCOMPARE(got.source, Source::File);
        QVERIFY(got.key.empty()); // the control plane reads the file that the settings name
    }
    void masterKey_isNotMadeAnew_overAnOldDatabase()
    {
        QTemporaryDir folder;
        QVERIFY(touch(folder.filePath("pulse.db")));
        const auto got = find(folder.path());
        QCOMPARE(got.source, Source::None);
        QVERIFY(got.key.empty());
        QVERIFY(!got.problem.isEmpty());
    }
    /// Everything about a locked keychain in one: it has to be opened again for the others.
    void locked_readsNothing_keepsNothing_andComesBack()
    {
        QTemporaryDir known, fresh;
        const auto key = find(known.path()).key;
        QVERIFY(touch(known.filePath("pulse.db")));
        QCOMPARE(write("kept", "value"), QString{});

        QVERIFY2(lock(), "the keyring cannot be locked");
        QCOMPARE(read("kept").bytes, QByteArray{});
        QVERIFY2(!write("kept", "other").isEmpty(), "a locked keychain said that it had kept something");
        QVERIFY(!probe().isEmpty());
        for (const auto& folder : {known.path(), fresh.path()}) {
            const auto sealed = find(folder);
            QCOMPARE(sealed.source, Source::None);
            QVERIFY(sealed.key.empty());
            QVERIFY(!sealed.problem.isEmpty());
        }

        QVERIFY2(unlock(), "the keyring cannot be unlocked");
        QCOMPARE(read("kept").bytes, QByteArray("value"));
        QVERIFY(find(known.path()).key == key);
    }

private:
    struct Found {
        Source source = Source::None;
        std::string key;
        QString problem;
    };

    // A new object each time: what one wrote must not come from its own memory.
    static Read read(const QString& entry)
    {
        ui::Keychain keychain(service());
        Read got;
        keychain.read(entry, [&](const QByteArray& bytes, const QString& problem) { got = {bytes, problem, true}; });
        (void)QTest::qWaitFor([&] { return got.isAnswered; }, ui::Keychain::defaultTimeoutMs + 5000);
        return got;
    }
    template <class Call>
    static QString problemOf(Call call)
    {
        ui::Keychain keychain(service());
        std::optional<QString> answer;
        call(keychain, [&](const QString& problem) { answer = problem; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, ui::Keychain::defaultTimeoutMs + 5000);
        return answer.value_or(QStringLiteral("no answer"));
    }
    static QString write(const QString& entry, const QByteArray& bytes)
    {
        return problemOf([&](ui::Keychain& keychain, auto done) { keychain.write(entry, bytes, done); });
    }
    static QString remove(const QString& entry)
    {
        return problemOf([&](ui::Keychain& keychain, auto done) { keychain.remove(entry, done); });
    }
    static QString probe()
    {
        return problemOf([](ui::Keychain& keychain, auto done) { keychain.probe(done); });
    }
    static Found find(const QString& folder, const QString& named = {})
    {
        ui::Keychain keychain(service());
        ui::MasterKeys keys(keychain, folder, named);
        QSignalSpy found(&keys, &ui::MasterKeys::found);
        keys.find();
        (void)QTest::qWaitFor([&] { return !found.isEmpty(); }, 3 * ui::Keychain::defaultTimeoutMs);
        return {keys.source(), keys.key(), keys.problem()};
    }
    static bool touch(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly);
    }
    static bool lock()
    {
        auto call = QDBusMessage::createMethodCall("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "Lock");
        call << QVariant::fromValue(QList{QDBusObjectPath("/org/freedesktop/secrets/collection/login")});
        return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
    }
    /// As the daemon's own login module does it: nobody is here to answer a prompt.
    static bool unlock()
    {
        auto open = QDBusMessage::createMethodCall("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "OpenSession");
        open << "plain" << QVariant::fromValue(QDBusVariant(QString{}));
        const auto opened = QDBusConnection::sessionBus().call(open);
        if (opened.type() != QDBusMessage::ReplyMessage)
            return false;
        const auto password = SecretOfSession{opened.arguments().at(1).value<QDBusObjectPath>(), {}, "session", "text/plain"}; // scripts/session
        auto call = QDBusMessage::createMethodCall("org.freedesktop.secrets", "/org/freedesktop/secrets",
                                                   "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword");
        call << QVariant::fromValue(QDBusObjectPath("/org/freedesktop/secrets/collection/login")) << QVariant::fromValue(password);
        return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
    }
    static QString service() { return QStringLiteral("pulse-keychain-test"); }
};

QTEST_MAIN(KeychainTest)
#include "keychain.moc"
