#include "ui/common/label.h"

namespace pulse::ui {

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QLabel* makeParagraph(const QString& text, const char* role, QWidget* parent)
{
    auto* label = makeLabel(text, role, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace pulse::ui
