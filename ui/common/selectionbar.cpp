#include "ui/common/selectionbar.h"
#include "ui/common/button.h"
#include "ui/common/colors.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace pulse::ui {

SelectionBar::SelectionBar(QWidget* parent)
    : QFrame(parent), m_count(makeLabel({}, "strong")), m_clear(new Button(tr("Clear selection"), ButtonKind::Ghost))
{
    setAccessibleName(tr("Selected rows"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::xs, space::xs);
    row->setSpacing(space::xs);
    row->addWidget(m_count);
    row->addSpacing(space::s);
    row->addStretch();
    row->addWidget(m_clear->withIcon(QStringLiteral("x")));
    connect(m_clear, &Button::clicked, this, &SelectionBar::cleared);
}

Button* SelectionBar::add(const QString& icon, const QString& text)
{
    auto* button = new Button(text, ButtonKind::Ghost);
    button->withIcon(icon);
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->count() - 2, button);
    return button;
}

void SelectionBar::setCount(int count) { m_count->setText(tr("%1 selected", nullptr, count).arg(QLocale().toString(count))); }

void SelectionBar::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), radius::card, {colors.selected, colors.border});
}

} // namespace pulse::ui
