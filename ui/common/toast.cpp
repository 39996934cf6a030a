#include "ui/common/toast.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

namespace {
constexpr int shortMs = 4'000;
constexpr int longMs = 10'000;
} // namespace

Toast::Toast(QWidget* window) : QFrame(window), m_text(makeLabel({}, "strong")), m_button(new Button({}, ButtonKind::Ghost))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    row->addSpacing(space::l);
    row->setSpacing(space::m);
    row->addWidget(m_text);
    row->addWidget(m_button);
    setMinimumHeight(size::control + 2 * space::s);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &Button::clicked, this, [this] {
        hide();
        if (m_onAction)
            m_onAction();
    });
    window->installEventFilter(this);
    m_button->hide();
    hide();
}

void Toast::say(Tone tone, const QString& text, const QString& action, std::function<void()> onAction)
{
    m_tone = tone;
    m_text->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    // A button brings its own room at the end.
    layout()->setContentsMargins(space::l, space::s, action.isEmpty() ? space::l : space::s, space::s);
    m_onAction = std::move(onAction);
    setAccessibleName(text);
    place();
    raise();
    show();
    m_timer.start(action.isEmpty() && tone != Tone::Danger ? shortMs : longMs);
}

QString Toast::text() const { return isVisible() ? m_text->text() : QString{}; }

void Toast::place()
{
    layout()->activate();
    const auto hint = sizeHint();
    auto* window = parentWidget();
    setGeometry((window->width() - hint.width()) / 2, window->height() - hint.height() - space::xl, hint.width(), hint.height());
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), radius::card, {colors.raised, colors.borderStrong});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tone(m_tone));
    painter.drawEllipse(QStyle::visualRect(layoutDirection(), rect(), {space::l, height() / 2 - 4, 8, 8}));
}

} // namespace pulse::ui
