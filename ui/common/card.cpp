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

void Card::setFramed(bool isFramed)
{
    if (isFramed == m_isFramed)
        return;
    m_isFramed = isFramed;
    isFramed ? setFlush() : m_body->setContentsMargins(0, 0, 0, 0);
    update();
}

void Card::setTint(Tone tone)
{
    m_tint = tone;
    update();
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

void Card::addForm(QWidget* form)
{
    auto* row = new QHBoxLayout;
    form->setMaximumWidth(size::fields);
    row->addWidget(form, 1000);
    row->addStretch(1);
    m_body->addLayout(row);
}

void Card::paintEvent(QPaintEvent*)
{
    if (!m_isFramed)
        return;
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tint == Tone::Neutral)
        return paintRounded(painter, rect(), radius::card, {colors.card, colors.border});
    auto border = colors.tone(m_tint);
    border.setAlphaF(0.28f);
    paintRounded(painter, rect(), radius::card, {colors.soft(m_tint), border});
}

} // namespace pulse::ui
