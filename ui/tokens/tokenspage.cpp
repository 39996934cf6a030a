#include "ui/tokens/tokenspage.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/entitypicker.h"
#include "ui/common/form.h"
#include "ui/common/tabs.h"
#include "ui/common/tokens.h"
#include "ui/readonly.h"
#include "ui/tokens/inspectorpane.h"
#include "ui/tokens/livekitdialog.h"
#include "ui/tokens/tokenresult.h"
#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace pulse::ui {

TokensPage::TokensPage(const DeskContext& desk, QWidget* parent)
    : ScrollPage(tr("Tokens"), tr("Let one participant into one room. Your server does the same with POST /v1/tokens/create."), parent), m_desk(desk),
      m_mint(new TokenMint(desk.backend, this)), m_projects(new ProjectsModel(desk.backend, this)), m_banner(new Banner), m_form(new Form),
      m_project(new EntityPicker(*m_projects, {})), m_room(makeLineEdit(tr("standup"))), m_identity(makeLineEdit(tr("ada"))),
      m_name(makeLineEdit(tr("Ada Lovelace"))), m_ttl(new QComboBox), m_publish(new QCheckBox(tr("Publish audio and video"))),
      m_subscribe(new QCheckBox(tr("Subscribe to others"))), m_data(new QCheckBox(tr("Send data messages"))),
      m_admin(new QCheckBox(tr("Moderate the room"))), m_hidden(new QCheckBox(tr("Invisible to others"))),
      m_create(new Button(tr("Create token"), ButtonKind::Primary)), m_result(new TokenResult(desk.clipboard)),
      m_inspector(new InspectorPane(desk)), m_tabs(new Tabs(tr("Tokens")))
{
    m_projects->setRequest({.sort = "name"});
    column()->addWidget(m_banner);
    m_banner->hide();
    m_tabs->addTab(m_createPane = makeCreatePane(), tr("Create"));
    m_tabs->addTab(m_inspector, tr("Inspect"));
    column()->addWidget(m_tabs);
    connect(m_tabs, &Tabs::currentChanged, this, &TokensPage::fitTab);
    fitTab(0);
    connect(m_result, &TokenResult::inspectAsked, this, &TokensPage::inspectMade);
    connect(m_create, &Button::clicked, this, &TokensPage::mint);
    setMutating(*m_create);
    for (auto* edit : {m_room, m_identity, m_name})
        connect(edit, &QLineEdit::returnPressed, m_create, &Button::click);
}

QWidget* TokensPage::makeCreatePane()
{
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(m_result);
    column->addWidget(makeFormCard());
    column->addStretch();
    return pane;
}

void TokensPage::fitTab(int tab)
{
    setFocusProxy(tab == 0 ? static_cast<QWidget*>(m_room) : m_inspector);
    // The page is as long as the pane that is shown.
    m_createPane->setSizePolicy(QSizePolicy::Preferred, tab == 0 ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_inspector->setSizePolicy(QSizePolicy::Preferred, tab == 0 ? QSizePolicy::Ignored : QSizePolicy::Preferred);
}

void TokensPage::inspectMade()
{
    m_tabs->setCurrentIndex(1);
    m_inspector->inspect(m_made);
    m_inspector->setFocus();
}

QWidget* TokensPage::makeFormCard()
{
    constexpr std::pair<const char*, int> times[] = {
        {QT_TR_NOOP("10 minutes"), 600}, {QT_TR_NOOP("1 hour"), 3600}, {QT_TR_NOOP("4 hours"), 4 * 3600}, {QT_TR_NOOP("24 hours"), 24 * 3600}};
    for (const auto& [text, seconds] : times)
        m_ttl->addItem(tr(text), seconds);
    m_ttl->setCurrentIndex(2);
    for (auto* box : {m_publish, m_subscribe, m_data})
        box->setChecked(true);
    m_create->setObjectName(QStringLiteral("create"));

    auto* card = new Card;
    m_form->add(QStringLiteral("project_id"), tr("Project"), m_project);
    m_form->add(QStringLiteral("room_name"), tr("Room"), m_room, tr("The room is made when the first participant joins."));
    m_form->add(QStringLiteral("participant_identity"), tr("Identity"), m_identity, tr("Unique in the room: a second one with the same identity replaces the first."));
    m_form->add(QStringLiteral("participant_name"), tr("Display name"), m_name);
    m_form->add(QStringLiteral("ttl"), tr("Valid for joining"), m_ttl, tr("Who has joined stays, however long the call is."));
    m_form->add(QStringLiteral("grants"), tr("May"), makeGrants());
    card->addForm(m_form);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_create);
    card->body()->addLayout(row);
    return card;
}

QWidget* TokensPage::makeGrants()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::xs);
    int cell = 0;
    for (auto* check : {m_publish, m_subscribe, m_data, m_admin, m_hidden}) {
        grid->addWidget(check, cell / 2, cell % 2);
        ++cell;
    }
    return box;
}

void TokensPage::open(const QString& argument)
{
    if (argument == QLatin1String("inspect"))
        m_tabs->setCurrentIndex(1);
    else if (!argument.isEmpty()) {
        m_tabs->setCurrentIndex(0);
        m_project->choose(argument);
    }
    showLiveKit();
}

TokenRequest TokensPage::request() const
{
    TokenRequest request;
    request.roomName = utf8(m_room->text().trimmed());
    request.participantIdentity = utf8(m_identity->text().trimmed());
    request.participantName = utf8(m_name->text().trimmed());
    if (request.participantName.empty())
        request.participantName = request.participantIdentity;
    request.ttlSeconds = m_ttl->currentData().toInt();
    request.grants.canPublish = m_publish->isChecked();
    request.grants.canSubscribe = m_subscribe->isChecked();
    request.grants.canPublishData = m_data->isChecked();
    request.grants.roomAdmin = m_admin->isChecked();
    request.grants.hidden = m_hidden->isChecked();
    return request;
}

Error TokensPage::forForm(Error error) const
{
    // The display name stands in for nothing here: what is missing is the identity that it would have been taken from.
    if (m_name->text().trimmed().isEmpty() && error.field == "participant_name")
        error.field = "participant_identity";
    for (auto& cause : error.causes)
        cause = forForm(std::move(cause));
    return error;
}

void TokensPage::mint()
{
    m_form->clearErrors();
    if (m_project->currentId().isEmpty())
        return m_form->showError(fieldError(ErrorCode::FieldRequired, "project_id"));
    m_create->setBusy(true);
    m_mint->mint(m_project->currentId(), request(), [this](const Result<IssuedToken>& issued) {
        m_create->setBusy(false);
        if (!issued) {
            m_result->hide();
            return m_form->showError(forForm(issued.error()));
        }
        m_banner->hide();
        m_made = qt(issued->token);
        m_result->showToken(*issued);
    });
}

void TokensPage::showLiveKit()
{
    m_mint->askLiveKit([this](bool hasLiveKit) {
        if (hasLiveKit)
            return m_banner->hide();
        m_banner->say(Tone::Warning, tr("No LiveKit is connected"), tr("Tokens are signed with the key pair of your LiveKit server. A project may also have its own."));
        connect(m_banner->addButton(tr("Connect LiveKit…")), &Button::clicked, this, &TokensPage::connectLiveKit);
    });
}

void TokensPage::connectLiveKit()
{
    ui::connectLiveKit(m_desk, *m_mint, *this, [this](Tone tone, const QString& text) {
        showLiveKit();
        Q_EMIT toast(tone, text);
    });
}

} // namespace pulse::ui
