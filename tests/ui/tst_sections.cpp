// The list of a page's sections, at its side and above it: keys, mouse, what is lit while somebody scrolls, what a screen reader hears.
#include "ui/common/fonts.h"
#include "ui/common/sectionlist.h"
#include "ui/common/sectionscroll.h"
#include "ui/common/theme.h"
#include <QAccessible>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace pulse::ui;

class SectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadResources();
        m_theme = std::make_unique<Theme>();
        m_theme->choose(ThemeChoice::Light);
    }
    void init()
    {
        QFETCH_GLOBAL(Qt::Orientation, orientation);
        make(orientation, {200, 400, 120, 60});
    }
    void initTestCase_data()
    {
        QTest::addColumn<Qt::Orientation>("orientation");
        QTest::newRow("at the side") << Qt::Vertical;
        QTest::newRow("above") << Qt::Horizontal;
    }
    void cleanup()
    {
        m_window.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void scrolling_lightsEachInTurn_theLastAtTheEnd()
    {
        int before = 0;
        QCOMPARE(m_list->current(), 0);
        for (int value = 0; value <= bar()->maximum(); ++value) {
            bar()->setValue(value);
            QVERIFY(m_list->current() == before || m_list->current() == before + 1);
            before = m_list->current();
        }
        QCOMPARE(before, 3);
        QVERIFY(m_list->buttons()[3]->isChecked() && !m_list->buttons()[0]->isChecked());
        bar()->setValue(0);
        QCOMPARE(m_list->current(), 0);
    }
    void aClick_goesIn_alsoWhereThePageCannotScrollSoFar()
    {
        QTest::mouseClick(m_list->buttons()[1], Qt::LeftButton);
        QCOMPARE(topOf(1), 16);
        QCOMPARE(m_window->focusWidget(), input(1));
        QTest::mouseClick(m_list->buttons()[2], Qt::LeftButton);
        QCOMPARE(bar()->value(), bar()->maximum());
        QCOMPARE(m_list->current(), 2);
        QCOMPARE(m_window->focusWidget(), input(2));
        QTest::mouseClick(m_list->buttons()[0], Qt::LeftButton);
        QCOMPARE(bar()->value(), 0);
    }
    void arrowsWalk_andThePageFollows_enterGoesIn()
    {
        const auto onward = m_list->buttons()[0]->x() == m_list->buttons()[1]->x() ? Qt::Key_Down : Qt::Key_Right;
        const auto back = onward == Qt::Key_Down ? Qt::Key_Up : Qt::Key_Left;
        m_list->buttons()[0]->setFocus(Qt::TabFocusReason);
        press(back);
        QCOMPARE(m_list->current(), 0);
        press(onward);
        QCOMPARE(m_window->focusWidget(), m_list->buttons()[1]);
        QCOMPARE(topOf(1), 16);
        press(Qt::Key_End);
        QCOMPARE(m_list->current(), 3);
        QCOMPARE(bar()->value(), bar()->maximum());
        press(onward);
        QCOMPARE(m_list->current(), 3);
        press(back);
        QCOMPARE(m_list->current(), 2);
        press(Qt::Key_Space);
        QCOMPARE(m_window->focusWidget(), input(2));
        m_list->buttons()[2]->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Home);
        QCOMPARE(bar()->value(), 0);
        press(Qt::Key_Return);
        QCOMPARE(m_window->focusWidget(), input(0));
    }
    void fromRightToLeft_theArrowsChangePlaces()
    {
        QFETCH_GLOBAL(Qt::Orientation, orientation);
        if (orientation == Qt::Vertical)
            return;
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        make(orientation, {200, 400, 120, 60});
        QVERIFY(m_list->buttons()[1]->x() < m_list->buttons()[0]->x());
        m_list->buttons()[0]->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Left);
        QCOMPARE(m_list->current(), 1);
        press(Qt::Key_Right);
        QCOMPARE(m_list->current(), 0);
    }
    void theFocus_lightsItsSection_andTheListIsOneStop()
    {
        input(3)->setFocus(Qt::TabFocusReason);
        QCOMPARE(m_list->current(), 3);
        int stops = 0;
        for (const auto* button : m_list->buttons())
            stops += (button->focusPolicy() & Qt::TabFocus) ? 1 : 0;
        QCOMPARE(stops, 1);
        QVERIFY(m_list->buttons()[3]->focusPolicy() & Qt::TabFocus);
    }
    void whatWasAskedFor_staysInItsPlace_untilSomebodyScrolls()
    {
        m_scroll->scrollTo(1);
        m_cards[0]->setFixedHeight(300);
        QTRY_COMPARE(bar()->value(), 300);
        bar()->setValue(295);
        m_cards[0]->setFixedHeight(350);
        QTRY_COMPARE(topOf(1), 71);
        m_scroll->scrollTo(2);
        m_scroll->reset();
        QCOMPARE(bar()->value(), 0);
        QCOMPARE(m_list->current(), 0);
        m_cards[0]->setFixedHeight(200);
        QTest::qWait(20);
        QCOMPARE(bar()->value(), 0);
    }
    void whatCannotTakeTheFocus_isStillShown()
    {
        input(1)->setEnabled(false);
        QVERIFY(!m_scroll->firstControl(1));
        QTest::mouseClick(m_list->buttons()[1], Qt::LeftButton);
        QCOMPARE(topOf(1), 16);
        QCOMPARE(m_list->current(), 1);
    }
    void aScreenReader_hearsTabs_oneOfThemSelected_andPressesThem()
    {
        QCOMPARE(QAccessible::queryAccessibleInterface(m_list)->role(), QAccessible::PageTabList);
        QCOMPARE(QAccessible::queryAccessibleInterface(m_list)->text(QAccessible::Name), QStringLiteral("Sections"));
        auto* second = QAccessible::queryAccessibleInterface(m_list->buttons()[1]);
        QCOMPARE(second->role(), QAccessible::PageTab);
        QCOMPARE(second->text(QAccessible::Name), QStringLiteral("Section 1"));
        QVERIFY(second->state().selectable && !second->state().selected);
        QVERIFY(QAccessible::queryAccessibleInterface(m_list->buttons()[0])->state().selected);
        auto* actions = second->actionInterface();
        QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
        actions->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(second->state().selected);
        QCOMPARE(m_window->focusWidget(), input(1));
    }
    void everyState_isPainted()
    {
        const auto* button = m_list->buttons()[0];
        const auto lit = m_list->grab().toImage();
        m_list->setCurrent(1);
        const auto other = m_list->grab().toImage();
        QVERIFY(lit != other);
        m_list->setCurrent(0);
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        m_list->buttons()[0]->setFocus(Qt::TabFocusReason);
        QVERIFY(button->hasFocus());
        QVERIFY(m_list->grab().toImage() != lit);
    }

private:
    void make(Qt::Orientation orientation, std::initializer_list<int> heights)
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(640, 340);
        auto* around = new QBoxLayout(orientation == Qt::Vertical ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, m_window.get());
        m_list = new SectionList(QStringLiteral("Sections"), orientation);
        m_area = new QScrollArea;
        m_area->setWidgetResizable(true);
        auto* inside = new QWidget;
        auto* column = new QVBoxLayout(inside);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(16);
        m_scroll = new SectionScroll(*m_list, *m_area);
        m_cards.clear();
        for (const int height : heights) {
            auto* card = new QWidget;
            card->setFixedHeight(height);
            (new QVBoxLayout(card))->addWidget(new QLineEdit);
            column->addWidget(card);
            m_scroll->add(QStringLiteral("Section %1").arg(m_cards.size()), *card, QStringLiteral("sun"));
            m_cards.push_back(card);
        }
        m_area->setWidget(inside);
        around->addWidget(m_list);
        around->addWidget(m_area, 1);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(bar()->maximum() > 0);
        m_area->verticalScrollBar()->setValue(0);
    }
    QScrollBar* bar() { return m_area->verticalScrollBar(); }
    int topOf(size_t card) { return m_cards[card]->mapTo(m_area->viewport(), QPoint{}).y(); }
    QLineEdit* input(size_t card) { return m_cards[card]->findChild<QLineEdit*>(); }
    void press(Qt::Key key) { QTest::keyClick(m_window->focusWidget(), key); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    SectionList* m_list = nullptr;
    SectionScroll* m_scroll = nullptr;
    QScrollArea* m_area = nullptr;
    std::vector<QWidget*> m_cards;
};

QTEST_MAIN(SectionsTest)
#include "tst_sections.moc"
