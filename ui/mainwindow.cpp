#include "ui/mainwindow.h"
#include "models/enginewatch.h"
#include "models/preferences.h"
#include "models/tasks.h"
#include "ui/commands.h"
#include "ui/common/banner.h"
#include "ui/common/focusorder.h"
#include "ui/common/preparing.h"
#include "ui/common/theme.h"
#include "ui/common/toast.h"
#include "ui/common/tokens.h"
#include "ui/common/windowsize.h"
#include "ui/enginebanner.h"
#include "ui/mouseway.h"
#include "ui/page.h"
#include "ui/pages.h"
#include "ui/palette/palette.h"
#include "ui/readonly.h"
#include "ui/sidebar.h"
#include "ui/topbar.h"
#include "ui/tray.h"
#include "ui/windowmemory.h"
#include <QCloseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
const auto readOnlyKey = QStringLiteral("read_only");
}

MainWindow::MainWindow(const DeskContext& desk, QWidget* parent)
    : QMainWindow(parent), m_desk(desk), m_actions(new Actions(this)), m_sidebar(new Sidebar(desk.preferences)),
      m_bar(new TopBar(desk, *m_actions)), m_banner(new Banner),
      m_engineBanner(new Banner), m_stack(new QStackedWidget), m_readOnly(new ReadOnlyMode(this)),
      m_memory(new WindowMemory(*this, desk.preferences, desk.theme))
{
    setWindowTitle(QStringLiteral("Pulse"));
    setMinimumSize(1024, 640);
    if (!m_memory->restoreGeometry())
        resize(firstSize(*this));
    layOut();
    m_toast = new Toast(centralWidget());
    m_palette = new Palette(m_desk, centralWidget());
    m_commands = new Commands(*this, m_desk);
    m_tray = new Tray(*this, m_desk);
    addShortcuts();
    connectParts();
    showEngineState();
    m_readOnly->set(m_desk.preferences.value(readOnlyKey, false).toBool());
    showFirstPlace();
}

void MainWindow::showFirstPlace()
{
    const auto kept = m_memory->place();
    const auto selected = m_memory->selection();
    if (findPage(kept.page))
        go(kept.page, kept.argument);
    else
        go(QLatin1String(allPages().front().id));
    if (!selected.isEmpty())
        page()->select(selected);
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::chosen, this, [this](const QString& id) { go(id); });
    connect(m_bar, &TopBar::apiClicked, this, [this] { go(QStringLiteral("local-api")); });
    connect(m_bar, &TopBar::logAsked, this, [this] { go(QStringLiteral("log")); });
    connect(&m_desk.tasks, &Tasks::ended, m_commands, &Commands::sayTask);
    connect(m_bar, &TopBar::menuOpened, m_commands, &Commands::fillMenu);
    connect(m_actions, &Actions::triggered, this, &MainWindow::onAction);
    connect(m_actions, &Actions::curlAsked, m_commands, &Commands::copyCurl);
    connect(m_palette, &Palette::actionChosen, this, [this](const QString& name) { m_actions->find(name)->trigger(); });
    connect(m_palette, &Palette::curlChosen, this, [this](const QString& name) { m_commands->copyCurl(*m_actions->idOf(name)); });
    connect(m_palette, &Palette::placeChosen, this, &MainWindow::go);
    connect(&m_desk.engine, &EngineWatch::changed, this, &MainWindow::showEngineState);
    connect(m_readOnly, &ReadOnlyMode::changed, this, &MainWindow::updateActions);
    connect(&m_desk.preferences, &Preferences::changed, this, [this](const QString& key) {
        if (key == readOnlyKey)
            m_readOnly->set(m_desk.preferences.value(key, false).toBool());
    });
    auto* mouse = new MouseWay(this);
    connect(mouse, &MouseWay::back, (*m_actions)[ActionId::Back], &QAction::trigger);
    connect(mouse, &MouseWay::forward, (*m_actions)[ActionId::Forward], &QAction::trigger);
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
    m_engineBanner->setObjectName(QStringLiteral("engineBanner"));
    m_above->hide();
    column->addWidget(m_above);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(center);
}

bool MainWindow::focusNextPrevChild(bool isNext)
{
    if (page())
        orderFocus(*page());
    return QMainWindow::focusNextPrevChild(isNext);
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
    made->setActions(m_actions);
    m_stack->addWidget(made);
    connect(made, &Page::actionsChanged, this, &MainWindow::updateActions);
    connect(made, &Page::navigate, this, &MainWindow::go);
    connect(made, &Page::toast, m_toast, &Toast::say);
    m_pages[id] = made;
    return made;
}

bool MainWindow::prepareNext()
{
    for (const auto& info : allPages()) {
        const auto found = m_pages.find(QLatin1String(info.id));
        if (found == m_pages.end()) {
            prepareLater(*pageFor(QLatin1String(info.id)));
            return true;
        }
        auto* page = found->second;
        page->resize(m_stack->size());
        if (prepareSome(*page))
            return true;
    }
    return false;
}

void MainWindow::go(const QString& page, const QString& argument)
{
    if (!findPage(page))
        return;
    if (this->page() && !this->page()->mayLeave([this, page, argument] { go(page, argument); }))
        return lightSidebar(); // a click has lit the other page already
    if (!m_place.page.isEmpty() && m_place != Place{page, argument})
        m_history.leave(m_place);
    showPlace({page, argument});
}

void MainWindow::showPlace(const Place& place)
{
    auto* shown = pageFor(place.page);
    if (!shown)
        return;
    m_palette->dismiss();
    m_place = place;
    m_memory->keepPlace(place);
    // Qt hands the focus of a page that is hidden to the next button, with a ring as if somebody had pressed Tab.
    if (!m_sidebar->isWalked())
        m_stack->setFocus(Qt::MouseFocusReason);
    // The stack would forbid and then allow every part of every page to paint, and each would ask to be painted anew.
    m_stack->setAttribute(Qt::WA_UpdatesDisabled);
    m_stack->setCurrentWidget(shown);
    m_stack->setAttribute(Qt::WA_UpdatesDisabled, false);
    shown->open(place.argument);
    // Arrows in the sidebar go on from where they are; otherwise the page is what one means to work in.
    if (!m_sidebar->isWalked())
        shown->setFocus(Qt::MouseFocusReason);
    lightSidebar();
    updateActions();
}

void MainWindow::lightSidebar()
{
    const auto* info = findPage(m_place.page);
    m_sidebar->setCurrent(QLatin1String(*info->parent ? info->parent : info->id));
}

void MainWindow::bringToFront()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // Only where the tray brings it back; what is not saved stays there.
    if (m_tray->isShown()) {
        event->ignore();
        return hide();
    }
    if (page() && !page()->mayLeave([this] { close(); }))
        return event->ignore();
    QMainWindow::closeEvent(event);
}

bool MainWindow::canStep(Step step) const { return step == Step::Back ? m_history.canGoBack() : m_history.canGoForward(); }

void MainWindow::step(Step step)
{
    if (canStep(step) && !page()->mayLeave([this, step] { this->step(step); }))
        return;
    if (const auto place = step == Step::Back ? m_history.back(m_place) : m_history.forward(m_place))
        showPlace(*place);
}

void MainWindow::updateActions()
{
    if (!page())
        return;
    // A page may have learnt its title with what it can do.
    const auto* parent = findPage(QLatin1String(findPage(m_place.page)->parent));
    m_bar->setPlace(parent ? pageTitle(*parent) + QStringLiteral("  /  ") + page()->title() : pageTitle(*findPage(m_place.page)));
    m_readOnly->watch(*page());
    for (const auto& info : allActions())
        m_actions->set(info.id, {m_commands->can(info.id), info.scope == ActionScope::Page ? page()->words(info.id) : QString{}});
    m_bar->showReadOnly(m_readOnly->isOn());
    m_memory->keepSelection(page()->selection());
}

void MainWindow::onAction(ActionId id)
{
    if (m_palette->isVisible()) {
        // Its own shortcut closes it; any other goes on without it.
        m_palette->dismiss();
        if (id == ActionId::Palette)
            return;
    }
    m_commands->perform(id);
}

} // namespace pulse::ui
