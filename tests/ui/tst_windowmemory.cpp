// What a window remembers over any end of the program, its sidebar, and the way back and forward.
#include "tests/ui/desk.h"
#include "ui/common/entitytable.h"
#include "ui/common/label.h"
#include "ui/organizations/organizationspage.h"
#include "ui/pages.h"
#include "ui/sidebar.h"
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>

using namespace pulse;
using namespace pulse::test;

class WindowMemoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<Desk>();
        m_desk->makeOrganization("Acme", "ada@acme.example");
        m_north = m_desk->makeOrganization("Northwind", "ops@northwind.example");
    }
    void cleanup() { m_desk.reset(); }

    void afterAKill_theWindowIsAsItWas()
    {
        // Never destroyed before the file is read again: nothing of it comes from a clean end.
        Preferences first(file());
        auto desk = m_desk->context();
        ui::MainWindow window(with(desk, first));
        window.show();
        window.resize(1040, 700);
        window.go("organizations");
        auto* page = qobject_cast<ui::OrganizationsPage*>(window.page());
        QTRY_COMPARE(page->model().rowCount(), 2);
        page->table()->select(qt(m_north.id.text()));
        window.sidebar()->setWide(300);
        window.actions()[ui::ActionId::ToggleTheme]->trigger();
        QVERIFY(m_desk->theme.isDark());
        QTRY_VERIFY(written().contains("window.geometry"));
        QTRY_VERIFY(written().contains("\"theme\": \"dark\"") && written().contains(qt(m_north.id.text()).toLatin1()) && written().contains("300"));
        m_desk->theme.choose(ui::ThemeChoice::Light);

        Preferences second(file());
        ui::MainWindow again(with(desk, second));
        again.show();
        QCOMPARE(again.height(), 700);   // the width is as much as the screen of the test has
        QCOMPARE(again.pageId(), QStringLiteral("organizations"));
        QTRY_COMPARE(again.page()->selection(), qt(m_north.id.text()));
        QCOMPARE(again.sidebar()->width(), 300);
        QVERIFY(m_desk->theme.isDark());
    }
    void whatCannotBe_isLeftOut()
    {
        Preferences preferences;
        preferences.set("window.page", "no-such-page");
        preferences.set("window.geometry", "no geometry");
        preferences.set("sidebar.width", 100'000);
        preferences.set("window.selection", QString(500, 'x'));
        preferences.set("theme", 7);
        auto desk = m_desk->context();
        ui::MainWindow window(with(desk, preferences));
        window.show();
        QCOMPARE(window.pageId(), QString(ui::allPages().front().id));
        QCOMPARE(window.sidebar()->width(), ui::Sidebar::mostWidth);
        QVERIFY(window.width() >= 1024 && window.height() >= 640);
    }
    void theSidebar_isDragged_andNarrowsToIcons()
    {
        ui::MainWindow window(m_desk->context());
        window.show();
        auto* sidebar = window.sidebar();
        auto* grip = sidebar->findChild<ui::SidebarGrip*>();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto drag = [&](int x) {
            QTest::mousePress(grip, Qt::LeftButton);
            QMouseEvent move(QEvent::MouseMove, QPointF(), sidebar->mapToGlobal(QPointF(x, 50)), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(grip, &move);
            QTest::mouseRelease(grip, Qt::LeftButton);
        };
        drag(280);
        QCOMPARE(sidebar->width(), 280);
        drag(5000);
        QCOMPARE(sidebar->width(), ui::Sidebar::mostWidth);
        drag(90);
        QVERIFY(sidebar->isNarrow());
        QCOMPARE(sidebar->width(), ui::Sidebar::narrowWidth);
        for (const auto* button : sidebar->buttons())
            QCOMPARE(button->toolTip(), button->text());
        QTest::mouseDClick(grip, Qt::LeftButton);
        QVERIFY(!sidebar->isNarrow());
        QCOMPARE(sidebar->width(), ui::Sidebar::mostWidth);
        window.actions()[ui::ActionId::ToggleSidebar]->trigger();
        QVERIFY(sidebar->isNarrow());
        QVERIFY(m_desk->preferences.value("sidebar.narrow").toBool());
    }
    void forward_undoesBack_untilOneGoesElsewhere()
    {
        ui::MainWindow window(m_desk->context());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.go("projects");
        window.go("tokens");
        window.go("local-api");
        auto* forward = window.actions()[ui::ActionId::Forward];
        QVERIFY(!forward->isEnabled());
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QTest::mousePress(window.page(), Qt::BackButton);
        QCOMPARE(window.pageId(), QStringLiteral("projects"));
        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window.pageId(), QStringLiteral("tokens"));
        QTest::mousePress(window.page(), Qt::ForwardButton);
        QCOMPARE(window.pageId(), QStringLiteral("local-api"));
        QVERIFY(!forward->isEnabled());
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        window.go("organizations");
        QVERIFY(!forward->isEnabled());
    }

private:
    QString file() const { return m_folder->filePath("desktop.json"); }
    QByteArray written() const
    {
        QFile read(file());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray{};
    }
    static ui::DeskContext with(const ui::DeskContext& desk, Preferences& preferences)
    {
        return {desk.backend, desk.engine, desk.api, desk.clipboard, desk.keychain, desk.theme, preferences, desk.tasks, desk.log};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    Organization m_north;
};

QTEST_MAIN(WindowMemoryTest)
#include "tst_windowmemory.moc"
