#include "ui/common/progressbar.h"
#include "ui/common/motion.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

namespace {
constexpr int stepMs = 40;
constexpr int stepsAcross = 40;
} // namespace

ProgressBar::ProgressBar(const QString& name, QWidget* parent) : QProgressBar(parent)
{
    setAccessibleName(name);
    setTextVisible(false);
    setRange(0, 100);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize ProgressBar::sizeHint() const { return {160, size::track}; }

void ProgressBar::showEvent(QShowEvent* event)
{
    QProgressBar::showEvent(event);
    if (!isMotionReduced())
        m_timer.start(stepMs, this);
}

void ProgressBar::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QProgressBar::hideEvent(event);
}

void ProgressBar::timerEvent(QTimerEvent*)
{
    if (!isUnknown())
        return;
    m_step = isMotionReduced() ? 0 : (m_step + 1) % stepsAcross;
    update();
}

void ProgressBar::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double round = height() / 2.0;
    paintRounded(painter, rect(), round, {colors.border});
    QRect part(0, 0, 0, height());
    if (isUnknown()) {
        part.setWidth(isMotionReduced() ? width() / 2 : width() / 3);
        part.moveLeft(isMotionReduced() ? 0 : (width() + part.width()) * m_step / stepsAcross - part.width());
    } else if (value() > minimum()) {
        part.setWidth(qMax(height(), static_cast<int>(qint64(width()) * (value() - minimum()) / (maximum() - minimum()))));
    }
    if (part.width() > 0)
        paintRounded(painter, QStyle::visualRect(layoutDirection(), rect(), part), round, {m_tone == Tone::Accent ? colors.accent : colors.tone(m_tone)});
}

} // namespace pulse::ui
