#pragma once
#include "models/apicall.h"
#include "ui/actions.h"
#include "ui/common/colors.h"
#include <QScrollArea>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace pulse::ui {

class Button;

/// The words for an action in a page's list of them, or empty.
QString wordsIn(std::span<const std::pair<ActionId, QString>> words, ActionId id);

/// A page of the window: title, explanation, buttons at the right, and a body. The window asks it which actions it can do
/// now and tells it to do them.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(const QString& title, const QString& text, QWidget* parent = nullptr);

    virtual bool can(ActionId) const { return false; }
    virtual void perform(ActionId) {}
    /// What the page calls an action: "New project…"; empty: the registry's words.
    virtual QString words(ActionId) const { return {}; }
    /// The request of the HTTP API that does what the action would do now, with today's values; none: there is no route.
    virtual std::optional<ApiCall> call(ActionId) const { return {}; }
    /// "project/ID" or "organization/ID" of what is shown or selected, for a link to it; empty: nothing to link to.
    virtual QString link() const { return {}; }
    /// The row that is selected, for the window to remember; empty: none.
    virtual QString selection() const { return {}; }
    virtual void select(const QString& id) { Q_UNUSED(id) }
    /// The page comes to the front: `argument` is what it was opened with (an id), or empty.
    virtual void open(const QString& argument) { Q_UNUSED(argument) }

    /// Whether another page may be shown, or the window be closed, now. False: something is not saved, the page has asked what is to become of it, and
    /// calls `goOn` when it may.
    virtual bool mayLeave(const std::function<void()>& goOn) { Q_UNUSED(goOn) return true; }

    /// A page takes the room that the window has. The window's stack asks all pages for their size each time one is shown,
    /// and their wrapped texts would be measured for an answer that nobody needs.
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return {}; }
    QSize minimumSizeHint() const override { return {0, 0}; }

    QString title() const;
    /// The window's actions, of which the page's menus are made. The window calls it once, before the page is shown.
    void setActions(Actions* actions) { m_actions = actions; }
    /// The actions that can be done now and have a request.
    std::vector<ActionId> callable() const;

Q_SIGNALS:
    /// What `can` answers may have changed.
    void actionsChanged();
    /// Asks the window to show another page.
    void navigate(const QString& page, const QString& argument);
    void toast(pulse::ui::Tone tone, const QString& text, const QString& action = {}, const std::function<void()>& onAction = {});

protected:
    void setTitle(const QString& title, const QString& text);
    QVBoxLayout* body() const { return m_body; }
    /// Lets the body reach the bottom and the edge at which its lines end, for bodies that scroll.
    void reachEdges();
    /// Parts the head from the body, from edge to edge; the body begins right below it.
    void addStrip(QWidget* strip);
    /// The row of buttons beside the title.
    QHBoxLayout* tools() const { return m_tools; }
    void addTool(Button* button);
    /// Does it as a menu would: only when the window allows it now.
    void ask(ActionId id);
    /// A menu of the given actions, those that cannot be done now left out.
    void showMenu(const QPoint& global, std::initializer_list<ActionId> ids);

private:
    Actions* m_actions = nullptr;
    QLabel* m_title;
    QLabel* m_text;
    QHBoxLayout* m_tools;
    QVBoxLayout* m_body;
};

/// The same with a body that scrolls, for pages made of cards.
class ScrollPage : public Page {
    Q_OBJECT
public:
    ScrollPage(const QString& title, const QString& text, QWidget* parent = nullptr);

protected:
    /// The column inside the scroll area, at most `maxWidth` wide.
    QVBoxLayout* column() const { return m_column; }
    QScrollArea* area() const { return m_area; }
    static constexpr int maxWidth = 1000;

private:
    QScrollArea* m_area;
    QVBoxLayout* m_column;
};

} // namespace pulse::ui
