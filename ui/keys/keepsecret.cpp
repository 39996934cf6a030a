#include "ui/keys/keepsecret.h"
#include "models/envfile.h"
#include "models/runasync.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "ui/keychain/keychain.h"
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPointer>

namespace pulse::ui {

KeepSecret::KeepSecret(IssuedSecret issued, Keychain* keychain, QWidget* parent)
    : QWidget(parent), m_issued(std::move(issued)), m_keychain(keychain), m_keychainButton(new Button(tr("Save to keychain"))),
      m_exportButton(new Button(tr("Export .env…"))), m_said(makeParagraph({}, "small"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_keychainButton->withIcon(QStringLiteral("key-round")));
    row->addWidget(m_exportButton->withIcon(QStringLiteral("download")));
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_said);
    m_said->hide();
    m_keychainButton->setVisible(keychain);
    connect(m_keychainButton, &Button::clicked, this, &KeepSecret::saveToKeychain);
    connect(m_exportButton, &Button::clicked, this, &KeepSecret::askWhere);
}

void KeepSecret::setIssued(IssuedSecret issued)
{
    m_issued = std::move(issued);
    m_isKept = false;
    m_said->hide();
}

QString KeepSecret::said() const { return m_said->text(); }

QString KeepSecret::entryOf(const QString& key) { return QStringLiteral("api-key/") + key; }

void KeepSecret::say(const QString& text, bool isKept)
{
    m_said->setProperty("role", isKept ? QStringLiteral("small") : QStringLiteral("error"));
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    if (!isKept)
        return;
    m_isKept = true;
    Q_EMIT kept();
}

void KeepSecret::saveToKeychain()
{
    m_keychainButton->setBusy(true);
    const auto entry = entryOf(m_issued.key);
    m_keychain->write(entry, m_issued.secret.toUtf8(), [self = QPointer(this), entry](const QString& problem) {
        if (!self)
            return;
        self->m_keychainButton->setBusy(false);
        if (problem.isEmpty())
            self->say(tr("Saved in your keychain as “%1”, and read back to be sure.").arg(entry), true);
        else
            self->say(tr("The keychain did not keep it: %1 Copy the secret or export it to a file.").arg(problem), false);
    });
}

void KeepSecret::askWhere()
{
    auto* dialog = new QFileDialog(window(), tr("Export the key and its secret"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // Asked here, once, by whoever writes: between a dialog's look and the writing somebody else could make the file.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setFilter(dialog->filter() | QDir::Hidden);
    dialog->selectFile(QStringLiteral(".env"));
    connect(dialog, &QFileDialog::fileSelected, this, &KeepSecret::exportTo);
    dialog->open();
}

void KeepSecret::exportTo(const QString& path) { write(path, false); }

void KeepSecret::write(const QString& path, bool replaces)
{
    m_exportButton->setBusy(true);
    runAsync(*QThreadPool::globalInstance(), [to = utf8(path), text = envText(m_issued), replaces] { return writeEnvFile(to, text, replaces); }, this,
             [this, path](const Result<void>& written) {
                 m_exportButton->setBusy(false);
                 if (!written && written.error().code == ErrorCode::AlreadyExists)
                     return askToReplace(path);
                 if (!written)
                     return say(tr("%1 could not be written. Choose a folder of yours, or copy the secret.").arg(path), false);
                 say(tr("Written to %1. Only your account may read it; keep it out of version control.").arg(path), true);
             });
}

void KeepSecret::askToReplace(const QString& path)
{
    auto* dialog = new ConfirmDialog({tr("Replace this file?"), tr("%1 is there already. All of it would be replaced by this key and its secret.").arg(path), tr("Replace file")}, window());
    connect(dialog, &Dialog::pressed, this, [this, guard = QPointer(dialog), path] {
        guard->accept();
        write(path, true);
    });
    dialog->open();
}

} // namespace pulse::ui
