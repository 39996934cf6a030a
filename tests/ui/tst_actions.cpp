// The registry of actions: what the menus say, the read-only window, and every action as a command for a shell.
#include "backend/auth/authservice.h"
#include "models/apicall.h"
#include "tests/ui/desk.h"
#include "ui/common/button.h"
#include "ui/common/dialog.h"
#include "ui/common/entitytable.h"
#include "ui/common/toast.h"
#include "ui/organizations/organizationspage.h"
#include "ui/pages.h"
#include "ui/palette/palette.h"
#include "ui/projects/projectpage.h"
#include "ui/projects/projectspage.h"
#include "ui/readonly.h"
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProcess>
#include <QStandardPaths>
#include <QTableView>

using namespace pulse;
using namespace pulse::test;

namespace {

/// What bash makes of the text: the arguments of the program, in their order.
QStringList argumentsOf(const QString& command)
{
    QProcess bash;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PULSE_ADMIN_TOKEN"), QStringLiteral("the token"));
    bash.setProcessEnvironment(environment);
    bash.start(QStringLiteral("bash"), {"-c", "curl() { printf '%s\\0' \"$@\"; }\n" + command});
    if (!bash.waitForFinished(10'000) || bash.exitCode() != 0)
        return {};
    auto parts = QString::fromUtf8(bash.readAllStandardOutput()).split(QChar(0));
    parts.removeLast();
    return parts;
}

} // namespace

class ActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_acme = m_desk->makeOrganization("Acme \"Robots\" $HOME & o'Neill", "ada@acme.example", Plan::Pro);
        m_project = m_desk->makeProject(m_acme, "Tele `presence`").project;
        m_window = openWindow(*m_desk);
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void thePage_givesTheWords_andTheRegistryTheRest()
    {
        m_window->go("organizations");
        QCOMPARE(action(ui::ActionId::New)->text(), QStringLiteral("New organization…"));
        QCOMPARE(action(ui::ActionId::Refresh)->text(), QStringLiteral("Refresh"));
        m_window->go("projects");
        QCOMPARE(action(ui::ActionId::New)->text(), QStringLiteral("New project…"));
        m_window->go("tokens");
        QCOMPARE(action(ui::ActionId::New)->text(), QStringLiteral("New…"));
    }
    void readOnly_turnsOffWhateverChanges_onEveryPage_andGivesItBack()
    {
        int actions = 0, widgets = 0;
        for (const auto& info : ui::allPages()) {
            m_window->go(info.id, argumentFor(QLatin1String(info.id), m_project));
            settle();
            QList<QWidget*> off;
            QSet<QString> able;
            for (const auto& a : ui::allActions())
                if (a.mutates && action(a.id)->isEnabled())
                    able << a.name;
            for (auto* widget : marked())
                if (widget->isEnabled())
                    off << widget;
            m_desk->preferences.set("read_only", true);
            for (const auto& a : ui::allActions())
                QVERIFY2(!a.mutates || !action(a.id)->isEnabled(), a.name);
            for (auto* widget : marked())
                QVERIFY2(!widget->isEnabled(), qPrintable(QString(info.id) + widget->metaObject()->className()));
            m_desk->preferences.set("read_only", false);
            for (auto* widget : off)
                QVERIFY(widget->isEnabled());
            for (const auto& a : ui::allActions())
                QCOMPARE(a.mutates && action(a.id)->isEnabled(), able.contains(a.name));
            actions += static_cast<int>(able.size());
            widgets += static_cast<int>(off.size());
        }
        QVERIFY2(actions >= 8 && widgets >= 8, qPrintable(QString("%1 actions, %2 widgets").arg(actions).arg(widgets)));
    }
    void readOnly_performsNothing_evenWhenItIsAskedTo()
    {
        m_window->go("organizations");
        settle();
        m_desk->preferences.set("read_only", true);
        QVERIFY(buttonWith<ui::Button>(m_window.get(), "Read-only"));
        action(ui::ActionId::New)->trigger();
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!m_window->findChild<ui::Dialog*>());
        buttonWith<ui::Button>(m_window.get(), "Read-only")->click();
        QVERIFY(!m_window->readOnly()->isOn());
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_window->findChild<ui::Dialog*>());
    }
    void readOnly_aPageThatTurnsItsButtonOnMeanwhile_staysOff()
    {
        QWidget root;
        auto* button = new ui::Button("Save", ui::ButtonKind::Primary, &root);
        ui::setMutating(*button);
        ui::ReadOnlyMode mode;
        mode.watch(root);
        mode.set(true);
        button->setEnabled(true);
        QVERIFY(!button->isEnabled());
        mode.set(false);
        QVERIFY(button->isEnabled());
    }
    void whoMayNot_isNotOfferedIt()
    {
        Identity viewer;
        viewer.roles = {{m_acme.id.text(), Role::Viewer}};
        const Actor actor{.who = std::make_shared<Identity>(viewer)};
        for (const auto& info : ui::allActions())
            QVERIFY2(ui::isAllowed(actor, info) != info.mutates, info.name);
        QVERIFY(!ui::isAllowed({}, ui::actionInfo(ui::ActionId::New)));
    }
    void curl_bashReadsWhatWasMeant()
    {
        const ApiCall call{"PUT", "/v1/organizations/1", json::object{{"name", "a'b \"c\" $HOME `id` \\ !\nnew line ü"}}};
        const auto arguments = argumentsOf(curlText(call, "http://127.0.0.1:8081"));
        QCOMPARE(arguments, (QStringList{"-sS", "-X", "PUT", "-H", "Authorization: Bearer the token", "-H", "Content-Type: application/json", "--data-raw",
                                         qt(json::serialize(*call.body)), "http://127.0.0.1:8081/v1/organizations/1"}));
        QCOMPARE(argumentsOf(curlText({"GET", "/x", {}}, "http://[::1]:8081")).first(), QStringLiteral("-sSg"));
    }
    void curl_ofEveryActionWithARoute_isOneCommand()
    {
        int count = 0;
        for (const char* id : {"organizations", "projects", "project", "organization"}) {
            m_window->go(id, argumentFor(QLatin1String(id), m_project));
            settle();
            for (const auto one : m_window->page()->callable()) {
                QGuiApplication::clipboard()->clear();
                Q_EMIT m_window->actions().curlAsked(one);
                const auto arguments = argumentsOf(QGuiApplication::clipboard()->text());
                QVERIFY2(arguments.size() >= 4, ui::actionInfo(one).name);
                QVERIFY2(arguments.last().startsWith("http://127.0.0.1:8081/v1/"), ui::actionInfo(one).name);
                ++count;
            }
        }
        QVERIFY2(count >= 12, qPrintable(QString::number(count)));
        QVERIFY(m_window->toast()->text().contains("start the local API"));
    }
    void curl_askedOfTheListener_answersTheSameRow()
    {
        if (QStandardPaths::findExecutable("curl").isEmpty())
            QSKIP("there is no curl");
        m_desk->api.startOn(0);
        QTRY_VERIFY(m_desk->api.port() != 0);
        m_window->go("organizations");
        settle();
        const auto put = run(ui::ActionId::Edit);
        QCOMPARE(put["id"].toString(), qt(m_acme.id.text()));
        QCOMPARE(put["name"].toString(), qt(m_acme.name));
        QCOMPARE(put["plan"].toString(), QStringLiteral("Pro"));
        QCOMPARE(run(ui::ActionId::Refresh)["data"].toArray().size(), 1);
        QVERIFY(run(ui::ActionId::Remove)["is_deleted"].toBool());
        m_desk->api.stop();
        QTRY_VERIFY(m_desk->api.port() == 0);
    }
    void curl_isInTheMenu_andInThePaletteByAltEnter()
    {
        m_window->go("organizations");
        settle();
        buttonWithName("Menu")->click();
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())));
        QMenu* copies = nullptr;
        for (auto* entry : menu->actions())
            if (entry->menu() && entry->text() == "Copy as cURL")
                copies = entry->menu();
        QVERIFY(copies);
        QVERIFY(copies->actions().size() >= 5);
        menu->close();
        QGuiApplication::clipboard()->clear();
        action(ui::ActionId::Palette)->trigger();
        m_window->commandPalette()->field()->setText("Delete organization");
        QTRY_COMPARE(m_window->commandPalette()->list()->currentIndex().data().toString(), QStringLiteral("Delete organization…"));
        QTest::keyClick(m_window->commandPalette()->field(), Qt::Key_Return, Qt::AltModifier);
        QVERIFY(!m_window->commandPalette()->isVisible());
        QVERIFY(QGuiApplication::clipboard()->text().contains("-X DELETE"));
        QVERIFY(!m_window->findChild<ui::Dialog*>());
    }
    void aLink_isCopied_whereThereIsSomethingToLinkTo()
    {
        m_window->go("tokens");
        QVERIFY(!action(ui::ActionId::CopyLink)->isEnabled());
        m_window->go("project", qt(m_project.id.text()));
        QTRY_VERIFY(action(ui::ActionId::CopyLink)->isEnabled());
        action(ui::ActionId::CopyLink)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), "pulse://project/" + qt(m_project.id.text()));
    }

private:
    QAction* action(ui::ActionId id) { return m_window->actions()[id]; }
    ui::Button* buttonWithName(const QString& name)
    {
        for (auto* button : m_window->findChildren<ui::Button*>())
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }
    QList<QWidget*> marked()
    {
        QList<QWidget*> found;
        for (auto* widget : m_window->page()->findChildren<QWidget*>())
            if (widget->property("mutates").toBool())
                found << widget;
        return found;
    }
    /// The page's rows are there, and the first is selected.
    void settle()
    {
        if (auto* project = qobject_cast<ui::ProjectPage*>(m_window->page()))
            QTRY_VERIFY(project->model().project());
        auto* table = m_window->page()->findChild<ui::EntityTable*>();
        if (!table)
            return;
        // The trash is empty.
        if (QTest::qWaitFor([&] { return table->view()->model()->rowCount() > 0; }, m_window->pageId() == "trash" ? 200 : 5'000))
            table->view()->selectRow(0);
    }
    QJsonObject run(ui::ActionId id)
    {
        Q_EMIT m_window->actions().curlAsked(id);
        AdminToken input;
        input.name = "Test " + std::to_string(++m_tokens);
        const auto token = m_desk->plane->auth().adminTokens().create(m_desk->backend.actor(), input).value();
        QProcess bash;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PULSE_ADMIN_TOKEN", qt(token.text));
        environment.remove("http_proxy");
        bash.setProcessEnvironment(environment);
        bash.start("bash", {"-c", QGuiApplication::clipboard()->text()});
        bool isDone = false;
        connect(&bash, &QProcess::finished, this, [&] { isDone = true; });
        (void)QTest::qWaitFor([&] { return isDone; }, 20'000);
        return QJsonDocument::fromJson(bash.readAllStandardOutput()).object();
    }

    int m_tokens = 0;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    Organization m_acme;
    Project m_project;
};

int main(int argc, char** argv)
{
    // Nobody's keychain is touched.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication app(argc, argv);
    ActionsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_actions.moc"
