// The window itself: navigation, actions, first run, and what holds for every page: names, contrast, themes.
#include "backend/store/memory/memoryengine.h"
#include "models/entitytablemodel.h"
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/form.h"
#include "ui/common/icon.h"
#include "ui/common/secretfield.h"
#include "ui/common/statepanel.h"
#include "ui/common/tabledelegate.h"
#include "ui/common/windowsize.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/keychain/masterkeys.h"
#include "ui/keychain/sealedbanner.h"
#include "ui/keys/keepsecret.h"
#include "ui/page.h"
#include "ui/pages.h"
#include "ui/startwindow.h"
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <cmath>

using namespace pulse;
using namespace pulse::test;

namespace {

double luminance(const QColor& color)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto x = luminance(a);
    const auto y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }

    void everyPage_opensByItsNumber()
    {
        ui::MainWindow window(m_desk->context());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window)); // shortcuts belong to the active window
        int number = 0;
        for (const auto& info : ui::allPages()) {
            if (!*info.icon)
                continue;
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_0 + ++number), Qt::ControlModifier);
            QCOMPARE(window.pageId(), QString(info.id));
        }
        QVERIFY(number >= 4);
    }
    void pageIds_andActions_areSaidOnce()
    {
        QSet<QString> ids, names, shortcuts;
        for (const auto& page : ui::allPages()) {
            QVERIFY2(!ids.contains(page.id), page.id);
            ids << page.id;
            QVERIFY(!*page.parent || ui::findPage(page.parent));
        }
        int place = 0;
        for (const auto& action : ui::allActions()) {
            QCOMPARE(static_cast<int>(action.id), place++); // the table is read by place
            QVERIFY2(!names.contains(action.name), action.name);
            names << action.name;
            QVERIFY2(!*action.shortcut || !shortcuts.contains(action.shortcut), action.shortcut);
            shortcuts << action.shortcut;
            QVERIFY2(QFile::exists(QStringLiteral(":/pulse/icons/%1.svg").arg(action.icon)), action.icon);
        }
    }
    void back_walksTheWayThatCame()
    {
        ui::MainWindow window(m_desk->context());
        window.show();
        const auto first = window.pageId();
        window.go("tokens");
        window.go("local-api");
        window.go("no such page");
        QCOMPARE(window.pageId(), QStringLiteral("local-api"));
        window.actions()[ui::ActionId::Back]->trigger();
        QCOMPARE(window.pageId(), QStringLiteral("tokens"));
        window.actions()[ui::ActionId::Back]->trigger();
        QCOMPARE(window.pageId(), first);
        QVERIFY(!window.actions()[ui::ActionId::Back]->isEnabled());
    }
    void everythingThatTakesFocus_hasAName()
    {
        const auto project = m_desk->makeProject(m_desk->makeOrganization("Acme", "ada@acme.example"), "One");
        ui::MainWindow window(m_desk->context());
        window.show();
        QStringList nameless;
        for (const auto& info : ui::allPages()) {
            window.go(info.id, argumentFor(QLatin1String(info.id), project.project));
            QTest::qWait(50);
            for (auto* widget : window.findChildren<QWidget*>()) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                    continue;
                auto* interface = QAccessible::queryAccessibleInterface(widget);
                if (!interface || interface->text(QAccessible::Name).isEmpty())
                    nameless << QString("%1: %2 %3").arg(info.id, widget->metaObject()->className(), widget->objectName());
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join('\n')));
    }
    void textStandsOutFromItsGround_inBothThemes()
    {
        for (const auto* c : {&ui::Colors::light(), &ui::Colors::dark()}) {
            for (const auto& ground : {c->window, c->card, c->raised, c->hover, c->selected})
                for (const auto& ink : {c->text, c->secondary, c->muted, c->link, c->danger})
                    QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + " on " + ground.name() + QString(" is %1").arg(contrast(ink, ground))));
            using enum ui::Tone;
            for (const auto tone : {Neutral, Accent, Success, Warning, Danger})
                QVERIFY2(contrast(c->tone(tone), c->soft(tone)) >= 4.5,
                         qPrintable(QString("tone %1: %2").arg(static_cast<int>(tone)).arg(contrast(c->tone(tone), c->soft(tone)))));
            for (const auto& fill : {c->accent, c->accentHover, c->dangerFill, c->dangerFillHover})
                QVERIFY2(contrast(c->onAccent, fill) >= 4.5, qPrintable(fill.name() + QString(" is %1").arg(contrast(c->onAccent, fill))));
        }
    }
    void icons_followTheTheme()
    {
        const auto icon = ui::icon("settings", ui::Ink::Text);
        const auto light = icon.pixmap(32).toImage();
        m_desk->theme.choose(ui::ThemeChoice::Dark);
        const auto dark = icon.pixmap(32).toImage();
        QVERIFY(!light.isNull());
        QVERIFY(light != dark);
    }
    void aDatabaseThatIsAway_isSaid_keepsTheRows_andComesBackByItself()
    {
        auto& engine = dynamic_cast<MemoryEngine&>(m_desk->plane.store().engine());
        m_desk->makeOrganization("Acme", "a@acme.example");
        ui::MainWindow window(m_desk->context());
        window.show();
        window.go(QStringLiteral("organizations"));
        auto* table = window.page()->findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const auto* foot = window.findChild<QLabel*>(QStringLiteral("engine"));
        const auto* engineBanner = window.findChild<ui::Banner*>(QStringLiteral("engineBanner"));
        QTRY_VERIFY(foot->text().startsWith("Memory"));
        QVERIFY(!engineBanner->isVisible());
        engine.setAway(true);
        QTRY_VERIFY(engineBanner->isVisible());
        QVERIFY(engineBanner->text().contains("away"));
        QVERIFY(foot->text().contains("away"));
        auto* model = dynamic_cast<EntityTableModel*>(table->model());
        QTRY_VERIFY2(model->isStale(), "nobody asked for anything, and yet the rows are shown as old");
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->isVisible());
        engine.setAway(false);
        QTRY_VERIFY_WITH_TIMEOUT(!engineBanner->isVisible() && !model->isStale(), 10'000);
        QVERIFY(!foot->text().contains("away"));
    }
    void theSmallestWindow_cutsNothing()
    {
        const auto made = m_desk->makeProject(m_desk->makeOrganization("Northwind Health", "ops@northwind.example"), "Tele-consultation");
        ui::MainWindow window(m_desk->context());
        window.show();
        window.resize(window.minimumSize());
        for (const auto& info : ui::allPages()) {
            window.go(info.id, argumentFor(QLatin1String(info.id), made.project));
            if (QString(info.id) == QLatin1String("project"))
                QTRY_VERIFY(buttonWith<ui::Button>(window.page(), "Create key")); // it is loaded
            for (const auto* area : window.page()->findChildren<QScrollArea*>())
                QTRY_VERIFY2(area->widget()->width() <= area->viewport()->width(), info.id);
        }
        window.go(QStringLiteral("projects"));
        auto* table = window.page()->findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(ui::TableDelegate::cutText(table->visualRect(table->model()->index(0, 0)), table->model()->index(0, 0)).isEmpty());
    }
    void sealed_isSaid_andOffersAWayOut()
    {
        ui::MainWindow window(m_desk->context());
        window.show();
        ui::MasterKeys keys(m_desk->keychain, "/nonexistent/pulse");
        QSignalSpy found(&keys, &ui::MasterKeys::found);
        ui::showSealed(*window.banner(), keys, true);
        QVERIFY(window.banner()->isVisible());
        QTRY_VERIFY(buttonWith<ui::Button>(window.banner(), "This session only")); // a layout shows its new children later
        buttonWith<ui::Button>(window.banner(), "This session only")->click();
        QCOMPARE(found.size(), 1);
        QCOMPARE(keys.key().size(), size_t(32));
        ui::showSealed(*window.banner(), keys, false);
        QVERIFY(window.banner()->text().contains("until Pulse closes"));
    }
    void aNamedKeyFile_isNotPassedOver()
    {
        ui::MasterKeys keys(m_desk->keychain, "/nonexistent/pulse", "/nonexistent/pulse.key");
        QSignalSpy found(&keys, &ui::MasterKeys::found);
        keys.find();
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 10'000);
        QCOMPARE(keys.source(), ui::MasterKeys::Source::File);
        QVERIFY(keys.key().empty() && !keys.makesFile());
        ui::MainWindow window(m_desk->context());
        window.show();
        ui::showSealed(*window.banner(), keys, true);
        bool isNamed = false;
        for (const auto* label : window.banner()->findChildren<QLabel*>())
            isNamed = isNamed || label->text().contains("/nonexistent/pulse.key");
        QVERIFY(isNamed);
    }
    void firstRun_threeFieldsAndTwoClicks_toTheCopiedSecret()
    {
        ui::FirstRunPage page(m_desk->context());
        page.resize(1280, 800);
        page.show();
        QTest::keyClicks(page.findChild<QLineEdit*>("organization"), "Acme");
        QTest::keyClicks(page.findChild<QLineEdit*>("admin_email"), "ada@acme.example");
        QTest::keyClicks(page.findChild<QLineEdit*>("project"), "Telepresence");
        QTest::mouseClick(page.findChild<ui::Button*>("create"), Qt::LeftButton);
        QTRY_VERIFY(page.secret()->isVisible());
        QTest::mouseClick(page.secret()->copyButton(), Qt::LeftButton);
        QVERIFY(page.secret()->isCopied());
        QSignalSpy finished(&page, &ui::FirstRunPage::finished);
        QTest::mouseClick(page.findChild<ui::Button*>("done"), Qt::LeftButton);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toString().size(), 24);
    }
    void firstRun_withoutACopy_asksOnce_andTakesItBackAfterOne()
    {
        ui::FirstRunPage page(m_desk->context());
        page.resize(1280, 800);
        page.show();
        makeFirst(page);
        QSignalSpy finished(&page, &ui::FirstRunPage::finished);
        auto* done = page.findChild<ui::Button*>("done");
        const auto text = done->text();
        done->click();
        QVERIFY(finished.isEmpty());
        QVERIFY(done->text() != text);
        page.secret()->copyButton()->click();
        QCOMPARE(done->text(), text);
        done->click();
        QCOMPARE(finished.size(), 1);
    }
    void firstRun_theSecret_isExportedAsEverywhere_andThenNobodyIsAsked()
    {
        QTemporaryDir folder;
        ui::FirstRunPage page(m_desk->context());
        page.resize(1280, 800);
        page.show();
        makeFirst(page);
        QVERIFY(page.keep()->isVisible() && page.keep()->keychainButton()->isVisible());
        page.keep()->exportTo(folder.filePath(".env"));
        QTRY_VERIFY(page.keep()->isKept());
        QFile file(folder.filePath(".env"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = QString::fromUtf8(file.readAll());
        QVERIFY(lines.contains("PULSE_API_KEY=pulse_key_") && lines.contains("PULSE_API_SECRET=pulse_secret_"));
        QSignalSpy finished(&page, &ui::FirstRunPage::finished);
        page.findChild<ui::Button*>("done")->click();
        QCOMPARE(finished.size(), 1);
    }
    void firstRun_theWindowClosedBeforeTheSecretWasKept_asksOnce()
    {
        ui::StartWindow window;
        auto* page = new ui::FirstRunPage(m_desk->context());
        window.showPage(page);
        makeFirst(*page);
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        QVERIFY(window.close());
    }
    void firstRun_400_namesEveryFieldAtOnce_andMakesNothing()
    {
        ui::FirstRunPage page(m_desk->context());
        page.show();
        auto* form = page.findChild<ui::Form*>();
        page.findChild<ui::Button*>("create")->click();
        QTRY_VERIFY(!form->find("organization")->error().isEmpty());
        QVERIFY(!form->find("admin_email")->error().isEmpty());
        QVERIFY(!form->find("project")->error().isEmpty());
        page.findChild<QLineEdit*>("organization")->setText("Acme");
        page.findChild<QLineEdit*>("admin_email")->setText("nobody");
        page.findChild<QLineEdit*>("project")->setText("Telepresence");
        page.findChild<ui::Button*>("create")->click();
        QTRY_VERIFY(form->find("project")->error().isEmpty());
        QTRY_VERIFY(form->find("admin_email")->error().contains("name@example.com"));
        QVERIFY(!page.secret()->isVisible());
    }
    void aSlowStart_stillEndsInTheFirstField()
    {
        ui::StartWindow window;
        window.waitFor("Waiting…");
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* page = new ui::FirstRunPage(m_desk->context());
        window.showPage(page);
        QTRY_VERIFY(page->findChild<QLineEdit*>("organization")->hasFocus());
    }
    void startError_isTriedAgain_byEnter()
    {
        ui::StartWindow window;
        window.showError(describeError({.code = ErrorCode::Conflict, .args = {{"why", "the data folder is in use by pid 1"}}}));
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* panel = window.findChild<ui::StatePanel*>();
        QVERIFY(panel->button()->hasFocus());
        bool isSaid = false;
        for (const auto* label : panel->findChildren<QLabel*>()) {
            isSaid = isSaid || label->text().contains("in use by pid 1");
            QVERIFY(!label->text().contains("object"));
        }
        QVERIFY(isSaid);
        QSignalSpy retried(&window, &ui::StartWindow::retried);
        QTest::keyClick(panel->button(), Qt::Key_Return);
        QCOMPARE(retried.size(), 1);
    }
    void enter_pressesTheButtonThatHasTheFocus_inADialogToo()
    {
        ui::ConfirmDialog dialog({"Delete?", "It goes.", "Delete", {}}, nullptr);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy pressed(&dialog, &ui::Dialog::pressed), rejected(&dialog, &QDialog::rejected);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* cancel = buttonWith<ui::Button>(&dialog, "Cancel");
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        QCOMPARE(rejected.size(), 1);
        QVERIFY(pressed.isEmpty());
    }
    void aBusyButton_getsTheFocusBack_unlessSomebodyMovedOn()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* button = new ui::Button("Go");
        auto* next = new ui::Button("Next");
        auto* other = new QLineEdit;
        for (QWidget* widget : {static_cast<QWidget*>(button), static_cast<QWidget*>(next), static_cast<QWidget*>(other)})
            column->addWidget(widget);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->setFocus();
        button->setBusy(true);
        QVERIFY(!button->isEnabled() && !button->hasFocus());
        button->setBusy(false);
        QVERIFY(button->hasFocus());
        button->setBusy(true);
        other->setFocus();
        button->setBusy(false);
        QVERIFY(other->hasFocus());
    }
    void pages_areMadeBeforehand_andNoneIsShown()
    {
        ui::MainWindow window(m_desk->context());
        window.show();
        const auto made = [&] { return window.findChildren<ui::Page*>().size(); };
        QCOMPARE(made(), 1);
        int steps = 0;
        while (window.prepareNext())
            QVERIFY2(++steps < 10'000, "it never ends");
        // What is shown later has its style and its place already.
        for (const auto* page : window.findChildren<ui::Page*>())
            for (const auto* part : page->findChildren<QWidget*>())
                QVERIFY2(part->window() != &window || (part->testAttribute(Qt::WA_WState_Polished) && !part->testAttribute(Qt::WA_PendingResizeEvent)),
                         part->metaObject()->className());
        QCOMPARE(made(), qsizetype(ui::allPages().size()));
        QCOMPARE(window.pageId(), QStringLiteral("dashboard"));
        for (const auto* page : window.findChildren<ui::Page*>())
            QCOMPARE(page->isVisible(), page == window.page());
        window.go(QStringLiteral("settings"));
        QCOMPARE(made(), qsizetype(ui::allPages().size()));
        QVERIFY(!window.prepareNext());
    }
    void theSheet_isReadOnceForAPage_notForEachOfItsParts()
    {
        auto* part = new QWidget;
        auto* box = new QComboBox(part);
        box->addItem("One");
        // As a layout does that asks for its size while the page is being made.
        box->ensurePolished();
        box->view()->ensurePolished();
        QVERIFY(part->styleSheet().isEmpty());
        QWidget page;
        (new QVBoxLayout(&page))->addWidget(part);
        page.show();
        QVERIFY(!page.styleSheet().isEmpty());
        for (const auto* inside : {part, static_cast<QWidget*>(box), box->view()->window()}) {
            QVERIFY(inside->styleSheet().isEmpty());
            QCOMPARE(inside->style(), page.style());
        }
    }
    void aChangeOfTheme_mayMakeWindows()
    {
        struct Maker : QWidget {
            int left = 0;
            void changeEvent(QEvent* event) override
            {
                for (; event->type() == QEvent::StyleChange && left > 0; --left)
                    made.emplace_back(std::make_unique<QMenu>())->ensurePolished();
            }
            std::vector<std::unique_ptr<QMenu>> made;
        } maker;
        QWidget next;
        maker.show();
        next.show();
        QVERIFY(!maker.styleSheet().isEmpty());
        maker.left = 100;
        m_desk->theme.toggle();
        QCOMPARE(maker.made.size(), size_t(100));
        QCOMPARE(maker.made.back()->styleSheet(), maker.styleSheet());
        QCOMPARE(next.styleSheet(), maker.styleSheet());
    }
    void theWindow_fitsItsScreen()
    {
        QCOMPARE(ui::firstSize(QSize(1920, 1080)), QSize(1280, 800));
        QVERIFY(ui::firstSize(QSize(1280, 800)).height() < 800);
        QCOMPARE(ui::firstSize(QSize(1024, 1080)).width(), 1024);
    }
    void firstRun_400_staysOnTheForm()
    {
        ui::FirstRunPage page(m_desk->context());
        page.show();
        page.findChild<ui::Button*>("create")->click();
        QTRY_VERIFY(page.findChild<ui::Button*>("create")->isEnabled());
        QVERIFY(!page.secret()->isVisible());
    }

private:
    /// The first run's form, filled in and sent.
    static void makeFirst(ui::FirstRunPage& page)
    {
        page.findChild<QLineEdit*>("organization")->setText("Acme");
        page.findChild<QLineEdit*>("admin_email")->setText("ada@acme.example");
        page.findChild<QLineEdit*>("project")->setText("Telepresence");
        page.findChild<ui::Button*>("create")->click();
        QTRY_VERIFY(page.secret()->isVisible());
    }
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
