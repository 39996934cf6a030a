#include "ui/localapi/localapipage.h"
#include "models/localapi.h"
#include "models/preferences.h"
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
#include "ui/common/tabs.h"
#include "ui/common/tokens.h"
#include "ui/localapi/requestspane.h"
#include "ui/readonly.h"
#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace pulse::ui {

LocalApiPage::LocalApiPage(const DeskContext& desk, QWidget* parent)
    : ScrollPage(tr("Local API"), tr("The same control plane over HTTP, for your own programs on this machine."), parent), m_desk(desk),
      m_pill(new Pill({}, Tone::Neutral)), m_reference(new Button(tr("API reference"), ButtonKind::Ghost)), m_switch(new Button(tr("Start"), ButtonKind::Primary)),
      m_reach(new Banner), m_error(new Banner), m_url(new CopyField(tr("address"), {})), m_port(makeLineEdit(QStringLiteral("8081"), 5)),
      m_starts(new QCheckBox(tr("Start it together with Pulse"))), m_mint(new Button(tr("Create admin token"))), m_tokenNote(new Banner),
      m_token(new SecretField(tr("admin token"), desk.clipboard)), m_example(new CopyField(tr("example"), {})), m_requests(new RequestsPane(desk)),
      m_tabs(new Tabs(tr("Local API")))
{
    column()->addWidget(makeStateCard());
    m_tabs->addTab(m_requests, tr("Requests"));
    m_tabs->addTab(makeAccessPane(), tr("Access"));
    column()->addWidget(m_tabs);
    connect(&m_desk.api, &LocalApi::changed, this, &LocalApiPage::showState);
    connect(m_requests, &RequestsPane::startAsked, this, &LocalApiPage::start);
    connect(m_requests, &RequestsPane::logAsked, this, [this](const QString& id) { Q_EMIT navigate(QStringLiteral("log"), id); });
    connect(m_requests, &RequestsPane::said, this, [this](const QString& text) { Q_EMIT toast(Tone::Success, text); });
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
    row->addWidget(m_reference);
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
    card->body()->addWidget(m_portField = makePortField());
    card->body()->addWidget(m_starts);
    m_switch->setObjectName(QStringLiteral("switch"));
    m_reference->withIcon(QStringLiteral("external-link"))->setObjectName(QStringLiteral("reference"));
    m_starts->setObjectName(QStringLiteral("starts"));
    m_starts->setChecked(m_desk.preferences.value(QLatin1String(LocalApi::startKey), false).toBool());
    connect(m_switch, &Button::clicked, this, [this] { m_desk.api.port() ? m_desk.api.stop() : start(); });
    connect(m_reference, &Button::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_desk.api.url() + QStringLiteral("/docs"))); });
    connect(m_starts, &QCheckBox::toggled, this, [this](bool isOn) { m_desk.preferences.set(QLatin1String(LocalApi::startKey), isOn ? QJsonValue(true) : QJsonValue{}); });
    return card;
}

FormField* LocalApiPage::makePortField()
{
    constexpr int highest = 65'535;
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setValidator(new QIntValidator(1, highest, m_port));
    m_port->setMaximumWidth(size::form / 3);
    if (const int port = m_desk.preferences.value(QLatin1String(LocalApi::portKey), 0).toInt(); port > 0)
        m_port->setText(QString::number(port));
    connect(m_port, &QLineEdit::returnPressed, m_switch, &Button::click);
    connect(m_port, &QLineEdit::textChanged, this, [this] { m_portField->setError({}); });
    return new FormField(QStringLiteral("port"), tr("Port"), m_port, tr("1 to 65535. Empty: the one in the settings, 8081 unless they say otherwise."));
}

QWidget* LocalApiPage::makeAccessPane()
{
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(makeTokenCard());
    column->addWidget(makeExampleCard());
    column->addStretch();
    return pane;
}

void LocalApiPage::start()
{
    const auto text = m_port->text().trimmed();
    if (!text.isEmpty() && !m_port->hasAcceptableInput()) {
        m_portField->setError(tr("Enter a number from 1 to 65535, or nothing."));
        return m_port->setFocus();
    }
    m_desk.preferences.set(QLatin1String(LocalApi::portKey), text.isEmpty() ? QJsonValue{} : QJsonValue(text.toInt()));
    m_desk.api.startAs(m_desk.preferences);
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
    m_switch->setKind(isOn ? ButtonKind::Secondary : ButtonKind::Primary);
    m_switch->setIconName(isOn ? QStringLiteral("square") : QStringLiteral("play"));
    // Before the button: it remembers where the focus went, which must not move on.
    m_port->setEnabled(!api.isBusy());
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
    m_portField->setVisible(!isOn);
    m_reference->setVisible(isOn);
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
