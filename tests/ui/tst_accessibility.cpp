// What holds for every page and dialog, whoever adds one: names, roles, the order of the focus, actions without a mouse.
#include "tests/ui/walk.h"
#include "ui/common/motion.h"
#include "ui/palette/choices.h"
#include <QAccessible>
#include <QDBusVariant>
#include <QSignalSpy>

using namespace pulse;
using namespace pulse::test;

namespace {

bool takesFocus(const QWidget& widget) { return widget.focusPolicy() != Qt::NoFocus && widget.isVisible() && widget.isEnabled() && !widget.focusProxy(); }

/// Roles that tell what a control does. Nothing in them: a client, a frame, a window.
bool isSensible(QAccessible::Role role)
{
    static const QSet<QAccessible::Role> all{
        QAccessible::Button, QAccessible::ButtonMenu, QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::EditableText, QAccessible::ComboBox,
        QAccessible::SpinBox, QAccessible::Slider, QAccessible::Table, QAccessible::Tree, QAccessible::List, QAccessible::PageTabList, QAccessible::PageTab,
        QAccessible::ProgressBar, QAccessible::StaticText, QAccessible::Dialog, QAccessible::Link, QAccessible::Splitter, QAccessible::Grip, QAccessible::Document};
    return all.contains(role);
}

QString called(const QWidget& widget)
{
    auto* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
    return QStringLiteral("%1 “%2” %3").arg(QLatin1String(widget.metaObject()->className()), interface ? interface->text(QAccessible::Name) : QString{}, widget.objectName());
}

/// Whether the focus steps back on the page when it goes from one to the other: up within a column, or back within a line.
bool isBackwards(const QRect& from, const QRect& to)
{
    const bool isAbove = to.bottom() <= from.top();
    const bool isSameLine = to.top() < from.bottom() && to.bottom() > from.top();
    const bool isSameColumn = to.left() < from.right() && to.right() > from.left();
    return (isAbove && isSameColumn) || (isSameLine && to.right() <= from.left() + 1);
}

/// The stops of Tab inside `root`, in their order.
std::vector<QWidget*> stopsOf(QWidget& root)
{
    // From without: a page that hands its focus on stands anywhere in the ring.
    auto* from = &root;
    for (auto* w = root.nextInFocusChain(); w != &root; w = w->nextInFocusChain())
        if (takesFocus(*w) && (w->focusPolicy() & Qt::TabFocus) && !root.isAncestorOf(w))
            from = w;
    std::vector<QWidget*> stops;
    for (auto* w = from->nextInFocusChain(); w != from; w = w->nextInFocusChain())
        if (root.isAncestorOf(w) && takesFocus(*w) && (w->focusPolicy() & Qt::TabFocus))
            stops.push_back(w);
    return stops;
}

} // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }

    void everyControl_hasANameAndARole()
    {
        QStringList wrong;
        walk(*m_desk, {1280, 800}, [&](const QString& where, QWidget& shown) {
            for (auto* widget : shown.findChildren<QWidget*>()) {
                // Who listens meets the buttons inside of fields too, though Tab does not stop there.
                const bool isMet = takesFocus(*widget) || (qobject_cast<QAbstractButton*>(widget) && widget->isVisible());
                if (!isMet || widget->inherits("QHeaderView"))
                    continue;
                auto* interface = QAccessible::queryAccessibleInterface(widget);
                if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
                    wrong << where + ": no name: " + called(*widget);
                else if (!isSensible(interface->role()))
                    wrong << where + QString(": role %1: ").arg(interface->role()) + called(*widget);
            }
        });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }
    void theFocus_goesTheWayOneReads()
    {
        QStringList wrong;
        walk(*m_desk, {1280, 800}, [&](const QString& where, QWidget& shown) {
            auto* window = qobject_cast<ui::MainWindow*>(&shown);
            QWidget& root = window ? *window->page() : shown;
            QStringList now;
            const auto isRight = [&] {
                if (window)
                    QTest::keyClick(window, Qt::Key_Tab); // the order is made when it is needed
                now.clear();
                const auto stops = stopsOf(root);
                const auto place = [&](QWidget* w) { return QRect(w->mapTo(&root, QPoint{}), w->size()); };
                for (size_t i = 1; i < stops.size(); ++i)
                    if (isBackwards(place(stops[i - 1]), place(stops[i])))
                        now << where + ": " + called(*stops[i - 1]) + " → " + called(*stops[i]);
                return now.isEmpty();
            };
            // An answer may come while it is looked at, and what moves has its place a moment later: wrong is what stays so.
            (void)QTest::qWaitFor(isRight, 3'000);
            wrong << now;
        });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }
    void everyDialog_beginsInside_andSaysWhatItIs()
    {
        QStringList wrong;
        walk(*m_desk, {1280, 800}, [&](const QString& where, QWidget& shown) {
            if (!qobject_cast<ui::Dialog*>(&shown))
                return;
            if (shown.windowTitle().isEmpty())
                wrong << where + ": no title";
            if (!QTest::qWaitFor([&] { return shown.focusWidget() && shown.isAncestorOf(shown.focusWidget()); }, 500))
                wrong << where + ": nothing has the focus";
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }
    void everyAction_isReachedWithoutAMouse()
    {
        const auto made = furnish(*m_desk);
        ui::MainWindow window(m_desk->context());
        window.show();
        QSet<QString> reached;
        for (const auto& info : ui::allPages()) {
            window.go(info.id, argumentFor(QLatin1String(info.id), made.project));
            for (auto* table : window.page()->findChildren<ui::EntityTable*>()) {
                (void)QTest::qWaitFor([&] { return table->view()->model()->rowCount() > 0; }, 500);
                table->view()->selectRow(0);
            }
            QTest::qWait(20);
            for (const auto& choice : ui::paletteChoices(window.actions(), *window.page()))
                reached << choice.id;
        }
        for (const auto& info : ui::allActions())
            if (*info.shortcut)
                reached << info.name;
        // Restoring needs a row in the trash, which is tried where the trash is.
        QStringList missing;
        for (const auto& info : ui::allActions())
            if (!reached.contains(info.name) && info.id != ui::ActionId::Restore)
                missing << info.name;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
    }
    void reducedMotion_followsTheDesktop_andAPreference()
    {
        ui::SystemScheme own;
        QVERIFY(!own.isStill());
        const auto tell = [&](ui::SystemScheme& scheme, const char* group, const char* key, const QVariant& value) {
            QMetaObject::invokeMethod(&scheme, "onSetting", Q_ARG(QString, group), Q_ARG(QString, key), Q_ARG(QDBusVariant, QDBusVariant(value)));
        };
        QSignalSpy changed(&own, &ui::SystemScheme::changed);
        tell(own, "org.gnome.desktop.interface", "enable-animations", false);
        QVERIFY(own.isStill());
        tell(own, "org.gnome.desktop.interface", "enable-animations", false);
        QCOMPARE(changed.size(), 1);
        tell(own, "org.gnome.desktop.interface", "enable-animations", QVariant::fromValue(QDBusVariant(true))); // wrapped twice
        QVERIFY(!own.isStill());
        tell(own, "org.freedesktop.appearance", "color-scheme", 1u);
        QVERIFY(own.isDark());
        tell(own, "org.freedesktop.appearance", "contrast", 1u);
        QCOMPARE(changed.size(), 3);
        m_desk->theme.chooseMotion(ui::MotionChoice::Reduced);
        QVERIFY(ui::isMotionReduced());
        m_desk->theme.chooseMotion(ui::MotionChoice::Full);
        QVERIFY(!ui::isMotionReduced());
    }

private:
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
