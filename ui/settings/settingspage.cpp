#include "ui/settings/settingspage.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "ui/keychain/secretscard.h"
#include "ui/settings/datacard.h"
#include "ui/settings/licencesdialog.h"
#include "ui/settings/regionscard.h"
#include "ui/settings/windowcard.h"
#include <QVBoxLayout>

namespace pulse::ui {

SettingsPage::SettingsPage(const DeskContext& desk, QWidget* parent)
    : ScrollPage(tr("Settings"), tr("How this window looks and behaves, and where the data lies."), parent), m_data(new DataCard(desk)), m_secrets(new SecretsCard(desk)),
      m_regions(new RegionsCard(desk))
{
    auto* window = new WindowCard(desk);
    for (QWidget* card : {static_cast<QWidget*>(window), static_cast<QWidget*>(m_secrets), static_cast<QWidget*>(m_regions), static_cast<QWidget*>(m_data), makeAbout()})
        column()->addWidget(card);
    connect(m_data, &DataCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(m_secrets, &SecretsCard::toast, this, [this](Tone tone, const QString& text) {
        m_regions->refresh(); // another LiveKit is connected
        Q_EMIT toast(tone, text);
    });
    connect(m_regions, &RegionsCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
}

QWidget* SettingsPage::makeAbout()
{
    auto* card = new Card;
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

void SettingsPage::open(const QString&) { perform(ActionId::Refresh); }

void SettingsPage::perform(ActionId id)
{
    if (id != ActionId::Refresh)
        return;
    m_data->refresh();
    m_secrets->refresh();
    m_regions->refresh();
}

} // namespace pulse::ui
