#include "ui/tokens/tokenresult.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/copyfield.h"
#include "ui/common/formfield.h"
#include "ui/common/label.h"
#include "ui/common/pill.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/secretfield.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace pulse::ui {

TokenResult::TokenResult(SecretClipboard& clipboard, QWidget* parent)
    : QWidget(parent), m_text(makeParagraph({}, "small")), m_token(new SecretField(tr("token"), clipboard)), m_server(new CopyField(tr("server address"), {}))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    outer->addWidget(card);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(makeLabel(tr("Your token"), "heading"));
    head->addWidget(new Pill(tr("Ready"), Tone::Success));
    head->addStretch();
    auto* inspect = new Button(tr("Inspect"), ButtonKind::Ghost);
    inspect->withIcon(QStringLiteral("search"))->setObjectName(QStringLiteral("inspect"));
    connect(inspect, &Button::clicked, this, &TokenResult::inspectAsked);
    head->addWidget(inspect);
    card->body()->addLayout(head);
    card->body()->addWidget(m_text);
    card->body()->addWidget(new FormField(QStringLiteral("token"), tr("Token"), m_token));
    card->body()->addWidget(new FormField(QStringLiteral("server_url"), tr("Server address"), m_server, tr("What the client connects to.")));
    hide();
}

void TokenResult::showToken(const IssuedToken& issued)
{
    m_text->setText(tr("%1 may join %2 until %3.").arg(qt(issued.participantIdentity), qt(issued.roomName), exactTime(issued.expiresAt)));
    m_token->setSecret(qt(issued.token));
    m_server->setText(qt(issued.serverUrl));
    setVisible(true);
    m_token->copyButton()->setFocus();
}

QString TokenResult::serverUrl() const { return m_server->text(); }

} // namespace pulse::ui
