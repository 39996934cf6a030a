#include "ui/settings/settingspage.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/sectionlist.h"
#include "ui/common/sectionscroll.h"
#include "ui/common/tokens.h"
#include "ui/keychain/secretscard.h"
#include "ui/settings/datacard.h"
#include "ui/settings/licencesdialog.h"
#include "ui/settings/regionscard.h"
#include "ui/settings/settingssections.h"
#include "ui/settings/windowcard.h"
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
/// Of the page: with less the list keeps its icons only.
constexpr int wideFrom = 880;
} // namespace

SettingsPage::SettingsPage(const DeskContext& desk, QWidget* parent)
    : ScrollPage(tr("Settings"), tr("How this window looks and behaves, and where the data lies."), parent), m_data(new DataCard(desk)), m_secrets(new SecretsCard(desk)),
      m_regions(new RegionsCard(desk)), m_list(new SectionList(tr("Sections of the settings"))),
      m_scroll(new SectionScroll(*m_list, *area()))
{
    auto* window = new WindowCard(desk);
    for (QWidget* card : {static_cast<QWidget*>(window), static_cast<QWidget*>(m_secrets), static_cast<QWidget*>(m_regions), static_cast<QWidget*>(m_data), makeAbout()})
        column()->addWidget(card);
    addList();
    connect(m_data, &DataCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(m_secrets, &SecretsCard::toast, this, [this](Tone tone, const QString& text) {
        m_regions->refresh(); // another LiveKit is connected
        Q_EMIT toast(tone, text);
    });
    connect(m_regions, &RegionsCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
}

void SettingsPage::addList()
{
    for (const auto& section : settingsSections())
        m_scroll->add(sectionTitle(section), *findChild<QWidget*>(sectionCard(section.id)), QLatin1String(section.icon));
    body()->removeWidget(area());
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xl - space::xs);
    row->addWidget(m_list, 0, Qt::AlignTop);
    row->addWidget(area(), 1);
    body()->addLayout(row);
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    ScrollPage::resizeEvent(event);
    m_list->setNarrow(width() < wideFrom);
}

QWidget* SettingsPage::makeAbout()
{
    auto* card = new Card;
    card->setObjectName(sectionCard("about"));
    auto* row = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(tr("About Pulse"), "heading"));
    words->addWidget(makeLabel(tr("Version %1, with Qt %2").arg(QStringLiteral(PULSE_VERSION), QString::fromLatin1(qVersion())), "small"));
    row->addLayout(words, 1);
    auto* log = new Button(tr("Log"));
    auto* licences = new Button(tr("Licences…"));
    licences->setObjectName(QStringLiteral("licences"));
    row->addWidget(log);
    row->addWidget(licences);
    card->body()->addLayout(row);
    connect(log, &Button::clicked, this, [this] { Q_EMIT navigate(QStringLiteral("log"), {}); });
    connect(licences, &Button::clicked, this, [this] { (new LicencesDialog(this->window()))->open(); });
    return card;
}

void SettingsPage::open(const QString& argument)
{
    perform(ActionId::Refresh);
    setFocusProxy(nullptr);
    const auto sections = settingsSections();
    for (size_t i = 0; i < sections.size(); ++i) {
        if (argument != QLatin1String(sections[i].id))
            continue;
        m_scroll->scrollTo(static_cast<int>(i));
        // The window gives the focus to the page that it shows.
        setFocusProxy(m_scroll->firstControl(static_cast<int>(i)));
    }
}

QString SettingsPage::link() const
{
    return QStringLiteral("settings/") + QLatin1String(settingsSections()[static_cast<size_t>(m_list->current())].id);
}

void SettingsPage::perform(ActionId id)
{
    if (id != ActionId::Refresh)
        return;
    m_data->refresh();
    m_secrets->refresh();
    m_regions->refresh();
}

} // namespace pulse::ui
