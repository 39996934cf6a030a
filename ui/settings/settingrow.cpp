#include "ui/settings/settingrow.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>

namespace pulse::ui {

QWidget* settingRow(const QString& title, const QString& text, QWidget* control, const char* role)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, space::xs, 0, space::xs);
    row->setSpacing(space::l);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* label = makeLabel(title, role);
    label->setBuddy(control);
    words->addWidget(label);
    if (!text.isEmpty())
        words->addWidget(makeParagraph(text, "small"));
    row->addLayout(words, 1);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(title);
    control->setAccessibleDescription(text);
    row->addWidget(control, 0, Qt::AlignVCenter);
    return box;
}

} // namespace pulse::ui
