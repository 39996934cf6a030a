#include "ui/common/windowsize.h"
#include "ui/common/tokens.h"
#include <QScreen>
#include <QWidget>

namespace pulse::ui {

QSize firstSize(QSize room)
{
    // A frame is known only after a window was shown: a title bar's height is kept free.
    return QSize(1280, 800).boundedTo(QSize(room.width(), room.height() - size::topBar));
}

QSize firstSize(const QWidget& window) { return firstSize(window.screen()->availableSize()); }

} // namespace pulse::ui
