#include "ui/tasks/tasksbutton.h"
#include "models/tasks.h"
#include "ui/common/icon.h"
#include "ui/common/motion.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QPainter>

namespace pulse::ui {

namespace {

constexpr int turnMs = 50, turnDegrees = 12, ringWidth = 2;

/// How far all that runs is together; nothing while one of them does not know.
std::optional<int> permilleOf(const Tasks& tasks)
{
    int sum = 0, count = 0;
    for (const auto* task : tasks.all()) {
        if (task->state() != Task::State::Running)
            continue;
        const auto permille = task->permille();
        if (!permille)
            return std::nullopt;
        sum += *permille;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

} // namespace

TasksButton::TasksButton(Tasks& tasks, QWidget* parent) : QAbstractButton(parent), m_tasks(tasks)
{
    setObjectName(QStringLiteral("tasks"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_turn.setInterval(turnMs);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + turnDegrees) % 360;
        update();
    });
    connect(&tasks, &Tasks::changed, this, &TasksButton::showTasks);
    showTasks();
}

QSize TasksButton::sizeHint() const { return {size::control, size::control}; }

void TasksButton::showTasks()
{
    const int running = m_tasks.running();
    const auto name = running > 0 ? tr("Tasks, %n running", nullptr, running) : tr("Tasks");
    setAccessibleName(name);
    setToolTip(name);
    if (running > 0 && !isMotionReduced())
        m_turn.start();
    else
        m_turn.stop();
    update();
}

void TasksButton::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown())
        paintRounded(painter, rect(), radius::control, {colors.hover});
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::control, colors);
    const bool isRunning = m_tasks.running() > 0;
    const int side = isRunning ? size::icon - space::xs : size::icon;
    paintIcon(painter, {(width() - side) / 2, (height() - side) / 2, side, side}, QStringLiteral("activity"), isRunning ? colors.link : colors.secondary);
    if (!isRunning)
        return;
    const QRectF ring = QRectF(rect()).adjusted(space::xs, space::xs, -space::xs, -space::xs);
    painter.setPen(QPen(colors.border, ringWidth));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colors.link, ringWidth, Qt::SolidLine, Qt::RoundCap));
    const auto permille = permilleOf(m_tasks);
    const int from = permille ? 90 : 90 - m_angle;
    const int span = permille ? -*permille * 360 / 1000 : -90;
    painter.drawArc(ring, from * 16, span * 16);
}

} // namespace pulse::ui
