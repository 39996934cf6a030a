#include "ui/common/statepanel.h"
#include "ui/common/button.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include <QEvent>
#include <QVBoxLayout>

namespace pulse::ui {

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_title(makeLabel({}, "heading")), m_text(makeParagraph({}, "secondary")),
      m_button(new Button({}, ButtonKind::Secondary))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(size::form);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_text);
    row->addStretch();
    column->addLayout(row);
    column->addSpacing(space::s);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_button->hide();
    connect(m_button, &Button::clicked, this, &StatePanel::clicked);
}

void StatePanel::set(const Words& words)
{
    m_iconName = words.icon;
    m_title->setText(words.title);
    m_text->setText(words.text);
    m_text->setVisible(!words.text.isEmpty());
    fitText();
    m_button->setText(words.button);
    m_button->setVisible(!words.button.isEmpty());
    setAccessibleName(words.title);
    paintIconLabel();
}

QString StatePanel::title() const { return m_title->text(); }

void StatePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // A picture in a label does not follow the theme by itself.
    if (event->type() == QEvent::PaletteChange)
        paintIconLabel();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitText();
}

/// As narrow as it can be without another line: no word stands alone in the last one.
void StatePanel::fitText()
{
    if (m_text->text().isEmpty())
        return;
    const auto metrics = m_text->fontMetrics();
    const auto roomAt = [&](int width) { return metrics.boundingRect(QRect(0, 0, width, 0), Qt::AlignHCenter | Qt::TextWordWrap, m_text->text()); };
    int tooNarrow = 0, enough = size::form;
    const int height = roomAt(enough).height();
    while (enough - tooNarrow > 1) {
        const int middle = (enough + tooNarrow) / 2;
        const auto room = roomAt(middle);
        (room.height() > height || room.width() > middle ? tooNarrow : enough) = middle;
    }
    m_text->setFixedWidth(qMin(size::form, enough + space::s));
}

void StatePanel::paintIconLabel()
{
    m_icon->setPixmap(m_iconName.isEmpty() ? QPixmap{} : icon(m_iconName, Ink::Muted).pixmap({28, 28}, devicePixelRatioF()));
}

} // namespace pulse::ui
