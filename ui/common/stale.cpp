#include "ui/common/stale.h"
#include "ui/common/tokens.h"
#include <QGraphicsOpacityEffect>
#include <QWidget>

namespace pulse::ui {

void setStale(QWidget& shown, bool isStale)
{
    if (isStale == (shown.graphicsEffect() != nullptr))
        return;
    auto* grey = isStale ? new QGraphicsOpacityEffect : nullptr;
    if (grey)
        grey->setOpacity(staleOpacity);
    shown.setGraphicsEffect(grey);
}

} // namespace pulse::ui
