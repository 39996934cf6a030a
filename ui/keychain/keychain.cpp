#include "ui/keychain/keychain.h"
#include <QLibrary>
#include <QTimer>
#include <QUuid>
#include <memory>
#include <qt6keychain/keychain.h>

namespace pulse::ui {

Keychain::Keychain(QString service, QObject* parent, int timeoutMs) : QObject(parent), m_service(std::move(service)), m_timeoutMs(timeoutMs) {}

void Keychain::loadLibrary() { (void)QLibrary(QStringLiteral("secret-1"), 0).load(); }

void Keychain::run(QKeychain::Job* job, std::function<void(const QString&, bool)> done)
{
    // Whichever comes first answers. The job frees itself whenever the keychain gets round to it, so nobody else may own it:
    // libsecret calls back into it, however long that takes.
    auto once = std::make_shared<std::function<void(const QString&, bool)>>(std::move(done));
    const auto answer = [once](const QString& problem, bool isMissing) {
        if (auto call = std::exchange(*once, {}))
            call(problem, isMissing);
    };
    connect(job, &QKeychain::Job::finished, this, [answer](QKeychain::Job* finished) {
        const bool isMissing = finished->error() == QKeychain::EntryNotFound;
        answer(finished->error() == QKeychain::NoError || isMissing ? QString{} : finished->errorString(), isMissing);
    });
    QTimer::singleShot(m_timeoutMs, this, [answer] { answer(tr("The keychain did not answer in time."), false); });
    job->start();
}

void Keychain::read(const QString& entry, Read done)
{
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(entry);
    run(job, [job, done = std::move(done)](const QString& problem, bool isMissing) {
        done(problem.isEmpty() && !isMissing ? job->binaryData() : QByteArray{}, problem);
    });
}

void Keychain::write(const QString& entry, const QByteArray& bytes, Done done)
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(entry);
    job->setBinaryData(bytes);
    run(job, [this, entry, bytes, done = std::move(done)](const QString& problem, bool) {
        if (!problem.isEmpty())
            return done(problem);
        read(entry, [bytes, done](const QByteArray& back, const QString& readProblem) {
            done(!readProblem.isEmpty() ? readProblem : back == bytes ? QString{} : tr("The keychain did not keep what was written."));
        });
    });
}

void Keychain::remove(const QString& entry, Done done)
{
    auto* job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(entry);
    run(job, [done = std::move(done)](const QString& problem, bool) { done(problem); });
}

void Keychain::probe(Done done)
{
    const auto entry = QStringLiteral("canary");
    const auto bytes = QUuid::createUuid().toRfc4122().toHex();
    write(entry, bytes, [this, entry, done = std::move(done)](const QString& problem) {
        if (!problem.isEmpty())
            return done(problem);
        remove(entry, done);
    });
}

} // namespace pulse::ui
