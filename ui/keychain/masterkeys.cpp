#include "ui/keychain/masterkeys.h"
#include "backend/core/crypto.h"
#include "models/runasync.h"
#include "ui/keychain/keychain.h"
#include <QCryptographicHash>
#include <QFileInfo>
#include <QThreadPool>

namespace pulse::ui {

namespace {

struct Folder {
    bool hasDatabase = false;
    bool hasKeyFile = false;
};

/// The keychain has one entry per data folder, so that two installations of one person do not share a key.
QString entryOf(const QString& folder)
{
    const auto digest = QCryptographicHash::hash(QFileInfo(folder).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("master-key-") + QString::fromLatin1(digest);
}

} // namespace

MasterKeys::MasterKeys(Keychain& keychain, QString dataFolder, QString namedFile, QObject* parent)
    : QObject(parent), m_keychain(keychain), m_folder(std::move(dataFolder)), m_namedFile(std::move(namedFile)), m_entry(entryOf(m_folder))
{
}

void MasterKeys::find()
{
    m_problem.clear();
    m_makesFile = false;
    if (!m_namedFile.isEmpty())
        return finish(Source::File);
    runAsync(*QThreadPool::globalInstance(), [folder = m_folder] {
        const Folder found{QFileInfo::exists(folder + QStringLiteral("/pulse.db")), QFileInfo::exists(folder + QStringLiteral("/master.key"))};
        if (!found.hasKeyFile)
            Keychain::loadLibrary();
        return found;
    }, this, [this](const Folder& folder) {
        m_isNew = !folder.hasDatabase;
        if (folder.hasKeyFile)
            return finish(Source::File);
        m_keychain.read(m_entry, [this](const QByteArray& bytes, const QString& problem) { onRead(bytes, problem); });
    });
}

void MasterKeys::onRead(const QByteArray& bytes, const QString& problem)
{
    if (const auto key = QByteArray::fromHex(bytes); key.size() == 32)
        return finish(Source::Keychain, key.toStdString());
    if (!problem.isEmpty()) {
        m_problem = problem;
        return finish(Source::None);
    }
    // "Not found" is also what a locked keychain says. Only a new installation may get a new key.
    if (!m_isNew) {
        m_problem = tr("The keychain has no key for this installation, or it is locked.");
        return finish(Source::None);
    }
    makeInKeychain();
}

void MasterKeys::makeInKeychain()
{
    m_keychain.probe([this](const QString& problem) {
        if (!problem.isEmpty()) {
            m_problem = problem;
            return finish(Source::None);
        }
        const auto key = randomBytes(32);
        m_keychain.write(m_entry, QByteArray::fromStdString(key).toHex(), [this, key](const QString& writeProblem) {
            m_problem = writeProblem;
            writeProblem.isEmpty() ? finish(Source::Keychain, key) : finish(Source::None);
        });
    });
}

void MasterKeys::useFile()
{
    m_makesFile = true;
    finish(Source::File);
}

void MasterKeys::useSession() { finish(Source::Session, randomBytes(32)); }

void MasterKeys::finish(Source source, std::string key)
{
    m_source = source;
    m_key = std::move(key);
    Q_EMIT found();
}

} // namespace pulse::ui
