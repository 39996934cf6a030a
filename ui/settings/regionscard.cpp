#include "ui/settings/regionscard.h"
#include "backend/projects/projectsettings.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/pill.h"
#include "ui/common/tokens.h"
#include "ui/readonly.h"
#include "ui/settings/regiondialog.h"
#include "ui/settings/settingssections.h"
#include <QGridLayout>
#include <QLabel>
#include <algorithm>

namespace pulse::ui {

RegionsCard::RegionsCard(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_model(new LiveKitRegions(desk.backend, this)), m_test(new LiveKitTest(desk.backend, this)), m_source(makeParagraph({}, "small")),
      m_banner(new Banner), m_all(new Button(tr("Test all"))), m_change(new Button(tr("Change…")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->setObjectName(sectionCard("regions"));
    column->addWidget(card);
    addHead(*card);
    addLines(*card);
    setMutating(*m_change);
    connect(m_all, &Button::clicked, this, [this] {
        for (size_t i = 0; i < m_lines.size(); ++i)
            ask(i);
    });
    connect(m_change, &Button::clicked, this, &RegionsCard::change);
    connect(m_model, &LiveKitRegions::changed, this, &RegionsCard::refresh);
    showButtons();
}

void RegionsCard::addHead(Card& card)
{
    m_all->setObjectName(QStringLiteral("test-regions"));
    m_change->setObjectName(QStringLiteral("change-regions"));
    m_all->setAccessibleName(tr("Test the LiveKit of every region"));
    m_change->setAccessibleName(tr("Change the addresses of the regions"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(makeLabel(tr("LiveKit by region"), "heading"));
    head->addStretch();
    head->addWidget(m_all);
    head->addWidget(m_change);
    card.body()->addLayout(head);
    card.body()->addWidget(m_source);
    card.body()->addWidget(m_banner);
    m_banner->setObjectName(QStringLiteral("regions-said"));
    m_banner->hide();
}

void RegionsCard::addLines(Card& card)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    for (const auto region : enumNames<Region>) {
        const auto at = m_lines.size();
        const int row = static_cast<int>(at) * 2;
        const auto title = regionTitle(qt(region));
        Line line{.address = makeLabel({}, "code"), .result = new Pill({}, Tone::Neutral), .said = makeParagraph({}, "small"), .test = new Button(tr("Test"))};
        line.address->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line.address->setMinimumWidth(120);
        line.test->setObjectName(QStringLiteral("test-") + qt(region));
        line.test->setAccessibleName(tr("Test the LiveKit of %1").arg(title));
        line.result->setObjectName(QStringLiteral("result-") + qt(region));
        line.result->hide();
        line.said->hide();
        grid->addWidget(makeLabel(title, "strong"), row, 0);
        grid->addWidget(line.address, row, 1);
        grid->addWidget(line.result, row, 2);
        grid->addWidget(line.test, row, 3);
        grid->addWidget(line.said, row + 1, 1, 1, 3);
        connect(line.test, &Button::clicked, this, [this, at] { ask(at); });
        m_lines.push_back(line);
    }
    card.body()->addLayout(grid);
}

void RegionsCard::refresh()
{
    m_model->read([this](const Result<LiveKitRegions::State>& state) { showState(state); });
}

void RegionsCard::showState(const Result<LiveKitRegions::State>& state)
{
    if (!state) {
        m_banner->say(Tone::Danger, tr("The addresses could not be read"), describeError(state.error()));
        m_banner->show();
        return showButtons();
    }
    m_state = *state;
    for (size_t i = 0; i < m_lines.size() && i < m_state->places.size(); ++i) {
        auto& line = m_lines[i];
        const auto& address = m_state->places[i].address;
        // What was said was of another server.
        if (line.address->text() != address) {
            line.result->hide();
            line.said->hide();
        }
        line.address->setText(address);
        line.address->setToolTip(address);
    }
    m_source->setText(sourceText());
    m_banner->setVisible(!m_state->waiting.isEmpty());
    if (!m_state->waiting.isEmpty())
        m_banner->say(Tone::Accent, tr("Restart Pulse to use the new address"), tr("From the next start on tokens name %1.").arg(m_state->waiting));
    showButtons();
}

QString RegionsCard::sourceText() const
{
    using enum SettingSource;
    auto text = tr("What the tokens of projects without their own LiveKit name.");
    const auto add = [&text](const QString& more) { text += QLatin1Char(' ') + more; };
    if (m_state->fixedBy == Environment)
        add(tr("The environment variable LIVEKIT_URL_TEMPLATE says so; change it there and start Pulse anew."));
    else if (m_state->fixedBy == EnvFile)
        add(tr("LIVEKIT_URL_TEMPLATE in the .env file says so; change it there and start Pulse anew."));
    else if (m_state->fixedBy == Flag)
        add(tr("The flag --livekit-url-template says so; change it there and start Pulse anew."));
    else if (m_state->source == Stored)
        add(tr("It is stored in the settings."));
    else if (m_state->hasLiveKit)
        add(tr("No address per region is set, so the LiveKit that is connected serves all, if it has one."));
    else
        add(tr("No address is set, so this is the default."));
    if (!m_state->hasLiveKit)
        add(tr("Connect LiveKit above to test them: its key pair is used."));
    return text;
}

void RegionsCard::showButtons()
{
    const bool canTest = m_state && m_state->hasLiveKit;
    m_all->setBusy(!canTest || m_isTrying);
    for (const auto& line : m_lines)
        line.test->setBusy(!canTest || line.isWaiting);
    m_change->setEnabled(m_state && m_state->fixedBy == SettingSource::Default);
}

void RegionsCard::ask(size_t at)
{
    auto& line = m_lines[at];
    line.isWaiting = true;
    line.said->hide();
    line.result->set(tr("Testing…"), Tone::Neutral);
    line.result->show();
    if (!m_isTrying)
        tryNext();
    showButtons();
}

/// One after the other, so that servers which do not answer keep nobody else waiting.
void RegionsCard::tryNext()
{
    const auto next = std::ranges::find(m_lines, true, &Line::isWaiting);
    m_isTrying = next != m_lines.end();
    showButtons();
    if (!m_isTrying)
        return;
    const auto address = next->address->text();
    m_test->run({.host = address}, [this, address](const Result<LiveKitTestResult>& tried) {
        tell(address, tried);
        tryNext();
    });
}

void RegionsCard::tell(const QString& address, const Result<LiveKitTestResult>& tried)
{
    bool isSaid = false;   // once for all that name this server
    for (auto& line : m_lines) {
        if (!line.isWaiting || line.address->text() != address)
            continue;
        line.isWaiting = false;
        if (!tried)
            line.result->set(tr("Not tested"), Tone::Danger);
        else if (tried->isOk)
            line.result->set(tr("Answers, %1 ms").arg(tried->elapsedMs), static_cast<Tone>(tried->tone));
        else
            line.result->set(tried->title, static_cast<Tone>(tried->tone));
        line.said->setText(!tried ? describeError(tried.error()) : tried->text);
        line.said->setVisible(!isSaid && (!tried || static_cast<Tone>(tried->tone) != Tone::Success));
        isSaid = true;
    }
}

void RegionsCard::change()
{
    auto* dialog = new RegionDialog(*m_model, *m_state, window());
    connect(dialog, &RegionDialog::saved, this, [this] {
        refresh();
        Q_EMIT toast(Tone::Success, tr("Saved for the next start"));
    });
    dialog->open();
}

} // namespace pulse::ui
