#include "ui/localapi/localapipage.h"
#include "models/localapi.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/copyfield.h"
#include "ui/common/formfield.h"
#include "ui/common/label.h"
#include "ui/common/pill.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/secretfield.h"
#include "ui/common/tokens.h"
#include "ui/readonly.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace pulse::ui {

LocalApiPage::LocalApiPage(const DeskContext& desk, QWidget* parent)
    : ScrollPage(tr("Local API"), tr("The same control plane over HTTP, for your own programs on this machine."), parent), m_desk(desk),
      m_pill(new Pill({}, Tone::Neutral)), m_switch(new Button(tr("Start"), ButtonKind::Primary)), m_reach(new Banner), m_error(new Banner),
      m_url(new CopyField(tr("address"), {})), m_mint(new Button(tr("Create admin token"))), m_tokenNote(new Banner),
      m_token(new SecretField(tr("admin token"), desk.clipboard)), m_example(new CopyField(tr("example"), {}))
{
    column()->addWidget(makeStateCard());
    column()->addWidget(makeTokenCard());
    column()->addWidget(makeExampleCard());
    connect(&m_desk.api, &LocalApi::changed, this, &LocalApiPage::showState);
    showState();
}

QWidget* LocalApiPage::makeStateCard()
{
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(makeLabel(tr("State"), "heading"));
    row->addWidget(m_pill);
    row->addStretch();
    row->addWidget(m_switch);
    card->body()->addLayout(row);
    m_reach->setObjectName(QStringLiteral("reach"));
    m_error->setObjectName(QStringLiteral("error"));
    for (auto* banner : {m_reach, m_error}) {
        card->body()->addWidget(banner);
        banner->hide();
    }
    m_address = new FormField(QStringLiteral("url"), tr("Address"), m_url, tr("How programs on this machine reach it."));
    card->body()->addWidget(m_address);
    m_switch->setObjectName(QStringLiteral("switch"));
    connect(m_switch, &Button::clicked, this, [this] { m_desk.api.port() ? m_desk.api.stop() : m_desk.api.start(); });
    return card;
}

QWidget* LocalApiPage::makeTokenCard()
{
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(tr("Admin token"), "heading"));
    words->addWidget(makeParagraph(tr("Manages all organizations and projects. Send it as Authorization: Bearer."), "small"));
    row->addLayout(words, 1);
    m_mint->withIcon(QStringLiteral("plus"))->setObjectName(QStringLiteral("mint"));
    row->addWidget(m_mint);
    card->body()->addLayout(row);
    card->body()->addWidget(m_tokenNote);
    card->body()->addWidget(m_token);
    m_tokenNote->hide();
    m_token->hide();
    connect(m_mint, &Button::clicked, this, &LocalApiPage::mint);
    setMutating(*m_mint);
    return card;
}

QWidget* LocalApiPage::makeExampleCard()
{
    auto* card = new Card;
    card->addHeading(tr("A first request"), tr("Put the token into PULSE_ADMIN_TOKEN, then run this in a shell."));
    card->body()->addWidget(m_example);
    return card;
}

bool LocalApiPage::can(ActionId) const { return false; }

void LocalApiPage::showState()
{
    const auto& api = m_desk.api;
    const bool isOn = api.port() != 0;
    if (api.isBusy())
        m_pill->set(isOn ? tr("Stopping") : tr("Starting"), Tone::Warning);
    else
        m_pill->set(isOn ? tr("Running on port %1").arg(api.port()) : tr("Off"), isOn ? Tone::Success : Tone::Neutral);
    m_switch->setText(isOn ? tr("Stop") : tr("Start"));
    m_switch->setIconName(isOn ? QStringLiteral("square") : QStringLiteral("play"));
    m_switch->setBusy(api.isBusy());
    m_error->setVisible(api.error().has_value());
    if (api.error()) {
        m_error->say(Tone::Danger, isOn ? tr("The local API did not stop") : tr("The local API did not start"), describeError(*api.error()));
        if (!isOn) {
            auto* other = m_error->addButton(tr("Use a free port"));
            connect(other, &Button::clicked, this, [this] { m_desk.api.startOn(0); });
            setTabOrder(m_switch, other);
        }
    }
    m_reach->setVisible(!api.isLoopback());
    if (!api.isLoopback())
        m_reach->say(Tone::Warning, isOn ? tr("Other machines can reach this API") : tr("Other machines can reach this API once it is started"),
                     tr("It listens on %1 without encryption: tokens and secrets can be read on the way. Start Pulse without --bind to keep it to this machine.").arg(api.address()));
    m_url->setText(api.url());
    m_address->setVisible(isOn);
    const auto url = isOn ? api.url() : urlOf(api.address().isEmpty() ? QStringLiteral("127.0.0.1") : api.address(), 8081);
    m_example->setText(QStringLiteral("curl -H \"Authorization: Bearer $PULSE_ADMIN_TOKEN\" \\\n     %1/v1/organizations").arg(url));
}

void LocalApiPage::mint()
{
    m_mint->setBusy(true);
    m_desk.api.mintAdminToken(tr("Desktop"), [this](const Result<QString>& token) {
        m_mint->setBusy(false);
        m_tokenNote->setVisible(true);
        m_token->setVisible(token.has_value());
        if (!token)
            return m_tokenNote->say(Tone::Danger, tr("No token was made"), describeError(token.error()));
        m_tokenNote->say(Tone::Warning, tr("Save the token now — it won't be shown again"));
        m_token->setSecret(*token);
        m_token->copyButton()->setFocus();
    });
}

} // namespace pulse::ui
