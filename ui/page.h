#pragma once
#include "ui/actions.h"
#include "ui/common/colors.h"
#include <QScrollArea>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace pulse::ui {

class Button;

/// A page of the window: title, explanation, buttons at the right, and a body. The window asks it which actions it can do
/// now and tells it to do them.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(const QString& title, const QString& text, QWidget* parent = nullptr);

    virtual bool can(ActionId) const { return false; }
    virtual void perform(ActionId) {}
    /// The page comes to the front: `argument` is what it was opened with (an id), or empty.
    virtual void open(const QString& argument) { Q_UNUSED(argument) }

    QString title() const;

Q_SIGNALS:
    /// What `can` answers may have changed.
    void actionsChanged();
    /// Asks the window to show another page.
    void navigate(const QString& page, const QString& argument);
    void toast(pulse::ui::Tone tone, const QString& text, const QString& action = {}, const std::function<void()>& onAction = {});

protected:
    void setTitle(const QString& title, const QString& text);
    QVBoxLayout* body() const { return m_body; }
    /// Lets the body reach the window's right and bottom edge, for bodies that scroll.
    void reachEdges();
    /// The row of buttons beside the title.
    QHBoxLayout* tools() const { return m_tools; }
    void addTool(Button* button);
    /// A menu of the given actions, those that cannot be done now left out.
    void showMenu(const QPoint& global, std::initializer_list<ActionId> ids);

private:
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
    static constexpr int maxWidth = 1000;

private:
    QVBoxLayout* m_column;
};

} // namespace pulse::ui
