#include "ui/settings/windowcard.h"
#include "models/preferences.h"
#include "ui/common/density.h"
#include "ui/common/language.h"
#include "ui/common/toggle.h"
#include "ui/common/tokens.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/settingssections.h"
#include "ui/tray.h"
#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
const auto themeKey = QStringLiteral("theme");
const QString densityKey = QLatin1String(densityPreference);
const auto languageKey = QStringLiteral("language");
const auto motionKey = QStringLiteral("motion");
} // namespace

WindowCard::WindowCard(const DeskContext& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_theme(new QComboBox), m_density(new QComboBox), m_language(new QComboBox), m_motion(new QComboBox)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(makeAppearance());
    column->addWidget(makeLanguage());
    column->addWidget(makeManners());
    connect(&desk.preferences, &Preferences::changed, this, &WindowCard::show);
    for (const auto& key : {themeKey, densityKey, languageKey, motionKey})
        show(key);
}

void WindowCard::setUp(QComboBox& box, const QString& key)
{
    box.setObjectName(key);
    box.setMinimumWidth(180);
    connect(&box, &QComboBox::activated, this, [this, &box, key] {
        const auto chosen = box.currentData().toString();
        m_desk.preferences.set(key, chosen.isEmpty() ? QJsonValue{} : QJsonValue{chosen});
    });
}

Card* WindowCard::makeAppearance()
{
    auto* card = new Card;
    card->setObjectName(sectionCard("appearance"));
    card->addHeading(tr("Appearance"));
    setUp(*m_theme, themeKey);
    m_theme->addItem(tr("Like the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    setUp(*m_density, densityKey);
    m_density->addItem(tr("Comfortable"), QString{});
    m_density->addItem(tr("Compact"), QLatin1String(compactDensity));
    setUp(*m_motion, motionKey);
    m_motion->addItem(tr("Like the system"), QString{});
    m_motion->addItem(tr("Reduced"), QStringLiteral("reduced"));
    m_motion->addItem(tr("Full"), QStringLiteral("full"));
    card->body()->addWidget(settingRow(tr("Theme"), tr("Light, dark, or as the system is at the moment."), m_theme));
    card->body()->addWidget(settingRow(tr("Density"), tr("Compact: lists show a third more rows, each on one line."), m_density));
    card->body()->addWidget(settingRow(tr("Motion"), tr("Reduced: nothing slides, turns or pulses."), m_motion));
    return card;
}

Card* WindowCard::makeLanguage()
{
    auto* card = new Card;
    card->setObjectName(sectionCard("language"));
    setUp(*m_language, languageKey);
    // Languages are named in themselves.
    m_language->addItem(tr("Like the system"), QString{});
    for (const auto& language : allLanguages())
        m_language->addItem(QString::fromUtf8(language.name), QLatin1String(language.code));
    card->body()->addWidget(settingRow(tr("Language"), tr("Texts, numbers and dates of this window."), m_language, "heading"));
    return card;
}

Card* WindowCard::makeManners()
{
    auto* card = new Card;
    card->setObjectName(sectionCard("window"));
    card->addHeading(tr("Window"));
    card->body()->addWidget(settingRow(tr("Read-only window"), tr("Turns off everything that changes something, until you turn it on again. Programs that use the API are not affected."),
                                       makeToggle(QStringLiteral("read_only"), tr("Read-only window"))));
    card->body()->addWidget(settingRow(tr("Notifications"), tr("When the database goes away or comes back, the local API ends, or long work is done while you are elsewhere. At most one each ten minutes."),
                                       makeToggle(QStringLiteral("notifications"), tr("Notifications"))));
    auto* tray = makeToggle(QStringLiteral("tray"), tr("Icon in the tray"));
    tray->setEnabled(Tray::isPossible() || tray->isChecked());
    card->body()->addWidget(settingRow(tr("Icon in the tray"), Tray::isPossible() ? tr("A closed window stays there, and the local API with it.") : tr("This desktop has no tray."), tray));
    return card;
}

Toggle* WindowCard::makeToggle(const QString& key, const QString& name)
{
    auto* toggle = new Toggle(name);
    toggle->setObjectName(key);
    toggle->setChecked(m_desk.preferences.value(key, false).toBool());
    connect(toggle, &Toggle::toggled, this, [this, key](bool isOn) { m_desk.preferences.set(key, isOn); });
    return toggle;
}

void WindowCard::show(const QString& key)
{
    for (auto* box : {m_theme, m_density, m_language, m_motion})
        if (key == box->objectName())
            box->setCurrentIndex(qMax(0, box->findData(m_desk.preferences.value(key, QString{}).toString())));
    for (auto* toggle : findChildren<Toggle*>())
        if (key == toggle->objectName()) {
            const QSignalBlocker quiet(toggle);
            toggle->setChecked(m_desk.preferences.value(key, false).toBool());
            toggle->update();
        }
}

} // namespace pulse::ui
