#include "ui/common/motion.h"
#include <QApplication>
#include <QVariant>

namespace pulse::ui {

namespace {
constexpr const char* property = "pulseReducedMotion";
}

bool isMotionReduced() { return !qApp || qApp->property(property).toBool(); }

void setMotionReduced(bool isReduced)
{
    qApp->setProperty(property, isReduced);
    if (isReduced)
        for (const auto effect : {Qt::UI_AnimateCombo, Qt::UI_AnimateMenu, Qt::UI_AnimateTooltip, Qt::UI_FadeMenu, Qt::UI_FadeTooltip})
            QApplication::setEffectEnabled(effect, false);
}

} // namespace pulse::ui
