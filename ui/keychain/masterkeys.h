#pragma once
#include <QObject>
#include <QString>
#include <string>

namespace pulse::ui {

class Keychain;

/// Where the installation's master key comes from: the file that the settings name; else master.key in the data folder; else
/// the keychain; without one a file or this session only, as a person chooses. Never changes a key that is there.
class MasterKeys final : public QObject {
    Q_OBJECT
public:
    enum class Source : uint8_t { None, Keychain, File, Session };
    Q_ENUM(Source)

    /// `namedFile`: PULSE_MASTER_KEY_FILE, or empty.
    MasterKeys(Keychain& keychain, QString dataFolder, QString namedFile = {}, QObject* parent = nullptr);

    /// Looks for the key; a new installation with a working keychain gets one there. Ends with `found`.
    void find();
    /// The key is (or will be made) in <data folder>/master.key. Ends with `found`.
    void useFile();
    /// A key that is forgotten when the program ends. Ends with `found`.
    void useSession();

    Source source() const { return m_source; }
    /// 32 bytes; empty for None, and for File, which the control plane reads itself.
    const std::string& key() const { return m_key; }
    /// Whether the control plane may make the file.
    bool makesFile() const { return m_makesFile; }
    /// The file that the settings name, or empty.
    const QString& namedFile() const { return m_namedFile; }
    /// Why the keychain could not be used; empty: it works.
    const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void found();

private:
    void onRead(const QByteArray& bytes, const QString& problem);
    void makeInKeychain();
    void finish(Source source, std::string key = {});

    Keychain& m_keychain;
    QString m_folder;
    QString m_namedFile;
    QString m_entry;
    Source m_source = Source::None;
    std::string m_key;
    QString m_problem;
    bool m_makesFile = false;
    bool m_isNew = false;
};

} // namespace pulse::ui
