#pragma once
#include "ui/actions.h"
#include "ui/deskcontext.h"
#include <QMainWindow>
#include <map>
#include <vector>

class QStackedWidget;

namespace pulse::ui {

class Banner;
class Page;
class Palette;
class Sidebar;
class Toast;
class TopBar;

/// The one window: sidebar, bar, page. Pages are made when they are first shown.
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
    /// Above it: how the database is.
    Banner* engineBanner() const { return m_engineBanner; }
    Toast* toast() const { return m_toast; }
    Palette* commandPalette() const { return m_palette; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        QString page;
        QString argument;
    };
    void layOut();
    void addShortcuts();
    void showPlace(const Place& place);
    Page* pageFor(const QString& id);
    void back();
    void onAction(ActionId id);
    void updateActions();
    void showEngineState();

    DeskContext m_desk;
    Actions* m_actions;
    Sidebar* m_sidebar;
    TopBar* m_bar;
    Banner* m_banner;
    Banner* m_engineBanner;
    QWidget* m_above = nullptr;   ///< holds the banners
    QStackedWidget* m_stack;
    Toast* m_toast;
    Palette* m_palette;
    std::map<QString, Page*> m_pages;
    Place m_place;
    std::vector<Place> m_history;
};

} // namespace pulse::ui
