#include "ui/keychain/secretscard.h"
#include "models/text.h"
#include "models/tokenmint.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/pill.h"
#include "ui/common/tokens.h"
#include "ui/keychain/keychain.h"
#include "ui/readonly.h"
#include "ui/settings/settingssections.h"
#include "ui/tokens/livekitdialog.h"
#include "ui/keychain/livekittrial.h"
#include <QVBoxLayout>

namespace pulse::ui {

SecretsCard::SecretsCard(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_mint(new TokenMint(desk.backend, this)), m_keychain(new Pill(tr("Asking…"), Tone::Neutral)),
      m_keychainText(makeParagraph({}, "small")), m_again(new Button(tr("Check again"))), m_livekit(new Pill(tr("Asking…"), Tone::Neutral)),
      m_connect(new Button(tr("Connect LiveKit…"))), m_test(new Button(tr("Test")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    auto* keychain = new Card;
    keychain->setObjectName(sectionCard("keychain"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(makeLabel(tr("Keychain"), "heading"));
    head->addWidget(m_keychain);
    head->addStretch();
    head->addWidget(m_again);
    keychain->body()->addLayout(head);
    keychain->body()->addWidget(m_keychainText);
    column->addWidget(keychain);
    column->addWidget(makeLiveKit());
    m_keychain->setObjectName(QStringLiteral("keychain"));
    setMutating(*m_connect);
    connect(m_again, &Button::clicked, this, &SecretsCard::probe);
    connect(m_connect, &Button::clicked, this, &SecretsCard::connectLiveKit);
}

QWidget* SecretsCard::makeLiveKit()
{
    auto* livekit = new Card;
    livekit->setObjectName(sectionCard("livekit"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(makeLabel(tr("LiveKit"), "heading"));
    row->addWidget(m_livekit);
    row->addStretch();
    row->addWidget(m_test);
    row->addWidget(m_connect);
    livekit->body()->addLayout(row);
    livekit->body()->addWidget(makeParagraph(tr("The server of all projects without one of their own. Its key pair signs their tokens and is kept in the keychain."), "small"));
    auto* tested = new Banner;
    livekit->body()->addWidget(tested);
    tested->setObjectName(QStringLiteral("livekit-tested"));
    m_test->setObjectName(QStringLiteral("livekit-test"));
    m_test->setAccessibleName(tr("Test LiveKit"));
    m_trial = new LiveKitTrial(m_desk.backend, *m_test, *tested);
    connect(m_test, &Button::clicked, m_trial, [this] { m_trial->run({}); });
    return livekit;
}

void SecretsCard::refresh()
{
    probe();
    showLiveKit();
}

void SecretsCard::probe()
{
    m_again->setBusy(true);
    m_desk.keychain.probe([this](const QString& problem) {
        m_again->setBusy(false);
        const bool isWorking = problem.isEmpty();
        m_keychain->set(isWorking ? tr("Working") : tr("Not available"), isWorking ? Tone::Success : Tone::Warning);
        const auto stop = problem.endsWith(QLatin1Char('.')) ? QString{} : QStringLiteral(".");
        m_keychainText->setText(isWorking ? tr("It keeps what it is given: the master key and LiveKit's key pair are safe there.")
                                          : tr("%1 Start or unlock your desktop's keychain (GNOME Keyring, KWallet or KeePassXC), then check again. Until then secrets are kept in a key file or for this session only.").arg(problem + stop));
    });
}

void SecretsCard::showLiveKit()
{
    m_mint->askLiveKit([this](bool hasLiveKit) {
        m_livekit->set(hasLiveKit ? tr("Connected") : tr("Not connected"), hasLiveKit ? Tone::Success : Tone::Neutral);
        m_connect->setText(hasLiveKit ? tr("Change…") : tr("Connect LiveKit…"));
        m_connect->updateGeometry();
        m_test->setEnabled(hasLiveKit);
    });
}

void SecretsCard::connectLiveKit()
{
    ui::connectLiveKit(m_desk, *m_mint, *this, [this](Tone tone, const QString& text) {
        showLiveKit();
        Q_EMIT toast(tone, text);
    });
}

} // namespace pulse::ui
