#include "ui/common/menus.h"
#include "ui/common/tokens.h"
#include <QMenu>

namespace pulse::ui {

void openMenuBelow(QWidget& button, const std::function<void(QMenu*)>& fill)
{
    auto* menu = new QMenu(&button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    menu->popup(button.mapToGlobal(QPoint(0, button.height() + space::xs)));
}

} // namespace pulse::ui
