#pragma once
#include "ui/actions.h"
#include "ui/deskcontext.h"
#include <QObject>

namespace pulse {
class Task;
}

namespace pulse::ui {

class MainWindow;

/// What a window does when an action is asked for, and whether it may be: the page's word, the actor's permissions and the
/// read-only mode together. GUI thread; lives as long as its window.
class Commands final : public QObject {
    Q_OBJECT
public:
    Commands(MainWindow& window, const DeskContext& desk);
    bool can(ActionId id) const;
    /// Nothing when it cannot be done now.
    void perform(ActionId id);
    void copyCurl(ActionId id);
    /// The window's menu: what the page can do, copying as cURL, then what the window does.
    void fillMenu(QMenu& menu);
    /// Shows what a deep link names, once it was found there; says so otherwise. Never does more than show.
    void openLink(const QString& text);
    /// Ends the program; first asks what is to become of what is not saved.
    void quit();
    /// Says in a toast what came out of a task.
    void sayTask(Task* task);

private:
    void performInWindow(ActionId id);
    void copyLink();

    MainWindow& m_window;
    DeskContext m_desk;
};

} // namespace pulse::ui
