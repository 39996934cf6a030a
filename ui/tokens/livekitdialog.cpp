#include "ui/tokens/livekitdialog.h"
#include "models/text.h"
#include "models/tokenmint.h"
#include "ui/common/form.h"
#include "ui/keychain/keychain.h"
#include "ui/keychain/livekitkeys.h"
#include <QLineEdit>
#include <QPointer>
#include <QUrl>
#include <QVBoxLayout>

namespace pulse::ui {

LiveKitDialog::LiveKitDialog(TokenMint& mint, Keychain& keychain, QWidget* parent)
    : Dialog(tr("Connect LiveKit"), tr("The key pair of your LiveKit server. It signs tokens and is kept in this computer's keychain."), parent), m_mint(mint),
      m_keychain(keychain), m_form(new Form), m_host(makeLineEdit(tr("wss://livekit.example.com"))), m_key(makeLineEdit(tr("APIxxxxxxxxxxxx"))), m_secret(makeLineEdit())
{
    m_secret->setEchoMode(QLineEdit::Password);
    m_form->add(QStringLiteral("livekit_host"), tr("Address"), m_host);
    m_form->add(QStringLiteral("livekit_api_key"), tr("API key"), m_key);
    m_form->add(QStringLiteral("livekit_api_secret"), tr("API secret"), m_secret);
    body()->addWidget(m_form);
    addCancel();
    addAccept(tr("Connect"));
    connect(this, &Dialog::pressed, this, &LiveKitDialog::save);
    m_host->setFocus();
}

bool LiveKitDialog::check()
{
    std::vector<Error> errors;
    const auto scheme = QUrl(m_host->text().trimmed()).scheme();
    if (!QStringList{QStringLiteral("ws"), QStringLiteral("wss"), QStringLiteral("http"), QStringLiteral("https")}.contains(scheme))
        errors.push_back(fieldError(ErrorCode::FieldFormat, "livekit_host", {{"expected", "a ws, wss, http or https address"}}));
    if (m_key->text().trimmed().isEmpty())
        errors.push_back(fieldError(ErrorCode::FieldRequired, "livekit_api_key"));
    if (m_secret->text().trimmed().size() < 32)
        errors.push_back(fieldError(ErrorCode::FieldTooShort, "livekit_api_secret", {{"min", "32"}}));
    m_form->clearErrors();
    if (!errors.empty())
        m_form->showError(validationError(std::move(errors)));
    return m_form->find(QStringLiteral("livekit_host"))->error().isEmpty() && m_form->find(QStringLiteral("livekit_api_key"))->error().isEmpty()
           && m_form->find(QStringLiteral("livekit_api_secret"))->error().isEmpty();
}

void LiveKitDialog::save()
{
    if (!check())
        return;
    setBusy(true);
    const LiveKitKeys keys{m_host->text().trimmed(), m_key->text().trimmed(), m_secret->text().trimmed()};
    m_keychain.write(LiveKitKeys::entry(), keys.toBytes(), [self = QPointer(this), keys](const QString& problem) {
        if (!self)
            return;
        self->m_mint.setLiveKit(keys.host, keys.apiKey, keys.apiSecret, [self, isKept = problem.isEmpty()] {
            if (!self)
                return;
            self->setBusy(false);
            Q_EMIT self->connected(isKept);
            self->accept();
        });
    });
}

} // namespace pulse::ui
