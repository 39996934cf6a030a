#include "ui/common/theme.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/motion.h"
#include "ui/common/stylesheet.h"
#include "ui/common/tokens.h"
#include <QApplication>
#include <QStyleFactory>

namespace pulse::ui {

Theme::Theme(QObject* parent) : QObject(parent)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(uiFont(type::body));
    connect(&m_system, &SystemScheme::changed, this, &Theme::apply);
    connect(&m_system, &SystemScheme::changed, this, &Theme::applyMotion);
    apply();
    applyMotion();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

bool Theme::isDark() const { return m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system.isDark()); }

void Theme::toggle() { choose(isDark() ? ThemeChoice::Light : ThemeChoice::Dark); }

void Theme::chooseMotion(MotionChoice choice)
{
    m_motion = choice;
    applyMotion();
}

void Theme::applyMotion()
{
    setMotionReduced(m_motion == MotionChoice::Reduced || (m_motion == MotionChoice::System && m_system.isStill()));
}

void Theme::apply()
{
    const int wanted = isDark() ? 1 : 0;
    if (wanted == m_applied)
        return;
    m_applied = wanted;
    const auto& colors = wanted ? Colors::dark() : Colors::light();
    QApplication::setPalette(colors.palette());
    m_dressing.change(styleSheet(colors));
    Q_EMIT changed();
}

} // namespace pulse::ui
