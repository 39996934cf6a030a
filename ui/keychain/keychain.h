#pragma once
#include <QByteArray>
#include <QObject>
#include <functional>

namespace QKeychain {
class Job;
}

namespace pulse::ui {

/// The operating system's keychain. Every call answers once, later, on the GUI thread; one that waits for a person to
/// unlock it gives up after `timeoutMs`. "Not found" may also mean that the keychain is locked: ask `probe` what it is worth.
class Keychain final : public QObject {
    Q_OBJECT
public:
    static constexpr int defaultTimeoutMs = 20'000;

    /// Entries are kept under `service`.
    explicit Keychain(QString service, QObject* parent = nullptr, int timeoutMs = defaultTimeoutMs);

    /// Loads libsecret, which otherwise QtKeychain does at the first call, on the GUI thread, for about 10 ms. Any thread.
    static void loadLibrary();

    /// `problem` is empty when it worked; `bytes` is empty when there is no such entry.
    using Read = std::function<void(const QByteArray& bytes, const QString& problem)>;
    using Done = std::function<void(const QString& problem)>;

    void read(const QString& entry, Read done);
    /// Writes, reads back and compares.
    void write(const QString& entry, const QByteArray& bytes, Done done);
    /// Writes, reads and deletes a canary: whether the keychain keeps what it is given.
    void probe(Done done);
    void remove(const QString& entry, Done done);

private:
    void run(QKeychain::Job* job, std::function<void(const QString& problem, bool isMissing)> done);

    QString m_service;
    int m_timeoutMs;
};

} // namespace pulse::ui
