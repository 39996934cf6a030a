// The parts of the design system: what each does by mouse, by keyboard and for a screen reader.
#include "ui/common/accessiblerole.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/codeblock.h"
#include "ui/common/density.h"
#include "ui/common/drawer.h"
#include "ui/common/jsontext.h"
#include "ui/common/jsonview.h"
#include "ui/common/motion.h"
#include "ui/common/painting.h"
#include "ui/common/progressbar.h"
#include "ui/common/rowview.h"
#include "ui/common/segmented.h"
#include "ui/common/skeleton.h"
#include "ui/common/sparkline.h"
#include "ui/common/statcard.h"
#include "ui/common/statepanel.h"
#include "ui/common/tokens.h"
#include "ui/common/tabs.h"
#include "ui/common/theme.h"
#include "ui/common/wheelway.h"
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <qtestspontaneevent.h>
#include <algorithm>

using namespace pulse::ui;

namespace {

QAccessibleInterface* spoken(QWidget* widget) { return QAccessible::queryAccessibleInterface(widget); }

QString quoted(QString text) { return text.replace(QChar('\''), QChar('"')); }

/// How many pixels of a widget differ from its corner's colour.
int inked(QWidget& widget)
{
    const auto image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) != image.pixel(0, 0);
    return count;
}

} // namespace

class ComponentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { setMotionReduced(false); }

    void statCard_isLoading_untilItHasAFigure_andSaysAllOfIt()
    {
        StatCard card("Projects");
        QVERIFY(card.isLoading());
        QVERIFY(card.accessibleName().contains("loading"));
        card.setFigure("12");
        card.setChange("+3 this week", Tone::Success);
        QVERIFY(!card.isLoading());
        QCOMPARE(card.accessibleName(), QStringLiteral("Projects: 12, +3 this week"));
        QCOMPARE(spoken(&card)->role(), QAccessible::Button);
        card.setLoading();
        QVERIFY(card.isLoading());
    }
    void statCard_isPressed_byMouseSpaceAndEnter()
    {
        StatCard card("Projects");
        card.setFigure("12");
        card.resize(220, 120);
        QSignalSpy clicked(&card, &StatCard::clicked);
        QTest::mouseClick(&card, Qt::LeftButton);
        QTest::keyClick(&card, Qt::Key_Space);
        QTest::keyClick(&card, Qt::Key_Return);
        QCOMPARE(clicked.size(), 3);
    }
    void statCard_growsForItsLine_andTellsWhatIsCut()
    {
        StatCard card("Participant minutes of all projects");
        card.setFigure("1,840,221");
        const int height = card.sizeHint().height();
        card.setPoints({1, 5, 2, 8});
        QVERIFY(card.sizeHint().height() > height);
        card.resize(400, 120);
        card.show();
        QVERIFY(card.toolTip().isEmpty());
        card.resize(140, 120);
        QVERIFY(card.toolTip().contains("1,840,221"));
    }
    void sparkline_keepsAHundredPoints_andTheirMean()
    {
        std::vector<int64_t> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back(i);
        const auto kept = Sparkline::reduced(many);
        QCOMPARE(kept.size(), Sparkline::maxPoints);
        QCOMPARE(kept.front(), 4.5);
        QCOMPARE(kept.back(), 994.5);
        QCOMPARE(Sparkline::reduced({7, 9}).size(), size_t(2));
        QVERIFY(Sparkline::reduced({}).empty());
    }
    void sparkline_drawsALine_evenALevelOne()
    {
        Sparkline line;
        line.resize(120, 36);
        line.setPoints({4});
        QCOMPARE(inked(line), 0);
        line.setPoints({4, 4, 4});
        QVERIFY(inked(line) > 100);
    }
    void segmented_walksByArrows_andSaysWhatIsTaken()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* choice = new Segmented("Range");
        for (const char* text : {"24h", "7d", "30d"})
            choice->addChoice(text);
        column->addWidget(choice);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy chosen(choice, &Segmented::chosen);
        QCOMPARE(choice->currentIndex(), 0);
        choice->setCurrentIndex(1);
        QCOMPARE(chosen.size(), 0); // nobody chose
        choice->segment(1)->setFocus();
        QTest::keyClick(choice->segment(1), Qt::Key_Right);
        QCOMPARE(choice->currentIndex(), 2);
        QCOMPARE(chosen.takeFirst().first().toInt(), 2);
        QTest::mouseClick(choice->segment(0), Qt::LeftButton);
        QCOMPARE(choice->currentIndex(), 0);
        QCOMPARE(spoken(choice->segment(0))->role(), QAccessible::RadioButton);
        QVERIFY(spoken(choice->segment(0))->state().checked);
        QCOMPARE(spoken(choice)->role(), QAccessible::Grouping);
        QCOMPARE(spoken(choice)->text(QAccessible::Name), QStringLiteral("Range"));
    }
    void segmented_ofIcons_hasNames()
    {
        Segmented choice("View");
        choice.addChoice("Table", "list", true);
        choice.addChoice("Cards", "layout-grid", true);
        QCOMPARE(choice.segment(1)->accessibleName(), QStringLiteral("Cards"));
        QCOMPARE(choice.segment(1)->toolTip(), QStringLiteral("Cards"));
        choice.setCurrentIndex(7);
        QCOMPARE(choice.currentIndex(), 0);
    }
    void drawer_keepsTheFocus_andGivesItBack()
    {
        QWidget window;
        window.resize(900, 600);
        auto* outside = new Button("Open", ButtonKind::Secondary, &window);
        Drawer drawer("Project", &window);
        auto* first = new Button("First");
        auto* last = new Button("Last");
        drawer.body()->addWidget(first);
        drawer.addButton(last);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        outside->setFocus();
        drawer.open();
        QTRY_VERIFY(first->hasFocus());
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(last->hasFocus());
        QTest::keyClick(last, Qt::Key_Tab); // the close button, then around
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
        QVERIFY(first->hasFocus());
        QTest::keyClick(first, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(drawer.isAncestorOf(window.focusWidget()));
        QSignalSpy closed(&drawer, &Drawer::closed);
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!drawer.isVisible());
        QVERIFY(outside->hasFocus());
        QCOMPARE(spoken(&drawer)->role(), QAccessible::Dialog);
    }
    void drawer_closesByAClickBesideIt_andFitsTheWindow()
    {
        setMotionReduced(true);
        QWidget window;
        window.resize(900, 600);
        Drawer drawer("Project", &window);
        window.show();
        drawer.open();
        QTest::mouseClick(&drawer, Qt::LeftButton, {}, {700, 300});
        QVERIFY(drawer.isOpen()); // inside
        window.resize(700, 500);
        QCOMPARE(drawer.size(), window.size());
        QTest::mouseClick(&drawer, Qt::LeftButton, {}, {20, 300});
        QVERIFY(!drawer.isOpen());
    }
    void tabs_walkByArrows_andShowTheirPane()
    {
        Tabs tabs("Details");
        auto* one = new QLabel("one");
        auto* two = new QLabel("two");
        tabs.addTab(one, "Keys");
        tabs.addTab(two, "Settings");
        tabs.show();
        QSignalSpy changed(&tabs, &Tabs::currentChanged);
        QVERIFY(one->isVisible());
        QTest::keyClick(tabs.row(), Qt::Key_Right);
        QVERIFY(two->isVisible() && !one->isVisible());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(spoken(tabs.row())->role(), QAccessible::PageTabList);
        QCOMPARE(spoken(tabs.row())->child(0)->text(QAccessible::Name), QStringLiteral("Keys"));
    }
    void skeleton_breathes_unlessMotionIsReduced()
    {
        Skeleton moving(SkeletonKind::Rows);
        moving.show();
        QVERIFY(moving.isMoving());
        moving.hide();
        QVERIFY(!moving.isMoving()); // nothing that nobody sees costs anything
        setMotionReduced(true);
        Skeleton still(SkeletonKind::Cards);
        still.resize(500, 300);
        still.show();
        QVERIFY(!still.isMoving());
        QVERIFY(inked(still) > 500);
    }
    void progressBar_isReadAsOne_andFillsWithItsValue()
    {
        setMotionReduced(true);
        ProgressBar bar("Export");
        bar.resize(200, 6);
        bar.setValue(25);
        const auto quarter = bar.grab().toImage();
        bar.setValue(75);
        QVERIFY(bar.grab().toImage() != quarter);
        QCOMPARE(spoken(&bar)->role(), QAccessible::ProgressBar);
        QCOMPARE(spoken(&bar)->text(QAccessible::Name), QStringLiteral("Export"));
        bar.setRange(0, 0);
        bar.show();
        const auto still = bar.grab().toImage();
        QTest::qWait(120);
        QCOMPARE(bar.grab().toImage(), still);
    }
    void codeBlock_copiesWhatItShows_orWhatItWasTold()
    {
        CodeBlock block("command");
        block.setText("curl -s http://127.0.0.1");
        block.copyButton()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("curl -s http://127.0.0.1"));
        block.setCopied("other");
        block.copyButton()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("other"));
        QVERIFY(block.edit()->textInteractionFlags() & Qt::TextSelectableByKeyboard);
        QVERIFY(!block.copyButton()->accessibleName().isEmpty());
    }
    void codeBlock_isAsHighAsItsLines_withinItsBounds()
    {
        CodeBlock block("command");
        block.resize(400, 40);
        block.show();
        block.setText("one");
        const int one = block.edit()->height();
        block.setText("one\ntwo\nthree\nfour\nfive");
        const int five = block.edit()->height();
        QVERIFY(five > one);
        block.setText(QString("line\n").repeated(200));
        QVERIFY(block.edit()->height() > five && block.edit()->height() < 400);
    }
    void json_isIndented_andKeptAsItWasWritten()
    {
        const QString written = "{'b':1.50,'a':[],'c':{'d':'x, {y}: z'}}";
        QCOMPARE(indentedJson(quoted(written)), quoted("{\n  'b': 1.50,\n  'a': [],\n  'c': {\n    'd': 'x, {y}: z'\n  }\n}"));
        QCOMPARE(indentedJson(QString("[%1%2]").arg(QChar('"'), "a\\\"]\"")), QString("[\n  %1%2\n]").arg(QChar('"'), "a\\\"]\""));
        QCOMPARE(indentedJson("[1,2]"), QStringLiteral("[\n  1,\n  2\n]"));
        QCOMPARE(indentedJson("not json"), QStringLiteral("not json"));
        QCOMPARE(indentedJson(quoted("{]}}'open")), quoted("{]\n}\n}'open"));
    }
    void jsonView_showsAPart_thenAll_andCopiesAll()
    {
        QStringList members;
        for (int i = 0; i < 6000; ++i)
            members << QString("\"member_%1\":\"%2\"").arg(i).arg(QString(20, 'x'));
        const QString body = '{' + members.join(',') + '}';
        JsonView view("payload");
        view.resize(500, 400);
        view.show();
        view.setJson(body);
        QVERIFY(!view.isWhole());
        QVERIFY(view.allButton()->isVisible());
        QVERIFY(view.block()->text().size() <= JsonView::shownAtFirst);
        view.block()->copyButton()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), body);
        view.allButton()->click();
        QTRY_VERIFY(view.isWhole());
        QCOMPARE(view.block()->text(), indentedJson(body));
        view.setJson("{\"a\":1}");
        QVERIFY(view.isWhole());
        QVERIFY(!view.allButton()->isVisible());
    }
    void chip_isTakenAway_byItsCrossAndByDelete_andClickedElsewhere()
    {
        Chip chip("Region: eu-west");
        chip.resize(chip.sizeHint());
        QSignalSpy removed(&chip, &Chip::removed), clicked(&chip, &Chip::clicked);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {chip.width() - 10, chip.height() / 2});
        QCOMPARE(removed.size(), 1);
        QCOMPARE(clicked.size(), 0);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {20, chip.height() / 2});
        QCOMPARE(clicked.size(), 1);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(removed.size(), 2);
        QTest::keyClick(&chip, Qt::Key_Return);
        QCOMPARE(clicked.size(), 2);
        QVERIFY(!chip.accessibleDescription().isEmpty());
    }
    void ring_isShown_afterTab_andNotForWhatTheProgramFocused()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto *first = new Button("First"), *second = new Button("Second");
        column->addWidget(first);
        column->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->setFocus(Qt::TabFocusReason);
        for (const auto reason : {Qt::TabFocusReason, Qt::OtherFocusReason, Qt::MouseFocusReason})
            QVERIFY(!isKeyboardFocus(*first, reason));
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QVERIFY(isKeyboardFocus(*second, Qt::TabFocusReason));
        QVERIFY(isKeyboardFocus(*second, Qt::OtherFocusReason));
        QVERIFY(!isKeyboardFocus(*second, Qt::MouseFocusReason));
        // Who came here by Tab goes on by it in the dialog above.
        QWidget dialog(&window, Qt::Dialog);
        auto* accept = new Button("Accept", ButtonKind::Danger, &dialog);
        QVERIFY(isKeyboardFocus(*accept, Qt::OtherFocusReason));
    }
    void theWheel_movesThePage_andChangesNoValue()
    {
        const WheelWay way;
        QScrollArea area;
        auto* inside = new QWidget;
        auto* column = new QVBoxLayout(inside);
        auto* box = new QComboBox;
        auto* typed = new QComboBox;
        auto* number = new QSpinBox;
        auto* day = new QDateEdit(QDate(2026, 5, 5));
        auto* slider = new QSlider(Qt::Horizontal);
        typed->setEditable(true);
        for (auto* choices : {box, typed}) {
            for (int i = 0; i < 60; ++i)
                choices->addItem(QString::number(i));
            choices->setCurrentIndex(1);
        }
        number->setValue(50);
        slider->setValue(50);
        for (QWidget* widget : std::initializer_list<QWidget*>{box, typed, number, day, slider})
            column->addWidget(widget);
        inside->setMinimumHeight(4000);
        area.setWidget(inside);
        area.setWidgetResizable(true);
        area.resize(300, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        const auto turn = [](QWidget* over) {
            QWheelEvent event(QPointF(5, 5), over->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            // As from a mouse: what a program sends itself goes no further.
            QSpontaneKeyEvent::setSpontaneous(&event);
            qApp->notify(over, &event);
        };
        for (QWidget* over : std::initializer_list<QWidget*>{box, typed, typed->lineEdit(), number, number->findChild<QLineEdit*>(), day, slider}) {
            over->setFocus();
            const int before = area.verticalScrollBar()->value();
            turn(over);
            QVERIFY2(area.verticalScrollBar()->value() > before, over->metaObject()->className());
        }
        QCOMPARE(box->currentIndex(), 1);
        QCOMPARE(typed->currentIndex(), 1);
        QCOMPARE(number->value(), 50);
        QCOMPARE(day->date(), QDate(2026, 5, 5));
        QCOMPARE(slider->value(), 50);
        // What a box has opened is a list as any.
        box->setMaxVisibleItems(5);
        box->showPopup();
        turn(box->view()->viewport());
        QTRY_VERIFY(box->view()->verticalScrollBar()->value() > 0);
        box->hidePopup();
        QCOMPARE(box->currentIndex(), 1);
    }
    void density_keepsTheCurrentRowOrTheEndInView()
    {
        QStringList lines;
        for (int i = 0; i < 200; ++i)
            lines << QString::number(i);
        QStringListModel model(lines);
        RowView view(28);
        view.setModel(&model);
        view.resize(300, 300);
        view.show();
        const auto isSeen = [&](int row) { return view.viewport()->rect().contains(view.visualRect(model.index(row)).center()); };
        view.scrollToBottom();
        setDensity(Density::Compact);
        QCOMPARE(view.rowHeight(3), 21);
        QVERIFY(isSeen(199));
        setDensity(Density::Comfortable);
        QVERIFY(isSeen(199));
        setDensity(Density::Compact);
        view.setCurrentIndex(model.index(100));
        QVERIFY(isSeen(100));
        setDensity(Density::Comfortable);
        QCOMPARE(view.rowHeight(3), 28);
        QVERIFY(isSeen(100));
    }
    void statePanel_leavesNoWordAlone_andKeepsItsLines()
    {
        StatePanel panel;
        panel.set({"inbox", "No keys", "Each project is made with its first key. Give each program one of its own, please do.", "Create key"});
        panel.resize(900, 400);
        panel.show();
        const auto labels = panel.findChildren<QLabel*>();
        const auto text = std::ranges::find_if(labels, [](const QLabel* label) { return label->text().startsWith("Each project"); });
        QVERIFY(text != labels.end());
        const auto metrics = (*text)->fontMetrics();
        const int lines = (*text)->heightForWidth((*text)->width()) / metrics.height();
        QCOMPARE(lines, 2);
        QVERIFY((*text)->width() < size::form);
        // Both lines are nearly of one length: a word less in width would be a third line.
        QVERIFY((*text)->width() < metrics.horizontalAdvance((*text)->text()) * 3 / 4);
        panel.set({"inbox", "No keys", "Short.", {}});
        QVERIFY((*text)->width() < 100);
    }
};

QTEST_MAIN(ComponentsTest)
#include "tst_components.moc"
