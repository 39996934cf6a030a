#include "ui/page.h"
#include "ui/common/button.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

QString wordsIn(std::span<const std::pair<ActionId, QString>> words, ActionId id)
{
    const auto found = std::ranges::find(words, id, &std::pair<ActionId, QString>::first);
    return found == words.end() ? QString{} : found->second;
}

Page::Page(const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent), m_title(makeLabel(title, "title")), m_text(makeParagraph(text, "secondary")), m_tools(new QHBoxLayout), m_body(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xl - space::s, 0, space::xl - space::xs);
    column->setSpacing(0);
    // In a small window the buttons keep their words, and a long title takes two lines.
    m_title->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::xl, 0, space::xl, 0);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    head->addLayout(words, 1);
    m_tools->setSpacing(space::s);
    head->addLayout(m_tools);
    column->addLayout(head);
    m_body->setContentsMargins(space::xl, space::l, space::xl, 0);
    m_body->setSpacing(space::l);
    column->addLayout(m_body, 1);
    m_text->setVisible(!text.isEmpty());
}

void Page::reachEdges()
{
    layout()->setContentsMargins(0, space::xl - space::s, 0, 0);
    m_body->setContentsMargins(isRightToLeft() ? 0 : space::xl, space::l, isRightToLeft() ? space::xl : 0, 0);
}

void Page::addStrip(QWidget* strip)
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, strip);
    const auto margins = m_body->contentsMargins();
    m_body->setContentsMargins(margins.left(), 0, margins.right(), margins.bottom());
}

QString Page::title() const { return m_title->text(); }

void Page::setTitle(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void Page::addTool(Button* button) { m_tools->addWidget(button); }

std::vector<ActionId> Page::callable() const
{
    std::vector<ActionId> found;
    for (const auto& info : allActions())
        if (info.scope == ActionScope::Page && can(info.id) && call(info.id))
            found.push_back(info.id);
    return found;
}

void Page::ask(ActionId id)
{
    if (m_actions)
        (*m_actions)[id]->trigger();
    else if (can(id))
        perform(id);
}

void Page::showMenu(const QPoint& global, std::initializer_list<ActionId> ids)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto id : ids) {
        if (!can(id))
            continue;
        if (m_actions) {
            menu->addAction((*m_actions)[id]);
            continue;
        }
        // A page on its own, without a window around it.
        const auto& info = actionInfo(id);
        auto* action = menu->addAction(icon(QLatin1String(info.icon)), words(id).isEmpty() ? actionText(info) : words(id));
        connect(action, &QAction::triggered, this, [this, id] { perform(id); });
    }
    if (m_actions) {
        if (!link().isEmpty())
            menu->addAction((*m_actions)[ActionId::CopyLink]);
        m_actions->addCurlMenu(*menu, callable());
    }
    menu->popup(global);
}

namespace {

/// Measures what is inside when it is shown. QScrollArea does so at each change of style as well, when the inside has half of its own.
class PageArea final : public QScrollArea {
protected:
    bool event(QEvent* event) override
    {
        return event->type() == QEvent::StyleChange && !isVisible() ? QFrame::event(event) : QScrollArea::event(event);
    }
};

} // namespace

ScrollPage::ScrollPage(const QString& title, const QString& text, QWidget* parent) : Page(title, text, parent), m_area(new PageArea), m_column(new QVBoxLayout)
{
    auto* area = m_area;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto* row = new QHBoxLayout(inside);
    auto* holder = new QWidget;
    holder->setMaximumWidth(maxWidth);
    holder->setLayout(m_column);
    row->addWidget(holder, 1);
    row->addStretch();
    row->setStretch(0, 1000);
    m_column->setContentsMargins(0, 0, 0, space::l);
    m_column->setSpacing(space::l);
    m_column->setAlignment(Qt::AlignTop);
    area->setWidget(inside);
    // The bar stands in the margin, so that cards end where the page's head does.
    const auto leave = [row, inside](int margin) {
        const bool isMirrored = inside->isRightToLeft();
        row->setContentsMargins(isMirrored ? margin : 0, 0, isMirrored ? 0 : margin, space::m);
    };
    leave(space::xl);
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, row, [leave, bar = area->verticalScrollBar()](int, int maximum) {
        leave(maximum > 0 ? space::xl - bar->sizeHint().width() : space::xl);
    });
    // Only Tab scrolls by itself; an error or a result that takes the focus must be seen as well.
    connect(qApp, &QApplication::focusChanged, area, [area](QWidget*, QWidget* now) {
        if (now && now != area && area->isAncestorOf(now))
            area->ensureWidgetVisible(now, 0, space::xl);
    });
    body()->addWidget(area);
    reachEdges();
}

} // namespace pulse::ui
