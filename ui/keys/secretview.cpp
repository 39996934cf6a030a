#include "ui/keys/secretview.h"
#include "ui/common/banner.h"
#include "ui/common/copyfield.h"
#include "ui/common/formfield.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/secretfield.h"
#include "ui/common/tokens.h"
#include "ui/keys/keepsecret.h"
#include <QVBoxLayout>

namespace pulse::ui {

SecretView::SecretView(SecretPlaces places, QString goOnWithout, QWidget* parent)
    : QWidget(parent), m_goOnWithout(std::move(goOnWithout)), m_warning(new Banner), m_key(new CopyField(tr("API key"), {})),
      m_field(new SecretField(tr("secret"), places.clipboard)), m_keep(new KeepSecret({}, places.keychain))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(m_warning);
    column->addWidget(new FormField(QStringLiteral("key"), tr("API key"), m_key));
    column->addWidget(new FormField(QStringLiteral("secret"), tr("API secret"), m_field));
    column->addWidget(m_keep);
    connect(m_field, &SecretField::copied, this, &SecretView::sayOnce);
    connect(m_keep, &KeepSecret::kept, this, &SecretView::sayOnce);
    sayOnce();
}

void SecretView::setIssued(const IssuedSecret& issued)
{
    m_wasWarned = false;
    m_key->setText(issued.key);
    m_field->setSecret(issued.secret);
    m_keep->setIssued(issued);
    sayOnce();
}

void SecretView::sayOnce()
{
    m_warning->say(Tone::Warning, tr("Save the secret now — it won't be shown again"),
                   tr("Pulse keeps only a hash of it. A copy leaves the clipboard after %1 seconds.").arg(SecretClipboard::keptSeconds));
    Q_EMIT kept();
}

bool SecretView::mayGo()
{
    if (m_field->wasSeen() || m_keep->isKept() || m_wasWarned)
        return true;
    m_wasWarned = true;
    m_warning->say(Tone::Danger, tr("The secret was not kept yet"), m_goOnWithout);
    Q_EMIT warned();
    return false;
}

} // namespace pulse::ui
