#include "ui/common/card.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QPainter>
#include <QVBoxLayout>

namespace pulse::ui {

Card::Card(QWidget* parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(space::l + 4, space::l, space::l + 4, space::l);
    m_body->setSpacing(space::m);
}

void Card::setFlush()
{
    m_body->setContentsMargins(1, 3, 1, 6);
    m_body->setSpacing(0);
}

void Card::addHeading(const QString& heading, const QString& text)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(makeLabel(heading, "heading"));
    if (!text.isEmpty())
        column->addWidget(makeParagraph(text, "small"));
    m_body->addLayout(column);
}

void Card::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), radius::card, {colors.card, colors.border});
}

} // namespace pulse::ui
