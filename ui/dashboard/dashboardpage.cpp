#include "ui/dashboard/dashboardpage.h"
#include "backend/projects/projectpaths.h"
#include "models/backend.h"
#include "models/localapi.h"
#include "models/organizationsmodel.h"
#include "models/preferences.h"
#include "models/projectsmodel.h"
#include "models/text.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/stale.h"
#include "ui/common/statcard.h"
#include "ui/common/statepanel.h"
#include "ui/common/tokens.h"
#include "ui/dashboard/activitycard.h"
#include "ui/projects/projectcreation.h"
#include "ui/readonly.h"
#include "ui/removal.h"
#include <QDateTime>
#include <QDesktopServices>
#include <QGridLayout>
#include <QLocale>
#include <QUrl>
#include <numeric>

namespace pulse::ui {

namespace {

constexpr int wideContent = 860;
constexpr int statHeight = 116;   // with a line or without
QString number(qint64 value) { return QLocale().toString(value); }

/// When the program was started: the time, of another day the date.
QString startText(const DashboardFigures& figures)
{
    const auto start = QDateTime::fromMSecsSinceEpoch(toMillis(figures.since));
    const bool isToday = start.date() == QDateTime::fromMSecsSinceEpoch(toMillis(figures.at)).date();
    return isToday ? QLocale().toString(start.time(), QLocale::ShortFormat) : QLocale().toString(start.date(), QLocale::ShortFormat);
}

} // namespace

DashboardPage::DashboardPage(const DeskContext& desk, QWidget* parent)
    : ScrollPage(tr("Welcome, %1").arg(qt(desk.backend.actor().who->name)), tr("What happened lately, and what to do next."), parent), m_desk(desk),
      m_model(new Dashboard(desk.backend, this)), m_sample(new SampleData(desk.backend, this)), m_sampleBanner(new Banner), m_panel(new StatePanel),
      m_content(new QWidget), m_stats(new QGridLayout), m_organizations(new StatCard(tr("Organizations"))), m_projects(new StatCard(tr("Projects"))),
      m_keys(new StatCard(tr("API keys"))), m_requests(new StatCard(tr("API requests"))), m_acts(new StatCard(tr("Changes"))),
      m_activity(new ActivityCard), m_checklist(new ChecklistCard)
{
    addTools();
    addStats();
    auto* content = new QGridLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::l);
    content->addWidget(m_activity, 0, 0, Qt::AlignTop);
    content->addWidget(m_checklist, 0, 1, Qt::AlignTop);
    column()->addWidget(m_sampleBanner);
    column()->addWidget(m_panel);
    column()->addLayout(m_stats);
    column()->addWidget(m_content);
    arrange();
    setMutating(*m_checklist->button(ChecklistCard::Step::Project));
    m_sampleBanner->hide();
    m_panel->hide();
    connect(m_model, &Dashboard::changed, this, &DashboardPage::showFigures);
    connect(m_panel, &StatePanel::clicked, m_model, &Dashboard::refresh);
    connect(m_activity, &ActivityCard::opened, this, &Page::navigate);
    connect(m_checklist, &ChecklistCard::wanted, this, &DashboardPage::take);
    connect(m_checklist, &ChecklistCard::closed, this, [this] {
        m_desk.preferences.set(QStringLiteral("dashboard.checklistClosed"), true);
        showFigures();
    });
    connect(&m_desk.api, &LocalApi::changed, m_model, &Dashboard::refresh);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, m_model, [this] {
        if (isVisible())
            m_model->refresh();
    });
    m_minute.start();
    showFigures();
    m_model->refresh();
}

void DashboardPage::addTools()
{
    struct Tool {
        const char* name;
        QString text, icon;
        ButtonKind kind;
        std::function<void()> done;
    };
    const Tool tools[] = {
        {"docs", tr("API docs"), QStringLiteral("external-link"), ButtonKind::Secondary, [this] { openDocs(); }},
        {"token", tr("Create token"), QStringLiteral("ticket"), ButtonKind::Secondary, [this] { Q_EMIT navigate(QStringLiteral("tokens"), {}); }},
        {"create", tr("New project"), QStringLiteral("plus"), ButtonKind::Primary, [this] { createProject(); }},
    };
    for (const auto& tool : tools) {
        auto* button = new Button(tool.text, tool.kind);
        button->withIcon(tool.icon)->setObjectName(QLatin1String(tool.name));
        addTool(button);
        if (tool.kind == ButtonKind::Primary)
            setMutating(*button);
        connect(button, &Button::clicked, this, tool.done);
    }
}

void DashboardPage::addStats()
{
    m_stats->setSpacing(space::m);
    const std::pair<StatCard*, QString> cards[] = {{m_organizations, QStringLiteral("organizations")},
                                                   {m_projects, QStringLiteral("projects")},
                                                   {m_keys, QStringLiteral("keys")},
                                                   {m_requests, QStringLiteral("local-api")}};
    for (const auto& [card, page] : cards)
        connect(card, &StatCard::clicked, this, [this, page = page] { Q_EMIT navigate(page, {}); });
    for (auto* card : {m_organizations, m_projects, m_keys, m_requests, m_acts})
        card->setFixedHeight(statHeight);
    for (auto* card : {m_organizations, m_projects, m_keys})
        card->setToolTip(tr("The line: changes on each of the last 30 days."));
    // What happened is listed below.
    connect(m_acts, &StatCard::clicked, this, [this] {
        if (!m_activity->buttons().empty())
            m_activity->buttons().front()->setFocus(Qt::ShortcutFocusReason);
    });
}

/// Five in a row where there is room, else three and two; the cards below side by side, else one above the other.
void DashboardPage::arrange()
{
    const int columns = width() - 2 * space::xl >= wideContent ? 5 : 3;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int place = 0;
    for (auto* card : {m_organizations, m_projects, m_keys, m_requests, m_acts}) {
        m_stats->addWidget(card, place / columns, place % columns);
        ++place;
    }
    for (int i = 0; i < 5; ++i)
        m_stats->setColumnStretch(i, i < columns ? 1 : 0);
    auto* content = qobject_cast<QGridLayout*>(m_content->layout());
    const bool isWide = columns == 5;
    content->addWidget(m_checklist, isWide ? 0 : 1, isWide ? 1 : 0, Qt::AlignTop);
    content->setColumnStretch(0, isWide ? 5 : 1);
    content->setColumnStretch(1, isWide ? 4 : 0);
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    ScrollPage::resizeEvent(event);
    arrange();
}

void DashboardPage::open(const QString&) { m_model->refresh(); }

void DashboardPage::showFigures()
{
    const auto& figures = m_model->figures();
    const bool isFailed = m_model->error().has_value();
    m_panel->setVisible(isFailed);
    if (isFailed)
        m_panel->set({QStringLiteral("circle-alert"), tr("The figures could not be read"), describeError(*m_model->error()), tr("Try again")});
    m_content->setVisible(figures.has_value());
    for (auto* card : {m_organizations, m_projects, m_keys, m_requests, m_acts}) {
        card->setVisible(!isFailed);
        setStale(*card, m_model->isStale());
        if (!figures)
            card->setLoading();
    }
    setStale(*m_content, m_model->isStale());
    showSample(figures && figures->hasSample);
    if (!figures)
        return;
    showStats(*figures);
    m_activity->show(figures->recent, figures->at);
    showChecklist(*figures);
}

void DashboardPage::showStats(const DashboardFigures& figures)
{
    m_organizations->setFigure(number(figures.organizations));
    m_projects->setFigure(number(figures.projects));
    m_keys->setFigure(number(figures.keys));
    if (figures.unusedKeys > 0)
        m_keys->setChange(tr("%n unused", nullptr, static_cast<int>(figures.unusedKeys)), Tone::Warning);
    else
        m_keys->setChange(figures.retiringKeys > 0 ? tr("%n retiring", nullptr, static_cast<int>(figures.retiringKeys)) : QString{}, Tone::Neutral);
    if (figures.unusedKeys > 0)
        m_keys->setToolTip(tr("Keys that work; unused: nobody used them for 90 days."));
    m_requests->setFigure(number(static_cast<qint64>(figures.requests)));
    m_requests->setChange(m_desk.api.port() ? tr("since %1").arg(startText(figures)) : tr("API is off"));
    m_requests->setToolTip(tr("Answered since Pulse was started: %1. The line: those in each minute of the last hour.").arg(exactTime(figures.since)));
    m_requests->setPoints(figures.requestsPerMinute);
    m_acts->setFigure(number(std::accumulate(figures.acts.all.begin(), figures.acts.all.end(), int64_t{0})));
    m_acts->setChange(tr("30 days"));
    m_acts->setPoints(figures.acts.all);
    const std::pair<StatCard*, const char*> lines[] = {{m_organizations, "organizations"}, {m_projects, "projects"}, {m_keys, "api_keys"}};
    for (const auto& [card, collection] : lines) {
        const auto found = figures.acts.byTarget.find(collection);
        card->setPoints(found == figures.acts.byTarget.end() ? std::vector<int64_t>(Dashboard::days) : found->second);
    }
}

/// What was seen once stays seen: these two leave no row.
bool DashboardPage::remember(const QString& key, bool isNow)
{
    const bool wasSeen = m_desk.preferences.value(key, false).toBool();
    if (isNow && !wasSeen)
        m_desk.preferences.set(key, true);
    return isNow || wasSeen;
}

void DashboardPage::showChecklist(const DashboardFigures& figures)
{
    m_checklist->show(figures, {.hasToken = remember(QStringLiteral("dashboard.hadToken"), figures.tokens > 0),
                                .hasApi = remember(QStringLiteral("dashboard.hadApi"), m_desk.api.port() != 0)});
    const bool isClosed = m_desk.preferences.value(QStringLiteral("dashboard.checklistClosed"), false).toBool();
    m_checklist->setVisible(!isClosed && m_checklist->doneCount() < ChecklistCard::steps);
}

void DashboardPage::showSample(bool hasSample)
{
    if (hasSample == !m_sampleBanner->isHidden())
        return;
    m_sampleBanner->setVisible(hasSample);
    if (!hasSample)
        return;
    m_sampleBanner->say(Tone::Accent, tr("You are looking at sample data"),
                        tr("Three organizations with made-up projects, keys and history. Their keys and secrets work like your own."));
    auto* remove = m_sampleBanner->addButton(tr("Remove sample data…"));
    remove->setObjectName(QStringLiteral("removeSample"));
    setMutating(*remove);
    connect(remove, &Button::clicked, this, &DashboardPage::removeSample);
}

void DashboardPage::removeSample()
{
    askRemoval({.question = {tr("Remove the sample data?"),
                             tr("The sample organizations go with their projects and keys, and their made-up history with them. What you made elsewhere stays."),
                             tr("Remove sample data")},
                .remove = [this](const Answer<void>& answer) { m_sample->remove([answer](const Result<qint64>& gone) { answer(gone.map([](qint64) {})); }); },
                .removed = [this] { Q_EMIT toast(Tone::Neutral, tr("The sample data are gone")); }}, window());
}

void DashboardPage::createProject()
{
    if (!m_creation) {
        auto* organizations = new OrganizationsModel(m_desk.backend, this);
        organizations->setRequest({.sort = "name"});
        m_creation = new ProjectCreation(m_desk, {*new ProjectsModel(m_desk.backend, this), *organizations}, this);
        connect(m_creation, &ProjectCreation::finished, this, [this](const QString& id) { Q_EMIT navigate(QStringLiteral("project"), id); });
        connect(m_creation, &ProjectCreation::organizationsWanted, this, [this] { Q_EMIT navigate(QStringLiteral("organizations"), {}); });
    }
    m_creation->start();
}

void DashboardPage::openDocs()
{
    // Served by this program itself, without a network; so it has to run.
    if (m_desk.api.port())
        QDesktopServices::openUrl(QUrl(m_desk.api.url() + QStringLiteral("/docs")));
    else
        Q_EMIT navigate(QStringLiteral("local-api"), {});
}

void DashboardPage::take(ChecklistCard::Step step)
{
    switch (step) {
    case ChecklistCard::Step::Organization: return Q_EMIT navigate(QStringLiteral("organizations"), {});
    case ChecklistCard::Step::Project: return createProject();
    case ChecklistCard::Step::LiveKit:
    case ChecklistCard::Step::Token: return Q_EMIT navigate(QStringLiteral("tokens"), {});
    case ChecklistCard::Step::Api:
        m_desk.api.start();
        return Q_EMIT navigate(QStringLiteral("local-api"), {});
    case ChecklistCard::Step::Key: return Q_EMIT navigate(QStringLiteral("local-api"), {});
    }
}

QString DashboardPage::words(ActionId id) const { return id == ActionId::New ? tr("New project…") : QString{}; }

std::optional<ApiCall> DashboardPage::call(ActionId id) const
{
    if (id != ActionId::New)
        return std::nullopt;
    return ApiCall{"POST", paths::projects, json::object{{"org_id", "ORGANIZATION_ID"}, {"name", "Telepresence"}, {"region", "us-east"}}};
}

bool DashboardPage::can(ActionId id) const { return id == ActionId::New || id == ActionId::Refresh; }

void DashboardPage::perform(ActionId id)
{
    if (id == ActionId::New)
        createProject();
    else if (id == ActionId::Refresh)
        m_model->refresh();
}

} // namespace pulse::ui
