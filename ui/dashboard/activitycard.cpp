#include "ui/dashboard/activitycard.h"
#include "models/text.h"
#include "ui/common/card.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/statepanel.h"
#include "ui/common/tokens.h"
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {

void drawText(QPainter& painter, const QRect& rect, const QString& text, Qt::Alignment align = Qt::AlignLeft)
{
    const auto shown = QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(QStyle::visualAlignment(painter.layoutDirection(), align) | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

} // namespace

ActivityButton::ActivityButton(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ActivityButton::sizeHint() const { return {320, size::row}; }

void ActivityButton::show(const ActivityRow& row, Time now)
{
    m_row = row;
    m_when = relativeTime(row.at, now);
    setText(row.who + QLatin1Char(' ') + row.what);
    setAccessibleName(row.detail.isEmpty() ? QStringLiteral("%1, %2").arg(text(), m_when) : QStringLiteral("%1, %2, %3").arg(text(), row.detail, m_when));
    setToolTip(exactTime(row.at));
    setCursor(row.page.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setFocusPolicy(row.page.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    update();
    setVisible(true);
}

void ActivityButton::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    const auto tone = static_cast<Tone>(m_row.tone);
    const auto mirrored = [this](const QRect& rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    if (underMouse() && !m_row.page.isEmpty())
        paintRounded(painter, rect(), radius::control, {colors.hover});
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect(), radius::control, colors);

    const QRect tile(space::s, (height() - size::tile) / 2, size::tile, size::tile);
    paintRounded(painter, mirrored(tile), radius::tile, {colors.soft(tone)});
    paintIcon(painter, mirrored(tile.adjusted(6, 6, -6, -6)), m_row.icon, colors.tone(tone));

    painter.setFont(uiFont(type::small));
    painter.setPen(colors.muted);
    const int whenWidth = QFontMetrics(painter.font()).horizontalAdvance(m_when) + 4;
    drawText(painter, mirrored({width() - space::s - whenWidth, 0, whenWidth, height()}), m_when, Qt::AlignRight);

    const int left = tile.right() + space::m;
    const bool hasDetail = !m_row.detail.isEmpty();
    QRect line(left, hasDetail ? 6 : 0, width() - left - whenWidth - 2 * space::m, hasDetail ? 18 : height());
    painter.setFont(uiFont(type::body, QFont::Medium));
    painter.setPen(colors.text);
    drawText(painter, mirrored(line), text());
    if (!hasDetail)
        return;
    line.translate(0, 18);
    painter.setFont(uiFont(type::small));
    painter.setPen(colors.muted);
    drawText(painter, mirrored(line), m_row.detail);
}

void ActivityButton::focusInEvent(QFocusEvent* event)
{
    m_hasRing = isKeyboardFocus(*this, event->reason());
    QAbstractButton::focusInEvent(event);
}

void ActivityButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

ActivityCard::ActivityCard(QWidget* parent) : QWidget(parent), m_card(new Card), m_rows(new QVBoxLayout), m_empty(new StatePanel)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    // The rows' tiles stand under the heading, their hover around them.
    m_card->body()->setContentsMargins(space::m, space::l, space::m, space::s);
    auto* heading = makeLabel(tr("Recent activity"), "heading");
    heading->setContentsMargins(space::s, 0, space::s, 0);
    m_card->body()->addWidget(heading);
    m_card->body()->setSpacing(space::s);
    m_rows->setSpacing(0);
    m_card->body()->addLayout(m_rows);
    m_empty->set({QStringLiteral("clock"), tr("Nothing happened yet"), tr("What people and programs change here is listed with who did it and when.")});
    m_card->body()->addWidget(m_empty, 1);
    m_card->body()->addStretch();
}

void ActivityCard::show(const std::vector<ActivityRow>& rows, Time now)
{
    while (m_buttons.size() < rows.size()) {
        auto* button = new ActivityButton;
        m_rows->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            if (!button->row().page.isEmpty())
                Q_EMIT opened(button->row().page, button->row().argument);
        });
    }
    for (size_t i = 0; i < m_buttons.size(); ++i)
        i < rows.size() ? m_buttons[i]->show(rows[i], now) : m_buttons[i]->hide();
    m_empty->setVisible(rows.empty());
}

} // namespace pulse::ui
