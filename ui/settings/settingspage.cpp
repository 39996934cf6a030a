#include "ui/settings/settingspage.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "ui/keychain/secretscard.h"
#include "ui/settings/datacard.h"
#include "ui/settings/licencesdialog.h"
#include "ui/settings/regionscard.h"
#include "ui/settings/sectionlist.h"
#include "ui/settings/settingssections.h"
#include "ui/settings/windowcard.h"
#include <QApplication>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
/// Of the page: with less the list keeps its icons only.
constexpr int wideFrom = 880;
} // namespace

SettingsPage::SettingsPage(const DeskContext& desk, QWidget* parent)
    : ScrollPage(tr("Settings"), tr("How this window looks and behaves, and where the data lies."), parent), m_data(new DataCard(desk)), m_secrets(new SecretsCard(desk)),
      m_regions(new RegionsCard(desk)), m_list(new SectionList(tr("Sections of the settings"))), m_area(findChild<QScrollArea*>())
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
    for (const auto& section : settingsSections()) {
        m_list->add(sectionTitle(section), QLatin1String(section.icon));
        m_cards.push_back(findChild<QWidget*>(sectionCard(section.id)));
    }
    body()->removeWidget(m_area);
    auto* row = new QHBoxLayout;
    // From right to left the margins of the page and of its cards change places.
    row->setContentsMargins(0, 0, isRightToLeft() ? space::xl : 0, 0);
    row->setSpacing(isRightToLeft() ? 0 : space::xl - space::xs);
    row->addWidget(m_list, 0, Qt::AlignTop);
    row->addWidget(m_area, 1);
    body()->addLayout(row);
    connect(m_list, &SectionList::walked, this, &SettingsPage::scrollTo);
    connect(m_list, &SectionList::entered, this, [this](int section, Qt::FocusReason reason) {
        if (auto* control = firstControl(section)) {
            const QScopedValueRollback quiet(m_isScrolling, true);
            control->setFocus(reason);
        }
        scrollTo(section);
    });
    auto* bar = m_area->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &SettingsPage::followScroll);
    // What is read later makes cards taller; the one that was asked for stays in its place.
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_sought >= 0)
            scrollTo(m_sought);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (size_t i = 0; now && i < m_cards.size(); ++i)
            if (m_cards[i]->isAncestorOf(now))
                m_list->setCurrent(static_cast<int>(i));
    });
}

int SettingsPage::topOf(int section) const { return m_cards[static_cast<size_t>(section)]->mapTo(m_area->widget(), QPoint{}).y(); }

QWidget* SettingsPage::firstControl(int section) const
{
    const auto controls = m_cards[static_cast<size_t>(section)]->findChildren<QWidget*>();
    for (auto* control : controls)
        if ((control->focusPolicy() & Qt::TabFocus) && control->isEnabled() && control->isVisibleTo(this) && !control->focusProxy())
            return control;
    return nullptr;
}

void SettingsPage::scrollTo(int section)
{
    m_sought = section;
    m_list->setCurrent(section);
    const QScopedValueRollback quiet(m_isScrolling, true);
    // A little of what is before it, so that its edge is seen.
    m_area->verticalScrollBar()->setValue(section == 0 ? 0 : topOf(section) - space::m);
}

void SettingsPage::followScroll()
{
    if (m_isScrolling)
        return;
    m_sought = -1;
    // The line that is read goes down the view as the page does: so the first and the last section have their turn.
    const auto* bar = m_area->verticalScrollBar();
    const int line = bar->value() + (bar->maximum() > 0 ? m_area->viewport()->height() * bar->value() / bar->maximum() : 0);
    int read = 0;
    for (size_t i = 0; i < m_cards.size(); ++i)
        if (topOf(static_cast<int>(i)) <= line)
            read = static_cast<int>(i);
    m_list->setCurrent(read);
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
        scrollTo(static_cast<int>(i));
        // The window gives the focus to the page that it shows.
        setFocusProxy(firstControl(m_sought));
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
