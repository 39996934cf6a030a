#pragma once
#include "ui/actions.h"
#include "ui/deskcontext.h"
#include "ui/history.h"
#include <QMainWindow>
#include <map>

class QStackedWidget;

namespace pulse::ui {

class Banner;
class Commands;
class Page;
class Palette;
class ReadOnlyMode;
class Sidebar;
class Toast;
class TopBar;
class Tray;
class WindowMemory;

/// The one window: sidebar, bar, page. Pages are made when they are first shown, or before by `prepareNext`.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const DeskContext& desk, QWidget* parent = nullptr);

    /// Shows a page of `allPages`; unknown names are ignored.
    void go(const QString& page, const QString& argument = {});
    /// The page that is shown, or null.
    Page* page() const;
    QString pageId() const { return m_place.page; }
    Actions& actions() { return *m_actions; }
    /// Above all pages, for what concerns the whole installation.
    Banner* banner() const { return m_banner; }
    Toast* toast() const { return m_toast; }
    Palette* commandPalette() const { return m_palette; }
    ReadOnlyMode* readOnly() const { return m_readOnly; }
    Sidebar* sidebar() const { return m_sidebar; }
    TopBar* bar() const { return m_bar; }
    Commands* commands() const { return m_commands; }
    /// Shows it above all others, wherever it was.
    void bringToFront();
    /// Makes a part of a page that was not visited yet, so that its first visit finds it ready. A few milliseconds at a time, for
    /// when nothing else is to be done; false: all are ready.
    bool prepareNext();
    enum class Step : uint8_t { Back, Forward };
    bool canStep(Step step) const;
    void step(Step step);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool isNext) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void connectParts();
    void showFirstPlace();
    void addShortcuts();
    void showPlace(const Place& place);
    void lightSidebar();
    Page* pageFor(const QString& id);
    void onAction(ActionId id);
    void updateActions();
    void showEngineState();

    DeskContext m_desk;
    Actions* m_actions;
    Sidebar* m_sidebar;
    TopBar* m_bar;
    Banner* m_banner;
    Banner* m_engineBanner;       ///< above the other: how the database is
    QWidget* m_above = nullptr;   ///< holds the banners
    QStackedWidget* m_stack;
    Toast* m_toast;
    Palette* m_palette;
    Commands* m_commands = nullptr;
    std::map<QString, Page*> m_pages;
    Place m_place;
    History m_history;
    ReadOnlyMode* m_readOnly;
    WindowMemory* m_memory;
    Tray* m_tray = nullptr;
};

} // namespace pulse::ui
