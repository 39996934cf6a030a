// Makes a picture of every page and dialog, light and dark, into the folder that is named. Run it under Xvfb with a window
// manager, once plain and once with QT_SCALE_FACTOR=2.
#include "backend/controlplaneapi.h"
#include "backend/http/chain.h"
#include "models/sampledata.h"
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/entitytable.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/common/tabs.h"
#include "ui/gallery/gallerywindow.h"
#include "ui/keychain/masterkeys.h"
#include "ui/keychain/sealedbanner.h"
#include "ui/keys/keyscard.h"
#include "ui/common/secretfield.h"
#include "ui/common/tabs.h"
#include "ui/keys/secretdialog.h"
#include "ui/localapi/localapipage.h"
#include "ui/localapi/requestspane.h"
#include "ui/mainwindow.h"
#include "ui/organizations/organizationspage.h"
#include "ui/palette/palette.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/common/copyfield.h"
#include "ui/fields/secretinput.h"
#include "ui/projects/livekitcard.h"
#include "ui/projects/projectpage.h"
#include "ui/projects/projectspage.h"
#include "ui/projects/storagecard.h"
#include "ui/sidebar.h"
#include "ui/startwindow.h"
#include "ui/tasks/taskspanel.h"
#include "ui/tokens/inspectorpane.h"
#include "ui/tokens/tokenresult.h"
#include "ui/tokens/tokenspage.h"
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace pulse;
using namespace pulse::test;

namespace {

class Photographer {
public:
    Photographer(Desk& desk, QString folder) : m_desk(desk), m_folder(std::move(folder)) {}

    /// The widget in both themes.
    void take(QWidget* widget, const QString& name)
    {
        for (const bool isDark : {false, true}) {
            m_desk.theme.choose(isDark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
            QTest::qWait(120);
            const auto scale = widget->devicePixelRatioF() > 1.5 ? QStringLiteral("@2x") : QString{};
            const auto file = QStringLiteral("%1/%2-%3%4.png").arg(m_folder, name, isDark ? QStringLiteral("dark") : QStringLiteral("light"), scale);
            if (!widget->grab().save(file))
                fprintf(stderr, "could not write %s\n", qPrintable(file));
        }
        m_desk.theme.choose(ui::ThemeChoice::Light);
    }

    const QString& folder() const { return m_folder; }

private:
    Desk& m_desk;
    QString m_folder;
};

struct Sample {
    IssuedProject first;
};

Sample fill(Desk& desk)
{
    const auto acme = desk.makeOrganization("Acme Robotics", "ada@acme.example", Plan::Enterprise);
    const auto north = desk.makeOrganization("Northwind Health", "ops@northwind.example", Plan::Pro);
    const auto studio = desk.makeOrganization("Studio Lumen", "hello@lumen.example");
    desk.makeOrganization("Université de Genève", "it@unige.example", Plan::Pro);
    auto first = desk.makeProject(acme, "Telepresence");
    desk.plane.clock.advance(std::chrono::minutes(47));
    desk.makeProject(acme, "Warehouse Vision", Region::EuWest, {.hasChat = false, .hasVideo = true, .hasActivityFeeds = false, .hasModeration = false});
    desk.makeProject(acme, "Support Calls", Region::AsiaSouth, {.hasChat = true, .hasVideo = true, .hasActivityFeeds = false, .hasModeration = true});
    desk.makeProject(north, "Ward Rounds", Region::EuCentral);
    desk.makeProject(north, "Tele-consultation", Region::EuWest, {.hasChat = true, .hasVideo = true, .hasActivityFeeds = false, .hasModeration = false});
    desk.makeProject(studio, "Live Sessions", Region::UsWest);
    return {std::move(first)};
}

void photographLists(Desk& desk, ui::MainWindow& window, Photographer& camera)
{
    window.go(QStringLiteral("projects"));
    auto* table = window.page()->findChild<ui::EntityTable*>();
    (void)QTest::qWaitFor([&] { return table->view()->model()->rowCount() == 6; });
    table->view()->selectRow(2);
    camera.take(&window, QStringLiteral("projects"));
    window.actions()[ui::ActionId::New]->trigger();
    QTest::qWait(150);
    camera.take(&window, QStringLiteral("project-new-behind"));
    if (auto* dialog = window.findChild<ui::Dialog*>()) {
        buttonWith<ui::Button>(dialog, QStringLiteral("Create project"))->click();
        QTest::qWait(150);
        camera.take(dialog, QStringLiteral("project-new-error"));
        dialog->close();
    }
    window.go(QStringLiteral("organizations"));
    table = window.page()->findChild<ui::EntityTable*>();
    (void)QTest::qWaitFor([&] { return table->view()->model()->rowCount() == 4; });
    table->view()->selectRow(1);
    camera.take(&window, QStringLiteral("organizations"));
    window.actions()[ui::ActionId::Remove]->trigger();
    QTest::qWait(250);
    if (auto* dialog = window.findChild<ui::Dialog*>()) {
        camera.take(dialog, QStringLiteral("organization-delete"));
        dialog->close();
    }
    auto* search = window.page()->findChild<QLineEdit*>();
    search->setText(QStringLiteral("nobody"));
    QTest::qWait(400);
    camera.take(&window, QStringLiteral("organizations-nothing-found"));
    search->clear();
    (void)desk;
}

void photographTables(Desk& desk, ui::MainWindow& window, Photographer& camera)
{
    window.go(QStringLiteral("organizations"));
    auto* organizations = qobject_cast<ui::OrganizationsPage*>(window.page());
    (void)QTest::qWaitFor([&] { return organizations->model().rowCount() == 4; });
    auto request = organizations->model().request();
    request.filters = {{"plan", "Pro"}};
    organizations->model().setRequest(request);
    (void)QTest::qWaitFor([&] { return organizations->model().rowCount() == 2; });
    organizations->table()->view()->selectAll();
    camera.take(&window, QStringLiteral("organizations-selected"));
    window.actions()[ui::ActionId::Remove]->trigger();
    QTest::qWait(250);
    if (auto* dialog = window.findChild<ui::Dialog*>()) {
        camera.take(dialog, QStringLiteral("organizations-delete"));
        dialog->close();
    }
    request.filters.clear();
    organizations->model().setRequest(request);
    window.go(QStringLiteral("projects"));
    auto* switcher = window.page()->findChild<ui::Button*>(QStringLiteral("cards"));
    switcher->click();
    QTest::qWait(150);
    camera.take(&window, QStringLiteral("projects-other-view"));
    switcher->click();

    const auto gone = desk.makeOrganization("Old Works", "old@works.example");
    const std::vector ids{desk.makeProject(gone, "Pilot").project.id, desk.makeProject(gone, "Pilot 2").project.id};
    (void)desk.plane->projects().remove(desk.backend.actor(), ids);
    window.go(QStringLiteral("trash"));
    auto* trash = window.page()->findChild<ui::EntityTable*>();
    (void)QTest::qWaitFor([&] { return trash->view()->model()->rowCount() == 2; });
    trash->view()->selectAll();
    camera.take(&window, QStringLiteral("trash"));
    (void)desk.plane->projects().restore(desk.backend.actor(), ids);
    QTest::qWait(150);
    camera.take(&window, QStringLiteral("trash-empty"));
    (void)desk.plane->organizations().remove(desk.backend.actor(), gone.id);
}

void photographProject(ui::MainWindow& window, Photographer& camera, const Sample& sample)
{
    window.go(QStringLiteral("project"), qt(sample.first.project.id.text()));
    auto* keys = window.page()->findChild<ui::KeysCard*>();
    (void)QTest::qWaitFor([&] { return keys->model().rowCount() == 1; });
    bool isMade = false;
    ApiKey input;
    input.name = "Media worker";
    input.scopes = {"egress:*", "ingress:*"};
    keys->model().create(keys->model().project(), input, [&](const Result<IssuedSecret>&) { isMade = true; });
    (void)QTest::qWaitFor([&] { return isMade && keys->model().rowCount() == 2; });
    QTest::qWait(150);
    keys->table()->view()->selectRow(0);
    camera.take(&window, QStringLiteral("project"));
    keys->perform(ui::ActionId::New);
    QTest::qWait(150);
    if (auto* dialog = window.findChild<ui::Dialog*>()) {
        camera.take(dialog, QStringLiteral("key-new"));
        dialog->close();
    }
}

void photographOrganization(ui::MainWindow& window, Photographer& camera, const Sample& sample)
{
    window.go(QStringLiteral("organization"), argumentFor(QStringLiteral("organization"), sample.first.project));
    QTest::qWait(400);
    camera.take(&window, QStringLiteral("organization"));
    window.go(QStringLiteral("organization"), QString(24, QLatin1Char('0')));
    QTest::qWait(300);
    camera.take(&window, QStringLiteral("organization-not-there"));
}

/// The project that is open, with what may be typed on its cards.
void photographCards(ui::MainWindow& window, Photographer& camera)
{
    const auto choose = [&](const char* field, const char* value) {
        auto* box = window.page()->findChild<QComboBox*>(QLatin1String(field));
        box->setCurrentIndex(box->findData(QLatin1String(value)));
        Q_EMIT box->activated(box->currentIndex());
    };
    const auto edit = [&](const char* field) { return window.page()->findChild<QLineEdit*>(QLatin1String(field)); };
    choose("isolation", "dedicated");
    edit("livekit_url")->setText(QStringLiteral("wss://livekit.acme.example"));
    edit("livekit_api_key")->setText(QStringLiteral("APIacme"));
    window.page()->findChild<ui::LiveKitCard*>()->findChild<ui::SecretInput*>()->edit()->setText(QString(32, 's'));
    window.page()->findChild<ui::CopyField*>(QStringLiteral("server_url"))->copyButton()->setFocus();
    QTest::qWait(150);
    camera.take(&window, QStringLiteral("project-livekit"));
    window.page()->findChild<ui::LiveKitCard*>()->discard();
    choose("storage_config.provider", "s3");
    edit("storage_config.bucket")->setText(QStringLiteral("acme-recordings"));
    auto* storage = window.page()->findChild<ui::StorageCard*>();
    storage->findChild<ui::SecretInput*>()->setFocus();
    QTest::qWait(150);
    camera.take(&window, QStringLiteral("project-storage"));
    buttonWith<ui::Button>(storage, QStringLiteral("Save changes"))->click();
    QTest::qWait(150);
    if (auto* dialog = window.findChild<ui::Dialog*>()) {
        camera.take(dialog, QStringLiteral("project-changes"));
        dialog->close();
    }
    storage->discard();
}

void askApi(Desk& desk)
{
    const auto chain = desk.plane->api().makeChain();
    const std::pair<Method, std::string_view> requests[] = {{Method::Get, "/v1/status"}, {Method::Get, "/v1/organizations"}, {Method::Post, "/v1/tokens/create"},
                                                            {Method::Get, "/metrics"}, {Method::Get, "/v1/room"}, {Method::Get, "/openapi.json"}, {Method::Get, "/docs"}};
    for (const auto& [method, path] : requests) {
        Request request;
        request.method = method;
        request.path = path;
        request.peer = "127.0.0.1";
        request.headers = {{"Host", path == "/v1/room" ? "elsewhere.example" : "localhost"}};
        (void)chain->handle(request);
    }
}

void photographDevelopers(Desk& desk, ui::MainWindow& window, Photographer& camera)
{
    window.go(QStringLiteral("tokens"));
    QTest::qWait(300);
    camera.take(&window, QStringLiteral("tokens"));
    desk.plane->tokens().setLiveKit({.host = "wss://livekit.example.com", .apiKey = "APIsample", .apiSecret = std::string(40, 's')});
    window.page()->findChild<QLineEdit*>(QStringLiteral("room_name"))->setText(QStringLiteral("standup"));
    window.page()->findChild<QLineEdit*>(QStringLiteral("participant_identity"))->setText(QStringLiteral("ada"));
    window.page()->findChild<QLineEdit*>(QStringLiteral("participant_name"))->setText(QStringLiteral("Ada Lovelace"));
    window.page()->findChild<ui::Button*>(QStringLiteral("create"))->click();
    QTest::qWait(300);
    camera.take(&window, QStringLiteral("tokens-made"));
    window.page()->findChild<ui::Button*>(QStringLiteral("inspect"))->click();
    QTest::qWait(300);
    camera.take(&window, QStringLiteral("tokens-inspected"));
    auto* inspector = window.page()->findChild<ui::InspectorPane*>();
    inspector->inspect(inspector->input()->toPlainText() + QLatin1Char('x'));
    QTest::qWait(300);
    camera.take(&window, QStringLiteral("tokens-refused"));
    window.go(QStringLiteral("local-api"));
    desk.api.startOn(0);
    (void)QTest::qWaitFor([&] { return desk.api.port() != 0; });
    askApi(desk);
    QTest::qWait(600);
    camera.take(&window, QStringLiteral("local-api-requests"));
    window.page()->findChild<ui::Tabs*>()->setCurrentIndex(1);
    window.page()->findChild<ui::Button*>(QStringLiteral("mint"))->click();
    QTest::qWait(300);
    camera.take(&window, QStringLiteral("local-api"));
    desk.api.stop();
    (void)QTest::qWaitFor([&] { return desk.api.port() == 0; });
}

void photographPalette(ui::MainWindow& window, Photographer& camera)
{
    window.go(QStringLiteral("projects"));
    auto* palette = window.commandPalette();
    const auto type = [&](const QString& text) {
        window.actions()[ui::ActionId::Palette]->trigger();
        palette->field()->setText(text);
        (void)QTest::qWaitFor([&] { return !palette->model().isSearching(); });
        QTest::qWait(150);
    };
    for (const char* text : {"tele", "ward"}) {
        type(QLatin1String(text));
        QTest::keyClick(palette->field(), Qt::Key_Return);
    }
    window.go(QStringLiteral("projects"));
    QTest::qWait(150);
    type({});
    camera.take(&window, QStringLiteral("palette"));
    palette->dismiss();
    type(QStringLiteral("st"));
    camera.take(&window, QStringLiteral("palette-search"));
    palette->dismiss();
    type(QStringLiteral("zanzibar"));
    camera.take(&window, QStringLiteral("palette-nothing-found"));
    palette->dismiss();
    window.actions()[ui::ActionId::Shortcuts]->trigger();
    QTest::qWait(150);
    if (auto* sheet = window.findChild<ui::ShortcutSheet*>()) {
        camera.take(sheet, QStringLiteral("shortcuts"));
        sheet->close();
    }
}

void photographWindow(Desk& desk, ui::MainWindow& window, Photographer& camera)
{
    window.go(QStringLiteral("settings"));
    QTest::qWait(400);
    camera.take(&window, QStringLiteral("settings"));
    desk.log.info("listening", {{"port", "8081"}});
    desk.log.access({.requestId = "01f4c2e6", .method = "GET", .route = "/v1/organizations", .status = 200, .micros = 412, .ip = "127.0.0.1"});
    desk.log.warn("a request was refused", {{"request_id", "01f4c2e7"}, {"code", "invalid_credentials"}});
    desk.log.error("the local API did not start", {{"why", "port 8081 is in use"}});
    desk.log.flush();
    window.go(QStringLiteral("log"));
    QTest::qWait(300);
    camera.take(&window, QStringLiteral("log"));
    std::atomic<bool> isOver{false};
    desk.tasks.start(desk.backend.pool(), QStringLiteral("Backup"), [](TaskProgress&, const std::stop_token&) -> Result<QString> { return QStringLiteral("Backed up to pulse-20260131.backup"); });
    desk.tasks.start(desk.backend.pool(), QStringLiteral("Export of 20,000 projects"), [&isOver](TaskProgress& progress, const std::stop_token&) -> Result<QString> {
        progress.total = 20'000;
        progress.done = 8'200;
        while (!isOver)
            std::this_thread::yield();
        return QStringLiteral("Done");
    });
    window.sidebar()->setNarrow(true);
    desk.preferences.set(QStringLiteral("read_only"), true);
    QTest::qWait(300);
    camera.take(&window, QStringLiteral("narrow-read-only"));
    window.actions()[ui::ActionId::Tasks]->trigger();
    QTest::qWait(200);
    if (auto* panel = window.findChild<ui::TasksPanel*>()) {
        camera.take(panel, QStringLiteral("tasks"));
        panel->hide();
    }
    isOver = true;
    desk.preferences.set(QStringLiteral("read_only"), false);
    window.sidebar()->setNarrow(false);
    (void)QTest::qWaitFor([&] { return desk.tasks.running() == 0; });
}

void photographDashboard(ui::MainWindow& window, Photographer& camera)
{
    window.go(QStringLiteral("dashboard"));
    QTest::qWait(500);
    camera.take(&window, QStringLiteral("dashboard"));
}

void photographSample(Photographer& camera)
{
    Desk desk;
    SampleData sample(desk.backend);
    bool isThere = false;
    sample.add([&](const Result<qint64>&) { isThere = true; });
    (void)QTest::qWaitFor([&] { return isThere; });
    ui::MainWindow window(desk.context());
    window.resize(1280, 800);
    window.show();
    for (const char* page : {"dashboard", "keys", "projects", "organizations"}) {
        window.go(QLatin1String(page));
        QTest::qWait(500);
        camera.take(&window, QStringLiteral("sample-") + QLatin1String(page));
    }
}

void photographFirstRun(Photographer& camera)
{
    Desk desk;
    ui::StartWindow window;
    auto* page = new ui::FirstRunPage(desk.context());
    window.showPage(page);
    // Its own theme dresses it.
    Photographer own(desk, camera.folder());
    QTest::qWait(150);
    own.take(&window, QStringLiteral("first-run"));
    page->findChild<QLineEdit*>(QStringLiteral("organization"))->setText(QStringLiteral("Acme Robotics"));
    page->findChild<QLineEdit*>(QStringLiteral("admin_email"))->setText(QStringLiteral("ada@acme.example"));
    page->findChild<QLineEdit*>(QStringLiteral("project"))->setText(QStringLiteral("Telepresence"));
    page->findChild<ui::Button*>(QStringLiteral("create"))->click();
    (void)QTest::qWaitFor([&] { return page->secret()->isVisible(); });
    page->secret()->copyButton()->click();
    QTest::qWait(150);
    own.take(&window, QStringLiteral("first-run-secret"));
}

void photographGallery(Desk& desk, Photographer& camera)
{
    ui::GalleryWindow gallery(desk.theme);
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
    Desk desk;
    Photographer camera(desk, QString::fromLocal8Bit(argv[1]));
    const auto sample = fill(desk);
    ui::MainWindow window(desk.context());
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    photographDashboard(window, camera);
    photographLists(desk, window, camera);
    photographTables(desk, window, camera);
    photographProject(window, camera, sample);
    photographCards(window, camera);
    photographOrganization(window, camera, sample);
    photographDevelopers(desk, window, camera);
    photographPalette(window, camera);
    photographWindow(desk, window, camera);
    ui::MasterKeys keys(desk.keychain, QStringLiteral("/nowhere"));
    ui::showSealed(*window.banner(), keys, true);
    window.go(QStringLiteral("projects"));
    QTest::qWait(200);
    camera.take(&window, QStringLiteral("sealed"));
    photographFirstRun(camera);
    photographGallery(desk, camera);
    photographSample(camera);
    return 0;
}
