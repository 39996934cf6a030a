#include "ui/dashboard/checklistcard.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

namespace {

/// A ring, or a tick once it is done; painted, so that it follows the theme.
class Mark final : public QWidget {
public:
    Mark() { setFixedSize(18, 18); }
    void setDone(bool isDone)
    {
        m_isDone = isDone;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& colors = Colors::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_isDone)
            return paintIcon(painter, rect(), QStringLiteral("circle-check"), colors.success);
        painter.setPen(QPen(colors.borderStrong, 1.5));
        painter.drawEllipse(QRectF(rect()).adjusted(2, 2, -2, -2));
    }

private:
    bool m_isDone = false;
};

} // namespace

ChecklistCard::ChecklistCard(QWidget* parent) : QWidget(parent), m_card(new Card), m_progress(makeLabel({}, "small"))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    // Its cross is higher than the heading, which stands as high as those of other cards.
    m_card->body()->setContentsMargins(space::l + 4, space::s + 1, space::m, space::m);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("First steps"), "heading"));
    head->addStretch();
    head->addWidget(m_progress);
    auto* close = iconButton(QStringLiteral("x"), tr("Hide the first steps"));
    close->setObjectName(QStringLiteral("closeChecklist"));
    head->addWidget(close);
    m_card->body()->addLayout(head);
    m_card->body()->setSpacing(space::s);
    addLine(Step::Organization, tr("Create an organization"), tr("Create"));
    addLine(Step::Project, tr("Create a project"), tr("Create"));
    addLine(Step::LiveKit, tr("Connect your LiveKit"), tr("Connect"));
    addLine(Step::Token, tr("Create a token"), tr("Create"));
    addLine(Step::Api, tr("Start the local API"), tr("Start"));
    addLine(Step::Key, tr("Use an API key in a program"), tr("Show how"));
    connect(close, &Button::clicked, this, &ChecklistCard::closed);
}

void ChecklistCard::addLine(Step step, const QString& text, const QString& action)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    Line line{.mark = new Mark, .text = makeLabel(text, "strong"), .button = new Button(action)};
    line.button->setAccessibleName(text);
    row->addWidget(line.mark);
    row->addWidget(line.text, 1);
    row->addWidget(line.button);
    // As high with its button as without: nothing jumps when a step is done.
    auto* holder = new QWidget;
    holder->setLayout(row);
    row->setContentsMargins(0, 0, space::s, 0);
    holder->setFixedHeight(size::control + 4);
    m_card->body()->addWidget(holder);
    connect(line.button, &Button::clicked, this, [this, step] { Q_EMIT wanted(step); });
    m_lines.push_back(line);
}

void ChecklistCard::setDone(Step step, bool isDone)
{
    auto& line = m_lines[static_cast<size_t>(step)];
    line.isDone = isDone;
    static_cast<Mark*>(line.mark)->setDone(isDone);
    line.button->setVisible(!isDone);
    line.text->setProperty("role", isDone ? QStringLiteral("muted") : QStringLiteral("strong"));
    line.text->setAccessibleDescription(isDone ? tr("done") : tr("to do"));
    line.text->style()->unpolish(line.text);
    line.text->style()->polish(line.text);
}

int ChecklistCard::doneCount() const { return static_cast<int>(std::ranges::count_if(m_lines, &Line::isDone)); }

void ChecklistCard::show(const DashboardFigures& figures, Seen seen)
{
    setDone(Step::Organization, figures.organizations > 0);
    setDone(Step::Project, figures.projects > 0);
    setDone(Step::LiveKit, figures.hasLiveKit);
    setDone(Step::Token, seen.hasToken);
    setDone(Step::Api, seen.hasApi);
    setDone(Step::Key, figures.isKeyUsed);
    m_progress->setText(tr("%1 of %2").arg(doneCount()).arg(steps));
}

} // namespace pulse::ui
