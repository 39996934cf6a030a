// Makes a picture of every page, dialog and state, light and dark, into the folder that is named. Run it under Xvfb with a
// window manager, once plain and once with QT_SCALE_FACTOR=2: scripts/screenshots does.
#include "backend/controlplaneapi.h"
#include "backend/http/chain.h"
#include "backend/store/memory/memoryengine.h"
#include "models/entitytablemodel.h"
#include "models/sampledata.h"
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/entitytable.h"
#include "ui/common/secretfield.h"
#include "ui/common/sectionlist.h"
#include "ui/common/tabs.h"
#include "ui/common/toast.h"
#include "ui/fields/secretinput.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/gallery/gallerywindow.h"
#include "ui/keychain/masterkeys.h"
#include "ui/keychain/sealedbanner.h"
#include "ui/keys/keyscard.h"
#include "ui/keys/secretdialog.h"
#include "ui/listpage.h"
#include "ui/localapi/localapipage.h"
#include "ui/localapi/requestspane.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/palette/palette.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/projects/livekitcard.h"
#include "ui/projects/storagecard.h"
#include "ui/sidebar.h"
#include "ui/startwindow.h"
#include "ui/tasks/taskspanel.h"
#include "ui/tokens/inspectorpane.h"
#include <QApplication>
#include <QComboBox>
#include <QCursor>
#include <QLineEdit>
#include <QScrollArea>
#include <QScreen>
#include <QScrollBar>
#include <QTableView>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace pulse;
using namespace pulse::test;

namespace {

/// One desk at a time: a second one's theme would dress the first one's windows.
class Photographer {
public:
    Photographer(Desk& desk, QString folder) : m_desk(desk), m_folder(std::move(folder)) {}

    /// The widget in both themes, once it has come to rest.
    void take(QWidget* widget, const QString& name)
    {
        for (const auto theme : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
            m_desk.theme.choose(theme);
            QTest::qWait(120);
            takeNow(widget, name);
        }
    }
    /// In the theme that there is, at once: before an answer comes.
    void takeNow(QWidget* widget, const QString& name)
    {
        const auto scale = widget->devicePixelRatioF() > 1.5 ? QStringLiteral("@2x") : QString{};
        const auto file = QStringLiteral("%1/%2-%3%4.png").arg(m_folder, name, m_desk.theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light"), scale);
        if (!widget->grab().save(file, nullptr, 0))
            fprintf(stderr, "could not write %s\n", qPrintable(file));
    }

private:
    Desk& m_desk;
    QString m_folder;
};

/// The desk of a person with a window on it.
struct Office {
    explicit Office(const QString& folder) : camera(desk, folder) { desk.plane.clock.setNow(SystemClock().now()); }
    void open()
    {
        window = std::make_unique<ui::MainWindow>(desk.context());
        window->resize(1280, 800);
        window->show();
        (void)QTest::qWaitForWindowExposed(window.get());
        // Nothing is to be lit by a pointer that happens to stand there.
        QCursor::setPos(window->screen()->geometry().bottomRight());
    }
    void go(const char* page, const QString& argument = {})
    {
        window->toast()->hide();
        window->go(QLatin1String(page), argument);
        QTest::qWait(400);
    }
    void take(const char* name) { camera.take(window.get(), QLatin1String(name)); }
    ui::EntityTable* table() const { return window->page()->findChild<ui::EntityTable*>(); }
    QTableView* view() const { return table()->view(); }
    void waitForRows() const { (void)QTest::qWaitFor([this] { return view()->model()->rowCount() > 0; }); }
    void trigger(ui::ActionId id) const
    {
        window->actions()[id]->trigger();
        QTest::qWait(300);
    }
    /// Takes the dialog that is open, and closes it, also one that asks once more.
    void takeDialog(const char* name)
    {
        auto* dialog = openDialog<ui::Dialog>(window.get());
        if (!dialog)
            return void(fprintf(stderr, "no dialog for %s\n", name));
        camera.take(dialog, QLatin1String(name));
        dialog->close();
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void scrollDown() const
    {
        for (auto* area : window->page()->findChildren<QScrollArea*>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        QTest::qWait(50);
    }
    MemoryEngine& engine() const { return dynamic_cast<MemoryEngine&>(desk.plane.store().engine()); }

    mutable Desk desk;
    Photographer camera;
    std::unique_ptr<ui::MainWindow> window{};
};

void addSample(Office& office)
{
    SampleData sample(office.desk.backend);
    bool isThere = false;
    sample.add([&](const Result<qint64>&) { isThere = true; });
    (void)QTest::qWaitFor([&] { return isThere; });
    office.desk.plane->tokens().setLiveKit({.host = "wss://livekit.example.com", .apiKey = "APIsample", .apiSecret = std::string(40, 's')});
}

void startApi(Desk& desk)
{
    for (const int port : {8081, 0}) {
        desk.api.startOn(port);
        (void)QTest::qWaitFor([&] { return !desk.api.isBusy(); });
        if (desk.api.port() != 0)
            return;
    }
}

/// What programs asked of the local API, refusals among it.
void askApi(Desk& desk)
{
    QString token;
    desk.api.mintAdminToken(QStringLiteral("deploy script"), [&](const Result<QString>& minted) { token = minted.value_or(QString{}); });
    (void)QTest::qWaitFor([&] { return !token.isEmpty(); });
    const auto chain = desk.plane->api().makeChain();
    struct Ask {
        Method method;
        std::string_view path;
        bool hasToken = true;
        std::string_view host = "localhost";
    };
    const Ask asks[] = {{Method::Get, "/v1/status", false}, {Method::Get, "/v1/organizations"}, {Method::Get, "/v1/projects"}, {Method::Post, "/v1/tokens/create", false},
                        {Method::Get, "/metrics"}, {Method::Get, "/v1/rooms", true, "elsewhere.example"}, {Method::Get, "/openapi.json", false},
                        {Method::Get, "/v1/projects/nothing"}, {Method::Get, "/docs", false}, {Method::Get, "/v1/organizations"}, {Method::Post, "/v1/organizations"},
                        {Method::Get, "/v1/projects"}};
    const auto bearer = "Bearer " + utf8(token);
    // The last one just now.
    desk.plane.clock.setNow(SystemClock().now() - std::chrono::seconds(70));
    int step = 0;
    for (const auto& ask : asks) {
        desk.plane.clock.advance(std::chrono::milliseconds(740 + 911 * step++));
        Request request;
        request.method = ask.method;
        request.path = ask.path;
        request.peer = "127.0.0.1";
        request.headers = {{"Host", ask.host}};
        if (ask.hasToken)
            request.headers.push_back({"Authorization", bearer});
        (void)chain->handle(request);
    }
}

QString idOf(Office& office, const QString& name)
{
    auto* model = qobject_cast<EntityTableModel*>(office.view()->model());
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == name)
            return model->idAt(row);
    return model->idAt(0);
}

/// Looks for something that is not there, and for everything again.
void takeNothingFound(Office& office, const char* name)
{
    auto* search = office.window->page()->findChild<QLineEdit*>();
    search->setText(QStringLiteral("zanzibar"));
    QTest::qWait(500);
    office.take(name);
    search->clear();
    QTest::qWait(400);
}

void photographOrganizations(Office& office)
{
    office.go("organizations");
    office.waitForRows();
    office.view()->selectRow(1);
    office.take("organizations");
    const auto id = idOf(office, QStringLiteral("Northwind Health"));
    takeNothingFound(office, "organizations-nothing-found");
    office.view()->selectRow(1);
    office.trigger(ui::ActionId::New);
    office.takeDialog("organization-new");
    office.trigger(ui::ActionId::Edit);
    office.takeDialog("organization-edit");
    office.trigger(ui::ActionId::Remove);
    office.takeDialog("organization-delete");
    office.go("organization", id);
    office.take("organization");
    office.scrollDown();
    office.take("organization-bottom");
    office.go("organization", QString(24, QLatin1Char('0')));
    office.take("organization-not-there");
}

void photographProjects(Office& office)
{
    office.go("projects");
    office.waitForRows();
    auto* list = qobject_cast<ui::ListPage*>(office.window->page());
    auto* switcher = list->findChild<ui::Button*>(QStringLiteral("cards"));
    if (list->table()->isCards())
        switcher->click();
    office.view()->clearSelection();
    office.take("projects");
    office.view()->selectRow(2);
    switcher->click();
    QTest::qWait(200);
    office.take("projects-cards");
    switcher->click();
    takeNothingFound(office, "projects-nothing-found");
    office.trigger(ui::ActionId::New);
    if (auto* dialog = openDialog<ui::Dialog>(office.window.get())) {
        office.camera.take(dialog, QStringLiteral("project-new"));
        buttonWith<ui::Button>(dialog, QStringLiteral("Create project"))->click();
        QTest::qWait(200);
        office.takeDialog("project-new-error");
    }
    for (const int row : {1, 2, 4})
        office.view()->selectionModel()->select(office.view()->model()->index(row, 0), (row == 1 ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select) | QItemSelectionModel::Rows);
    office.take("projects-selected");
    office.trigger(ui::ActionId::Remove);
    office.takeDialog("projects-delete");
    office.view()->clearSelection();
}

/// The project that is open, with what may be typed on its cards.
void photographCards(Office& office)
{
    auto* page = office.window->page();
    const auto choose = [page](const char* field, const char* value) {
        auto* box = page->findChild<QComboBox*>(QLatin1String(field));
        box->setCurrentIndex(box->findData(QLatin1String(value)));
        Q_EMIT box->activated(box->currentIndex());
    };
    const auto edit = [page](const char* field) { return page->findChild<QLineEdit*>(QLatin1String(field)); };
    const auto goTo = [page](const QString& section) {
        QTest::mouseClick(buttonWith<ui::SectionButton>(page, section), Qt::LeftButton);
        QTest::qWait(150);
    };
    auto* livekit = page->findChild<ui::LiveKitCard*>();
    choose("isolation", "dedicated");
    edit("livekit_url")->setText(QStringLiteral("wss://livekit.northwind.example"));
    edit("livekit_api_key")->setText(QStringLiteral("APInorthwind"));
    livekit->findChild<ui::SecretInput*>()->edit()->setText(QString(32, QLatin1Char('s')));
    goTo(QStringLiteral("LiveKit"));
    office.take("project-livekit");
    livekit->discard();
    choose("storage_config.provider", "s3");
    edit("storage_config.bucket")->setText(QStringLiteral("northwind-recordings"));
    auto* storage = page->findChild<ui::StorageCard*>();
    goTo(QStringLiteral("Storage"));
    office.take("project-storage");
    buttonWith<ui::Button>(storage, QStringLiteral("Save changes"))->click();
    QTest::qWait(150);
    office.takeDialog("project-changes");
    storage->discard();
}

void photographProject(Office& office)
{
    office.go("projects");
    office.waitForRows();
    const auto id = idOf(office, QStringLiteral("Ward Rounds"));
    office.go("project", id);
    auto* keys = office.window->page()->findChild<ui::KeysCard*>();
    (void)QTest::qWaitFor([&] { return keys->model().rowCount() > 0; });
    keys->table()->view()->selectRow(0);
    QTest::qWait(200);
    office.take("project");
    photographCards(office);
    office.scrollDown();
    office.take("project-bottom");
    if (auto* remove = buttonWith<ui::Button>(office.window->page(), QStringLiteral("Delete project…"))) {
        remove->click();
        QTest::qWait(400);
        office.takeDialog("project-delete");
    }
    office.trigger(ui::ActionId::New);
    office.takeDialog("key-new");
    office.trigger(ui::ActionId::RotateKey);
    office.takeDialog("key-rotate");
    // The first one is the project's own.
    keys->table()->view()->selectRow(1);
    office.trigger(ui::ActionId::Remove);
    office.takeDialog("key-revoke");
    IssuedSecret issued{id, QStringLiteral("Ward Rounds"), QStringLiteral("Media worker"), QStringLiteral("pulse_key_4b9e01c7a83d52f6c20f7718de9a4b03"),
                        QStringLiteral("pulse_secret_") + QString(64, QLatin1Char('7'))};
    auto* dialog = new ui::SecretDialog(QStringLiteral("Your new key"), issued, office.desk.context(), office.window.get());
    dialog->open();
    QTest::qWait(200);
    office.takeDialog("secret");
    if (auto* again = office.window->findChild<ui::SecretDialog*>())
        again->done(0);
}

void photographKeys(Office& office)
{
    office.go("keys");
    office.waitForRows();
    office.view()->selectRow(4);
    office.take("keys");
}

void photographTokens(Office& office)
{
    office.go("tokens");
    office.take("tokens");
    const auto field = [&](const char* name) { return office.window->page()->findChild<QLineEdit*>(QLatin1String(name)); };
    field("room_name")->setText(QStringLiteral("standup"));
    field("participant_identity")->setText(QStringLiteral("ada"));
    field("participant_name")->setText(QStringLiteral("Ada Lovelace"));
    office.window->page()->findChild<ui::Button*>(QStringLiteral("create"))->click();
    QTest::qWait(400);
    office.take("tokens-made");
    office.window->page()->findChild<ui::Button*>(QStringLiteral("inspect"))->click();
    QTest::qWait(400);
    office.take("tokens-inspected");
    auto* inspector = office.window->page()->findChild<ui::InspectorPane*>();
    inspector->inspect(inspector->input()->toPlainText() + QLatin1Char('x'));
    QTest::qWait(400);
    office.take("tokens-refused");
}

void photographLocalApi(Office& office)
{
    office.go("local-api");
    QTest::qWait(400);
    office.take("local-api");
    auto* pane = office.window->page()->findChild<ui::RequestsPane*>();
    pane->view()->selectRow(2);
    QTest::keyClick(pane->view(), Qt::Key_Return);
    QTest::qWait(500);
    office.take("local-api-request");
    if (pane->drawer())
        pane->drawer()->dismiss();
    QTest::qWait(400);
    office.window->page()->findChild<ui::Tabs*>()->setCurrentIndex(1);
    office.window->page()->findChild<ui::Button*>(QStringLiteral("mint"))->click();
    QTest::qWait(400);
    office.take("local-api-access");
}

void photographTrash(Office& office)
{
    // No organization of the sample was deleted.
    office.go("trash", QStringLiteral("organizations"));
    office.take("trash-empty");
    office.go("projects");
    office.waitForRows();
    office.view()->selectRow(3);
    office.trigger(ui::ActionId::Remove);
    if (auto* dialog = office.window->findChild<ui::ConfirmDialog*>()) {
        if (auto* name = dialog->findChild<QLineEdit*>())
            name->setText(office.view()->model()->index(3, 0).data().toString());
        if (auto* remove = buttonWith<ui::Button>(dialog, QStringLiteral("Delete project")))
            remove->click();
        QTest::qWait(500);
    }
    office.take("projects-undo");
    office.go("trash", QStringLiteral("projects"));
    office.waitForRows();
    office.view()->selectRow(0);
    office.take("trash");
}

void photographLog(Office& office)
{
    auto& log = office.desk.log;
    log.info("the database is open", {{"engine", "sqlite"}, {"file", "pulse.db"}});
    log.info("listening", {{"address", "127.0.0.1"}, {"port", "8081"}});
    for (const auto& [route, status, micros] : {std::tuple("/v1/status", 200, 91), {"/v1/organizations", 200, 412}, {"/v1/projects", 200, 388}, {"/v1/tokens/create", 401, 47},
                                                {"/metrics", 200, 1'210}, {"/v1/projects/{id}", 404, 133}, {"/v1/organizations", 200, 371}, {"/v1/organizations", 400, 204}})
        log.access({.requestId = "01f4c2e" + std::to_string(micros % 10), .method = micros == 47 || micros == 204 ? "POST" : "GET", .route = route, .status = status, .micros = micros, .ip = "127.0.0.1"});
    log.warn("a request was refused", {{"request_id", "01f4c2e7"}, {"code", "invalid_credentials"}});
    log.info("a backup was written", {{"file", "pulse-20260131.backup"}, {"seconds", "0.8"}});
    log.error("the webhook could not be delivered", {{"project", "Ward Rounds"}, {"why", "the server closed the connection"}});
    log.flush();
    office.go("log");
    office.take("log");
}

void photographPalette(Office& office)
{
    auto* palette = office.window->commandPalette();
    const auto type = [&](const QString& text) {
        office.trigger(ui::ActionId::Palette);
        palette->field()->setText(text);
        (void)QTest::qWaitFor([&] { return !palette->model().isSearching(); });
        QTest::qWait(150);
    };
    for (const char* text : {"ward", "podcast"}) {
        type(QLatin1String(text));
        QTest::keyClick(palette->field(), Qt::Key_Return);
    }
    office.go("projects");
    for (const auto& [text, name] : {std::pair("", "palette"), {"pro", "palette-search"}, {"zanzibar", "palette-nothing-found"}}) {
        type(QLatin1String(text));
        office.take(name);
        palette->dismiss();
    }
    office.trigger(ui::ActionId::Shortcuts);
    office.takeDialog("shortcuts");
}

void photographTasks(Office& office)
{
    std::atomic<bool> isOver{false};
    auto& tasks = office.desk.tasks;
    tasks.start(office.desk.backend.pool(), QStringLiteral("Backup"), [](TaskProgress&, const std::stop_token&) -> Result<QString> { return QStringLiteral("Backed up to pulse-20260131.backup"); });
    tasks.start(office.desk.backend.pool(), QStringLiteral("Export of 20,000 projects"), [&isOver](TaskProgress& progress, const std::stop_token&) -> Result<QString> {
        progress.total = 20'000;
        progress.done = 8'200;
        while (!isOver)
            std::this_thread::yield();
        return QStringLiteral("Done");
    });
    office.go("projects");
    office.window->sidebar()->setNarrow(true);
    office.desk.preferences.set(QStringLiteral("read_only"), true);
    QTest::qWait(300);
    office.take("narrow-read-only");
    office.trigger(ui::ActionId::Tasks);
    if (auto* panel = office.window->findChild<ui::TasksPanel*>()) {
        office.camera.take(panel, QStringLiteral("tasks"));
        panel->hide();
    }
    isOver = true;
    office.desk.preferences.set(QStringLiteral("read_only"), false);
    office.window->sidebar()->setNarrow(false);
    (void)QTest::qWaitFor([&] { return tasks.running() == 0; });
}

void photographSettings(Office& office)
{
    office.go("settings");
    QTest::qWait(600);
    office.take("settings");
    office.scrollDown();
    office.take("settings-bottom");
}

/// A living installation: three organizations, twenty projects, ninety days.
void photographPages(const QString& folder)
{
    Office office(folder);
    addSample(office);
    startApi(office.desk);
    office.open();
    QTest::qWait(400);   // the dashboard has begun to count
    askApi(office.desk);
    office.go("dashboard");
    office.take("dashboard");
    photographOrganizations(office);
    photographProjects(office);
    photographProject(office);
    photographKeys(office);
    photographTokens(office);
    photographLocalApi(office);
    photographTrash(office);
    photographSettings(office);
    photographLog(office);
    photographPalette(office);
    photographTasks(office);
    office.window.reset();
    office.desk.api.stop();
    (void)QTest::qWaitFor([&] { return !office.desk.api.isBusy(); });
}

/// Nothing is there yet.
void photographEmpty(const QString& folder)
{
    Office office(folder);
    office.open();
    for (const char* page : {"dashboard", "projects", "organizations", "keys", "tokens", "local-api"}) {
        office.go(page);
        office.take(qPrintable(QLatin1String(page) + QStringLiteral("-empty")));
    }
}

/// Not there yet: in each theme the first visit.
void photographLoading(const QString& folder)
{
    for (const auto theme : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
        Office office(folder);
        office.desk.theme.choose(theme);
        addSample(office);
        office.open();
        office.window->go(QStringLiteral("keys"));
        office.camera.takeNow(office.window.get(), QStringLiteral("keys-loading"));
        office.window.reset();
    }
}

/// Never there, there no more.
void photographStates(const QString& folder)
{
    Office office(folder);
    addSample(office);
    office.open();
    office.go("keys");
    office.go("organizations");
    office.go("dashboard");
    office.engine().setAway(true);
    (void)QTest::qWaitFor([&] { return office.window->findChild<ui::Banner*>(QStringLiteral("engineBanner"))->isVisible(); });
    QTest::qWait(600);
    office.take("dashboard-stale");
    office.go("keys");
    office.take("keys-stale");
    office.go("projects");
    office.take("projects-error");
    office.engine().setAway(false);
    (void)QTest::qWaitFor([&] { return !office.window->findChild<ui::Banner*>(QStringLiteral("engineBanner"))->isVisible(); }, 10'000);
    ui::MasterKeys keys(office.desk.keychain, QStringLiteral("/nowhere"));
    ui::showSealed(*office.window->banner(), keys, true);
    office.go("organizations");
    // What was read while the database was away is read again.
    (void)QTest::qWaitFor([&] { return !qobject_cast<EntityTableModel*>(office.view()->model())->isStale(); });
    QTest::qWait(400);
    office.take("sealed");
    office.window.reset();
}

void photographFirstRun(const QString& folder)
{
    Desk desk;
    Photographer camera(desk, folder);
    ui::StartWindow window;
    window.resize(1280, 800);
    window.show();
    window.showError(QStringLiteral("The data folder is in use by another Pulse (process 4711). Close that one, or choose another folder with --data."));
    QTest::qWait(150);
    camera.take(&window, QStringLiteral("start-error"));
    auto* page = new ui::FirstRunPage(desk.context());
    window.showPage(page);
    QTest::qWait(150);
    camera.take(&window, QStringLiteral("first-run"));
    const auto field = [&](const char* name) { return page->findChild<QLineEdit*>(QLatin1String(name)); };
    field("organization")->setText(QStringLiteral("Acme Robotics"));
    field("admin_email")->setText(QStringLiteral("ada"));
    field("project")->setText(QStringLiteral("Telepresence"));
    page->findChild<ui::Button*>(QStringLiteral("create"))->click();
    QTest::qWait(400);
    camera.take(&window, QStringLiteral("first-run-error"));
    field("admin_email")->setText(QStringLiteral("ada@acme.example"));
    page->findChild<ui::Button*>(QStringLiteral("create"))->click();
    (void)QTest::qWaitFor([&] { return page->secret()->isVisible(); });
    page->secret()->copyButton()->click();
    QTest::qWait(150);
    camera.take(&window, QStringLiteral("first-run-secret"));
}

void photographGallery(const QString& folder)
{
    Desk desk;
    Photographer camera(desk, folder);
    ui::GalleryWindow gallery(desk.theme);
    gallery.resize(1280, 800);
    gallery.show();
    for (int i = 0; i < gallery.tabs()->count(); ++i) {
        gallery.tabs()->setCurrentIndex(i);
        QTest::qWait(200);
        camera.take(&gallery, QStringLiteral("gallery-%1").arg(i + 1));
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    if (argc != 2) {
        fprintf(stderr, "screenshots FOLDER\n");
        return 2;
    }
    // Between one desk and the next there is no window.
    QApplication::setQuitOnLastWindowClosed(false);
    const auto folder = QString::fromLocal8Bit(argv[1]);
    photographFirstRun(folder);
    photographPages(folder);
    photographEmpty(folder);
    photographLoading(folder);
    photographStates(folder);
    // No page of the program: once is enough.
    if (app.devicePixelRatio() < 1.5)
        photographGallery(folder);
    return 0;
}
