#include "ui/common/statcard.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/sparkline.h"
#include "ui/common/tokens.h"
#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

namespace {
constexpr int lineHeight = 36;
constexpr int titleHeight = 20;
constexpr int figureHeight = 32;
} // namespace

StatCard::StatCard(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    setText(title);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name();
}

void StatCard::setFigure(const QString& text)
{
    m_figure = text;
    name();
}

void StatCard::setChange(const QString& text, Tone tone)
{
    m_change = text;
    m_changeTone = tone;
    name();
}

void StatCard::setPoints(const std::vector<int64_t>& points)
{
    const bool hadLine = !m_points.empty();
    m_points = Sparkline::reduced(points);
    if (hadLine == m_points.empty())
        updateGeometry();
    update();
}

void StatCard::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void StatCard::setLoading() { setFigure({}); }

void StatCard::name()
{
    auto words = isLoading() ? tr("%1: loading").arg(text()) : tr("%1: %2").arg(text(), m_figure);
    if (!isLoading() && !m_change.isEmpty())
        words = tr("%1, %2", "a figure and its change").arg(words, m_change);
    setAccessibleName(words);
    const int room = width() - 2 * space::l;
    const bool isCut = QFontMetrics(uiFont(type::small)).horizontalAdvance(text()) > room
        || QFontMetrics(uiFont(type::figure, QFont::DemiBold)).horizontalAdvance(m_figure) + space::s + QFontMetrics(uiFont(type::small)).horizontalAdvance(m_change) > room;
    // A tip that the page gave stays, unless something is cut.
    if (isCut || m_hasOwnTip)
        setToolTip(isCut ? words : QString{});
    m_hasOwnTip = isCut;
    update();
}

QSize StatCard::minimumSizeHint() const
{
    return {140, 2 * space::m + titleHeight + figureHeight + (m_points.empty() ? 0 : lineHeight + space::xs)};
}

QSize StatCard::sizeHint() const { return {220, minimumSizeHint().height()}; }

void StatCard::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = isEnabled() && (underMouse() || isDown());
    paintRounded(painter, rect(), radius::card, {isDown() ? colors.hover : colors.card, isHot ? colors.borderStrong : colors.border});
    paintWords(painter, colors);
    if (!m_points.empty() && !isLoading())
        Sparkline::paint(painter, QRectF(space::l - 1, height() - space::m - lineHeight, width() - 2 * (space::l - 1), lineHeight), m_points, colors.tone(m_tone));
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect(), radius::card, colors);
}

void StatCard::paintWords(QPainter& painter, const Colors& colors)
{
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const auto end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
    const QRect title(space::l, space::m, width() - 2 * space::l, titleHeight);
    painter.setPen(colors.secondary);
    painter.setFont(uiFont(type::small, QFont::Medium));
    painter.drawText(place(title), static_cast<int>(start), painter.fontMetrics().elidedText(text(), Qt::ElideRight, title.width()));
    QRect row(space::l, title.bottom() + 1, title.width(), figureHeight);
    if (isLoading())
        return paintRounded(painter, place({row.left(), row.top() + 8, qMin(84, row.width()), 16}), radius::tile, {colors.border});
    painter.setFont(uiFont(type::small, QFont::Medium));
    const int changeWidth = m_change.isEmpty() ? 0 : qMin(painter.fontMetrics().horizontalAdvance(m_change) + 2, row.width() * 2 / 3); // advances are rounded down
    painter.setPen(colors.tone(m_changeTone));
    painter.drawText(place(row.adjusted(row.width() - changeWidth, 4, 0, 0)), static_cast<int>(end),
                     painter.fontMetrics().elidedText(m_change, Qt::ElideRight, changeWidth));
    if (changeWidth > 0)
        row.setWidth(row.width() - changeWidth - space::s);
    painter.setPen(colors.text);
    painter.setFont(uiFont(type::figure, QFont::DemiBold));
    painter.drawText(place(row), static_cast<int>(start), painter.fontMetrics().elidedText(m_figure, Qt::ElideRight, row.width()));
}

void StatCard::focusInEvent(QFocusEvent* event)
{
    m_hasRing = isKeyboardFocus(*this, event->reason());
    QAbstractButton::focusInEvent(event);
}

void StatCard::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return click();
    QAbstractButton::keyPressEvent(event);
}

void StatCard::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    name();
}

} // namespace pulse::ui
