#include "ui/keys/secretdialog.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/copyfield.h"
#include "ui/common/formfield.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/secretfield.h"
#include "ui/keys/keepsecret.h"
#include <QVBoxLayout>

namespace pulse::ui {

SecretDialog::SecretDialog(const QString& title, const IssuedSecret& issued, SecretPlaces places, QWidget* parent)
    : Dialog(title, {}, parent), m_field(new SecretField(tr("secret"), places.clipboard)), m_keep(new KeepSecret(issued, places.keychain)), m_warning(new Banner)
{
    setMinimumWidth(620);
    body()->addWidget(m_warning);
    body()->addWidget(new FormField(QStringLiteral("key"), tr("API key"), new CopyField(tr("API key"), issued.key)));
    m_field->setSecret(issued.secret);
    body()->addWidget(new FormField(QStringLiteral("secret"), tr("API secret"), m_field));
    body()->addWidget(m_keep);
    m_done = addAccept(tr("Done"));
    sayOnce();
    connect(m_field, &SecretField::copied, this, &SecretDialog::sayOnce);
    connect(m_keep, &KeepSecret::kept, this, &SecretDialog::sayOnce);
    connect(this, &Dialog::pressed, this, [this] {
        if (mayClose())
            accept();
    });
    m_field->copyButton()->setFocus();
}

void SecretDialog::sayOnce()
{
    m_warning->say(Tone::Warning, tr("Save the secret now — it won't be shown again"),
                   tr("Pulse keeps only a hash of it. A copy leaves the clipboard after %1 seconds.").arg(SecretClipboard::keptSeconds));
    m_done->setText(tr("Done"));
}

bool SecretDialog::mayClose()
{
    if (m_field->wasSeen() || m_keep->isKept() || m_wasWarned)
        return true;
    m_wasWarned = true;
    m_warning->say(Tone::Danger, tr("The secret was not kept yet"), tr("Close again to go without it; you can rotate the key later for a new one."));
    m_done->setText(tr("Close without it"));
    return false;
}

} // namespace pulse::ui
