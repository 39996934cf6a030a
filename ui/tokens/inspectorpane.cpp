#include "ui/tokens/inspectorpane.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/fonts.h"
#include "ui/common/jsonview.h"
#include "ui/common/label.h"
#include "ui/common/statepanel.h"
#include "ui/common/tokens.h"
#include "ui/tokens/tokenlines.h"
#include <QMimeData>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {

/// One more than a token may have, so that too much is still said to be too much.
constexpr qsizetype mostCharacters = 64 * 1024 + 16;
constexpr int debounceMs = 120;
constexpr int inputHeight = 128;

/// 0 not yet, 1 valid, 2 over: when it changes, what LiveKit says does.
int phaseOf(const TokenInspection& token, Time now)
{
    constexpr qint64 leeway = 60;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    if (token.expires && *token.expires < seconds - leeway)
        return 2;
    return token.notBefore && *token.notBefore > seconds + leeway ? 0 : 1;
}

} // namespace

TokenInput::TokenInput(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFont(monoFont(type::small));
    setFixedHeight(inputHeight);
}

void TokenInput::insertFromMimeData(const QMimeData* source)
{
    if (source->hasText())
        insertPlainText(source->text().left(mostCharacters));
}

InspectorPane::InspectorPane(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_inspector(new TokenInspector(desk.backend, this)), m_input(new TokenInput), m_clear(new Button(tr("Clear"), ButtonKind::Ghost)),
      m_empty(new StatePanel), m_error(new Banner), m_found(new QWidget), m_verdict(new TokenLines), m_faults(new TokenLines), m_claimsCard(new Card),
      m_claims(new TokenLines), m_jsonCard(nullptr), m_header(new JsonView(tr("Header of the token"))), m_json(new JsonView(tr("Claims of the token")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(makeInputCard());
    column->addWidget(m_error);
    m_error->hide();
    m_empty->set({QStringLiteral("ticket"), tr("Paste a token to see what it allows"),
                  tr("What each claim means, whether the signature is yours, and why LiveKit would refuse it.")});
    column->addWidget(m_empty);
    auto* found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(space::l);
    found->addWidget(makeVerdictCard());
    m_claimsCard->addHeading(tr("What it says"));
    m_claimsCard->body()->addWidget(m_claims);
    found->addWidget(m_claimsCard);
    found->addWidget(m_jsonCard = makeJsonCard());
    found->addStretch(1); // more height than the texts need goes below, not between them
    column->addWidget(m_found);
    column->addStretch();
    m_found->hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(debounceMs);
    m_second.setInterval(1'000);
    connect(&m_soon, &QTimer::timeout, this, &InspectorPane::ask);
    connect(&m_second, &QTimer::timeout, this, &InspectorPane::tick);
    connect(m_input, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    setFocusProxy(m_input);
}

QWidget* InspectorPane::makeInputCard()
{
    auto* card = new Card;
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(tr("Token"), "heading"));
    words->addWidget(makeParagraph(tr("It is looked at on this machine alone, and neither kept nor logged."), "small"));
    head->addLayout(words, 1);
    head->addWidget(m_clear, 0, Qt::AlignTop);
    card->body()->addLayout(head);
    m_input->setObjectName(QStringLiteral("token"));
    m_input->setAccessibleName(tr("Token to inspect"));
    m_input->setPlaceholderText(tr("eyJ… as it came, with or without “Bearer”"));
    card->body()->addWidget(m_input);
    m_clear->setEnabled(false);
    m_clear->setObjectName(QStringLiteral("clear-token"));
    connect(m_clear, &Button::clicked, this, [this] {
        m_input->clear();
        m_input->setFocus();
    });
    return card;
}

QWidget* InspectorPane::makeVerdictCard()
{
    m_verdictCard = new Card;
    m_verdictCard->body()->addWidget(m_verdict);
    m_verdictCard->body()->addWidget(m_faults);
    return m_verdictCard;
}

QWidget* InspectorPane::makeJsonCard()
{
    auto* card = new Card;
    card->addHeading(tr("As it is written"));
    card->body()->addWidget(makeLabel(tr("Header"), "label"));
    card->body()->addWidget(m_header);
    card->body()->addWidget(makeLabel(tr("Claims"), "label"));
    card->body()->addWidget(m_json);
    return card;
}

QString InspectorPane::verdict() const { return m_verdict->titles().value(0); }

void InspectorPane::inspect(const QString& token)
{
    m_input->setPlainText(token.left(mostCharacters));
    m_soon.stop();
    ask();
}

void InspectorPane::ask()
{
    const auto text = m_input->toPlainText();
    m_clear->setEnabled(!text.isEmpty());
    if (text.trimmed().isEmpty()) {
        m_inspector->forget();
        m_token.reset();
        m_second.stop();
        m_error->hide();
        return showToken();
    }
    m_inspector->inspect(text, [this](const Result<TokenInspection>& inspected) { take(inspected); });
}

void InspectorPane::take(const Result<TokenInspection>& inspected)
{
    m_error->setVisible(!inspected);
    if (inspected)
        m_token = *inspected;
    else
        m_error->say(Tone::Danger, tr("The token could not be looked at"), describeError(inspected.error()));
    m_since.start();
    if (isVisible() && m_token)
        m_second.start();
    showToken();
    if (m_token) {
        m_header->setJson(qt(json::serialize(m_token->header)));
        m_json->setJson(qt(json::serialize(m_token->claims)));
    }
}

Time InspectorPane::now() const { return m_token ? m_token->at + std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0) : Time{}; }

void InspectorPane::showToken()
{
    m_empty->setVisible(!m_token && !m_error->isVisibleTo(this));
    m_found->setVisible(m_token.has_value());
    if (!m_token)
        return;
    const auto verdict = tokenVerdict(*m_token, now());
    m_verdict->set({verdict});
    m_verdictCard->setTint(static_cast<Tone>(verdict.tone));
    m_faults->set(tokenFaults(*m_token));
    const auto claims = tokenClaims(*m_token, now());
    m_claims->set(claims);
    m_claimsCard->setVisible(!claims.empty());
    m_jsonCard->setVisible(!m_token->header.empty() || !m_token->claims.empty());
}

void InspectorPane::tick()
{
    if (!m_token)
        return;
    // What was valid when it was pasted may be over by now.
    if (phaseOf(*m_token, now()) != phaseOf(*m_token, m_token->at))
        return ask();
    showToken();
}

void InspectorPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_token) {
        m_second.start();
        tick();
    }
}

void InspectorPane::hideEvent(QHideEvent* event)
{
    m_second.stop();
    QWidget::hideEvent(event);
}

} // namespace pulse::ui
