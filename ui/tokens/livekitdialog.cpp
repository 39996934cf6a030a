#include "ui/tokens/livekitdialog.h"
#include "models/text.h"
#include "models/tokenmint.h"
#include "ui/common/form.h"
#include "ui/keychain/keychain.h"
#include "ui/keychain/livekitkeys.h"
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace pulse::ui {

LiveKitDialog::LiveKitDialog(TokenMint& mint, Keychain& keychain, QWidget* parent)
    : Dialog(tr("Connect LiveKit"), tr("The key pair of your LiveKit server. It signs tokens and is kept in this computer's keychain."), parent), m_mint(mint),
      m_keychain(keychain), m_form(new Form), m_host(makeLineEdit(tr("wss://livekit.example.com"))), m_key(makeLineEdit(tr("APIxxxxxxxxxxxx"))), m_secret(makeLineEdit())
{
    m_secret->setEchoMode(QLineEdit::Password);
    m_form->add(QStringLiteral("livekit_url"), tr("Address"), m_host);
    m_form->add(QStringLiteral("livekit_api_key"), tr("API key"), m_key);
    m_form->add(QStringLiteral("livekit_api_secret"), tr("API secret"), m_secret);
    body()->addWidget(m_form);
    addCancel();
    addAccept(tr("Connect"));
    connect(this, &Dialog::pressed, this, &LiveKitDialog::save);
    m_host->setFocus();
}

void LiveKitDialog::save()
{
    setBusy(true);
    m_form->clearErrors();
    const LiveKitKeys keys{m_host->text().trimmed(), m_key->text().trimmed(), m_secret->text().trimmed()};
    m_mint.setLiveKit(keys.host, keys.apiKey, keys.apiSecret, [self = QPointer(this), keys](const Result<void>& taken) {
        if (!self)
            return;
        if (taken)
            return self->keep(keys);
        self->setBusy(false);
        self->m_form->showError(taken.error());
    });
}

void LiveKitDialog::keep(const LiveKitKeys& keys)
{
    m_keychain.write(LiveKitKeys::entry(), keys.toBytes(), [self = QPointer(this)](const QString& problem) {
        if (!self)
            return;
        self->setBusy(false);
        Q_EMIT self->connected(problem.isEmpty());
        self->accept();
    });
}

void connectLiveKit(const DeskContext& desk, TokenMint& mint, QWidget& page, const std::function<void(Tone tone, const QString& text)>& connected)
{
    auto* dialog = new LiveKitDialog(mint, desk.keychain, page.window());
    QObject::connect(dialog, &LiveKitDialog::connected, &page, [connected](bool isKept) {
        connected(isKept ? Tone::Success : Tone::Warning,
                  isKept ? LiveKitDialog::tr("LiveKit is connected; its key pair is in the keychain")
                         : LiveKitDialog::tr("LiveKit is connected until Pulse closes: the keychain did not keep its key pair"));
    });
    dialog->open();
}

} // namespace pulse::ui
