#include "ui/tasks/taskspanel.h"
#include "models/tasks.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/painting.h"
#include "ui/common/progressbar.h"
#include "ui/common/tokens.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr int panelWidth = 380, mostHeight = 420;
}

TaskRow::TaskRow(Task& task, QWidget* parent)
    : QWidget(parent), m_task(task), m_title(makeLabel(task.title(), "strong")), m_text(makeParagraph({}, "small")), m_bar(new ProgressBar(tr("Progress of %1").arg(task.title()))),
      m_cancel(new Button(tr("Cancel"), ButtonKind::Ghost)), m_log(new Button(tr("Show log"), ButtonKind::Ghost))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_title);
    words->addWidget(m_bar);
    words->addWidget(m_text);
    row->addLayout(words, 1);
    row->addWidget(m_cancel, 0, Qt::AlignTop);
    row->addWidget(m_log, 0, Qt::AlignTop);
    m_cancel->setAccessibleName(tr("Cancel %1").arg(task.title()));
    connect(m_cancel, &Button::clicked, &task, &Task::cancel);
    connect(m_log, &Button::clicked, this, &TaskRow::logAsked);
    connect(&task, &Task::changed, this, &TaskRow::showTask);
    showTask();
}

QString TaskRow::text() const { return m_text->text(); }

void TaskRow::showTask()
{
    const auto state = m_task.state();
    const bool isRunning = state == Task::State::Running;
    m_bar->setVisible(isRunning);
    const auto permille = m_task.permille();
    m_bar->setRange(0, permille ? 1000 : 0);
    m_bar->setValue(permille.value_or(0));
    m_cancel->setVisible(isRunning);
    m_cancel->setEnabled(!m_task.isCancelling());
    m_log->setVisible(state == Task::State::Failed);
    switch (state) {
    case Task::State::Running: m_text->setText(m_task.isCancelling() ? tr("Being cancelled…") : QString{}); break;
    case Task::State::Done: m_text->setText(m_task.outcome()); break;
    case Task::State::Failed: m_text->setText(tr("Failed: %1").arg(m_task.outcome())); break;
    case Task::State::Cancelled: m_text->setText(tr("Cancelled")); break;
    }
    m_text->setVisible(!m_text->text().isEmpty());
}

TasksPanel::TasksPanel(Tasks& tasks, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint), m_tasks(tasks), m_rows(new QVBoxLayout), m_area(new QScrollArea), m_empty(makeParagraph(tr("Exports, backups and other long work are shown here."), "secondary")),
      m_clear(new Button(tr("Clear"), ButtonKind::Ghost))
{
    setAccessibleName(tr("Tasks"));
    setFixedWidth(panelWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Tasks"), "heading"), 1);
    head->addWidget(m_clear);
    column->addLayout(head);
    column->addWidget(m_empty);
    auto* inside = new QWidget;
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::l);
    inside->setLayout(m_rows);
    m_area->setWidget(inside);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    column->addWidget(m_area);
    connect(m_clear, &Button::clicked, &m_tasks, &Tasks::clearEnded);
    connect(&m_tasks, &Tasks::changed, this, &TasksPanel::showTasks);
    showTasks();
}

void TasksPanel::showTasks()
{
    while (auto* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (auto* task : m_tasks.all()) {
        auto* row = new TaskRow(*task, this);
        connect(row, &TaskRow::logAsked, this, [this] {
            hide();
            Q_EMIT logAsked();
        });
        // A task that is forgotten goes a moment after this.
        connect(task, &QObject::destroyed, row, &QObject::deleteLater);
        m_rows->addWidget(row);
        row->show();
    }
    m_rows->addStretch();
    m_empty->setVisible(m_tasks.all().empty());
    m_clear->setEnabled(static_cast<int>(m_tasks.all().size()) > m_tasks.running());
    fit();
}

void TasksPanel::fit()
{
    const auto* inside = m_area->widget()->layout();
    const int wanted = inside->hasHeightForWidth() ? inside->totalHeightForWidth(panelWidth - 2 * space::l) : inside->totalSizeHint().height();
    m_area->setFixedHeight(qMin(wanted, mostHeight));
    m_area->setVisible(!m_tasks.all().empty());
    adjustSize();
}

void TasksPanel::toggleUnder(const QWidget& anchor)
{
    if (isVisible())
        return hide();
    fit();
    const bool isMirrored = anchor.layoutDirection() == Qt::RightToLeft;
    move(anchor.mapToGlobal(QPoint(isMirrored ? 0 : anchor.width() - width(), anchor.height() + space::xs)));
    show();
    setFocus(Qt::PopupFocusReason);
}

void TasksPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return hide();
    QFrame::keyPressEvent(event);
}

void TasksPanel::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colors.raised);
    paintRounded(painter, rect(), radius::control, {colors.raised, colors.borderStrong});
}

} // namespace pulse::ui
