#include "ui/mainwindow.h"
#include "models/enginewatch.h"
#include "models/localapi.h"
#include "ui/common/banner.h"
#include "ui/common/icon.h"
#include "ui/common/theme.h"
#include "ui/common/toast.h"
#include "ui/common/tokens.h"
#include "ui/common/windowsize.h"
#include "ui/enginebanner.h"
#include "ui/page.h"
#include "ui/pages.h"
#include "ui/palette/choices.h"
#include "ui/palette/palette.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/sidebar.h"
#include "ui/topbar.h"
#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr size_t keptPlaces = 50;
}

MainWindow::MainWindow(const DeskContext& desk, QWidget* parent)
    : QMainWindow(parent), m_desk(desk), m_actions(new Actions(this)), m_sidebar(new Sidebar),
      m_bar(new TopBar(desk.api, desk.theme, *m_actions)), m_banner(new Banner),
      m_engineBanner(new Banner), m_stack(new QStackedWidget)
{
    setWindowTitle(QStringLiteral("Pulse"));
    setWindowIcon(appIcon());
    setMinimumSize(960, 600);
    resize(firstSize(*this));
    layOut();
    m_toast = new Toast(centralWidget());
    m_palette = new Palette(m_desk.backend, centralWidget());
    addShortcuts();
    connect(m_sidebar, &Sidebar::chosen, this, [this](const QString& id) { go(id); });
    connect(m_bar, &TopBar::apiClicked, this, [this] { go(QStringLiteral("local-api")); });
    connect(m_actions, &Actions::triggered, this, &MainWindow::onAction);
    connect(m_palette, &Palette::actionChosen, this, [this](const QString& name) { m_actions->find(name)->trigger(); });
    connect(m_palette, &Palette::placeChosen, this, &MainWindow::go);
    connect(&m_desk.engine, &EngineWatch::changed, this, &MainWindow::showEngineState);
    showEngineState();
    go(QLatin1String(allPages().front().id));
}

void MainWindow::layOut()
{
    auto* center = new QWidget;
    auto* row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    m_above = new QWidget;
    auto* above = new QVBoxLayout(m_above);
    above->setContentsMargins(space::xl, space::l, space::xl, 0);
    for (auto* banner : {m_engineBanner, m_banner}) {
        above->addWidget(banner);
        banner->hide();
        banner->installEventFilter(this);
    }
    m_above->hide();
    column->addWidget(m_above);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(center);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // The banners' margins go with them.
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        m_above->setVisible(!m_banner->isHidden() || !m_engineBanner->isHidden());
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showEngineState()
{
    showEngine(*m_engineBanner, m_desk.engine);
    m_sidebar->setEngine(engineText(m_desk.engine), m_desk.engine.state().isUp);
}

void MainWindow::addShortcuts()
{
    for (const auto& info : allPages()) {
        const auto keys = pageShortcut(info);
        if (keys.isEmpty())
            continue;
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, id = QLatin1String(info.id)] { go(id); });
    }
}

Page* MainWindow::page() const { return qobject_cast<Page*>(m_stack->currentWidget()); }

Page* MainWindow::pageFor(const QString& id)
{
    if (const auto found = m_pages.find(id); found != m_pages.end())
        return found->second;
    const auto* info = findPage(id);
    if (!info)
        return nullptr;
    auto* made = info->make(m_desk);
    m_stack->addWidget(made);
    connect(made, &Page::actionsChanged, this, &MainWindow::updateActions);
    connect(made, &Page::navigate, this, &MainWindow::go);
    connect(made, &Page::toast, m_toast, &Toast::say);
    m_pages[id] = made;
    return made;
}

void MainWindow::go(const QString& page, const QString& argument)
{
    if (!findPage(page))
        return;
    if (!m_place.page.isEmpty() && (m_place.page != page || m_place.argument != argument)) {
        m_history.push_back(m_place);
        if (m_history.size() > keptPlaces)
            m_history.erase(m_history.begin());
    }
    showPlace({page, argument});
}

void MainWindow::showPlace(const Place& place)
{
    auto* shown = pageFor(place.page);
    if (!shown)
        return;
    m_palette->dismiss();
    m_place = place;
    const auto* info = findPage(place.page);
    m_stack->setCurrentWidget(shown);
    shown->open(place.argument);
    // Arrows in the sidebar go on from where they are; otherwise the page is what one means to work in.
    if (!m_sidebar->isWalked())
        shown->setFocus(Qt::MouseFocusReason);
    m_sidebar->setCurrent(QLatin1String(*info->parent ? info->parent : info->id));
    m_bar->setCanGoBack(!m_history.empty());
    updateActions();
}

void MainWindow::back()
{
    if (m_history.empty())
        return;
    const auto place = m_history.back();
    m_history.pop_back();
    showPlace(place);
}

void MainWindow::updateActions()
{
    // A page may have learnt its title with what it can do.
    const auto* parent = findPage(QLatin1String(findPage(m_place.page)->parent));
    m_bar->setPlace(parent ? pageTitle(*parent) + QStringLiteral("  /  ") + page()->title() : page()->title());
    for (const auto& info : allActions())
        if (info.scope == ActionScope::Page)
            (*m_actions)[info.id]->setEnabled(page() && page()->can(info.id));
}

void MainWindow::onAction(ActionId id)
{
    if (m_palette->isVisible()) {
        // Its own shortcut closes it; any other goes on without it.
        m_palette->dismiss();
        if (id == ActionId::Palette)
            return;
    }
    if (allActions()[static_cast<size_t>(id)].scope == ActionScope::Page) {
        if (page() && page()->can(id))
            page()->perform(id);
        return;
    }
    if (id == ActionId::Back)
        back();
    else if (id == ActionId::ToggleTheme)
        m_desk.theme.toggle();
    else if (id == ActionId::StartStopApi)
        m_desk.api.port() ? m_desk.api.stop() : m_desk.api.start();
    else if (id == ActionId::Palette)
        m_palette->open(paletteChoices(*m_actions));
    else if (id == ActionId::Shortcuts)
        (new ShortcutSheet(this))->open();
    else if (id == ActionId::Quit)
        QApplication::quit();
}

} // namespace pulse::ui
