// Words of any length and direction: every page and dialog in German, in a language a third longer than English, and from
// right to left, in the smallest window. Nothing is cut that is not told by a tool tip, and nothing lies on its neighbour.
#include "tests/ui/walk.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/sidebar.h"
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTranslator>
#include <QVBoxLayout>

using namespace pulse;
using namespace pulse::test;

namespace {

/// "Delete %1?" → "[Ðëľëţë %1? ~~~~]": every letter marked, two fifths longer, what is replaced or underlined left alone.
class PseudoTranslator final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // Qt's own words say how shortcuts are written and which way a language runs.
        if (text.isEmpty() || QLatin1String(context).startsWith(QLatin1Char('Q')))
            return {};
        return pseudo(text);
    }
    static QString pseudo(const QString& text)
    {
        static const QString plain = QStringLiteral("aceilnorstuyACEILNORSTUY");
        static const QString marked = QStringLiteral("áçéíļñöŕšţüýÁÇÉÍĻÑÖŔŠŢÜÝ");
        static const QRegularExpression kept(QStringLiteral("%L?\\d+|%n|&\\w?|<[^>]*>|\\{[^}]*\\}"));
        QString out;
        qsizetype at = 0;
        const auto mark = [&](QStringView part) {
            for (const auto letter : part) {
                const auto found = plain.indexOf(letter);
                out += found < 0 ? letter : marked[found];
            }
        };
        for (auto matches = kept.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            mark(QStringView(text).mid(at, match.capturedStart() - at));
            out += match.captured();
            at = match.capturedEnd();
        }
        mark(QStringView(text).mid(at));
        // In words, so that what wraps can.
        QString longer;
        for (qsizetype i = 0; i < (text.size() * 2 + 4) / 5; ++i)
            longer += i % 6 == 0 ? QLatin1Char(' ') : QLatin1Char('~');
        return QLatin1Char('[') + out + longer + QLatin1Char(']');
    }
};

constexpr QSize smallest(1024, 640);

bool isElidedWithATip(const QWidget& widget) { return !widget.toolTip().isEmpty(); }

QString cutText(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull() || isElidedWithATip(label))
        return {};
    const auto room = label.contentsRect().size() - QSize(2 * label.margin(), 2 * label.margin());
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 2 ? label.text() : QString{};
    return QFontMetrics(label.font()).size(Qt::TextShowMnemonic, label.text()).width() > room.width() + 1 ? label.text() : QString{};
}

/// What is written on `widget` and has no room there.
QString cutText(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return cutText(*label);
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (!button || button->text().isEmpty() || isElidedWithATip(widget) || button->inherits("pulse::ui::StatCard"))
        return {};
    const bool isNav = button->inherits("pulse::ui::NavButton");
    const int wanted = isNav ? button->fontMetrics().horizontalAdvance(button->text()) + 48 : button->sizeHint().width();
    return wanted > button->width() + 1 ? button->text() : QString{};
}

/// Widgets that a layout put beside each other and that lie on each other.
QStringList overlaps(QWidget& root)
{
    QStringList found;
    for (auto* parent : root.findChildren<QWidget*>()) {
        if (!parent->isVisible() || !parent->layout() || qobject_cast<QStackedWidget*>(parent) || qobject_cast<QStackedLayout*>(parent->layout()))
            continue;
        std::vector<QWidget*> children;
        for (auto* child : parent->findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly))
            if (child->isVisible() && !child->isWindow() && parent->layout()->indexOf(child) >= 0)
                children.push_back(child);
        for (size_t i = 0; i < children.size(); ++i)
            for (size_t k = i + 1; k < children.size(); ++k)
                if (children[i]->geometry().intersects(children[k]->geometry()))
                    found << QStringLiteral("%1 on %2 in %3").arg(QLatin1String(children[i]->metaObject()->className()), QLatin1String(children[k]->metaObject()->className()),
                                                                  QLatin1String(parent->metaObject()->className()));
    }
    return found;
}

/// What of a window cannot be read or reached at this size.
QStringList faultsOf(const QString& where, QWidget& shown)
{
    QStringList wrong;
    for (auto* widget : shown.findChildren<QWidget*>())
        if (widget->isVisible())
            if (const auto text = cutText(*widget); !text.isEmpty())
                wrong << where + ": " + QLatin1String(widget->metaObject()->className()) + QString(" %1 wide: ").arg(widget->width()) + text;
    for (const auto& pair : overlaps(shown))
        wrong << where + ": overlap: " + pair;
    if (const auto least = shown.minimumSizeHint(); shown.isWindow() && (least.width() > smallest.width() || least.height() > smallest.height()))
        wrong << where + QString(": needs %1 by %2").arg(least.width()).arg(least.height());
    // Nothing is pushed out of a column that does not scroll sideways.
    for (const auto* area : shown.findChildren<QScrollArea*>())
        if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width() + 1)
            wrong << where + QString(": %1 wide in %2").arg(area->widget()->width()).arg(area->viewport()->width());
    return wrong;
}

} // namespace

class LanguagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup()
    {
        m_desk.reset();
        QCoreApplication::removeTranslator(&m_pseudo);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        ui::loadLanguage(QStringLiteral("en"));
    }

    void noText_isCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isMirrored");
        QTest::newRow("English") << "en" << false;
        QTest::newRow("German") << "de" << false;
        QTest::newRow("long words") << "pseudo" << false;
        QTest::newRow("long words, right to left") << "pseudo" << true;
    }
    void noText_isCut()
    {
        QFETCH(QString, language);
        QFETCH(bool, isMirrored);
        speak(language);
        if (isMirrored)
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QStringList wrong;
        walk(*m_desk, smallest, [&](const QString& where, QWidget& shown) {
            // An answer may come while it is looked at, and its words have their place a moment later: wrong is what stays so.
            QStringList found;
            (void)QTest::qWaitFor([&] { return (found = faultsOf(where, shown)).isEmpty(); }, 3000);
            wrong << found;
        });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }
    void theCheck_findsWhatIsCut()
    {
        QWidget window;
        window.resize(300, 200);
        auto* label = new QLabel("a name that is longer than the room it has", &window);
        label->resize(60, 20);
        auto* wrapped = new QLabel("several lines in a place for one line alone", &window);
        wrapped->setWordWrap(true);
        wrapped->resize(80, 16);
        auto* button = new ui::Button("Delete everything", ui::ButtonKind::Danger, &window);
        button->resize(40, 32);
        window.show();
        for (QWidget* widget : {static_cast<QWidget*>(label), static_cast<QWidget*>(wrapped), static_cast<QWidget*>(button)})
            QVERIFY(!cutText(*widget).isEmpty());
        label->setToolTip(label->text());
        button->resize(button->sizeHint());
        QVERIFY(cutText(*label).isEmpty() && cutText(*button).isEmpty());
        QWidget parent;
        auto* column = new QVBoxLayout(&parent);
        auto* one = new QLabel("one");
        auto* two = new QLabel("two");
        column->addWidget(one);
        column->addWidget(two);
        parent.setParent(&window);
        parent.show();
        QVERIFY(overlaps(window).isEmpty());
        two->setGeometry(one->geometry());
        QCOMPARE(overlaps(window).size(), 1);
        parent.setParent(nullptr);
        speak("pseudo");
        ui::MainWindow desk(m_desk->context());
        QVERIFY2(desk.page()->title().startsWith('['), qPrintable(desk.page()->title()));
    }
    void rightToLeft_mirrorsTheWindow()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        ui::MainWindow window(m_desk->context());
        window.show();
        auto* bar = window.findChild<ui::Sidebar*>();
        QVERIFY(bar->mapTo(&window, QPoint{}).x() > window.width() / 2);
    }
    void theWindow_speaksTheLanguageItIsMadeIn()
    {
        const auto words = [this] {
            ui::MainWindow window(m_desk->context());
            QStringList texts;
            for (const auto* button : window.findChild<ui::Sidebar*>()->buttons())
                texts << button->text();
            return texts;
        };
        const auto english = words();
        QVERIFY(english.contains("Projects"));
        ui::loadLanguage(QStringLiteral("de"));
        const auto german = words();
        QVERIFY2(german.contains("Projekte"), qPrintable(german.join(", ")));
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QLocale().toString(1234567), QStringLiteral("1.234.567"));
        ui::loadLanguage(QStringLiteral("en"));
        QCOMPARE(words(), english);
        QCOMPARE(QLocale().language(), QLocale::English);
    }
    void days_areWritten_soThatNobodyTakesTheMonthForTheDay()
    {
        const auto noon = fromMillis(QDateTime(QDate(2026, 1, 12), QTime(12, 0)).toMSecsSinceEpoch());
        const auto later = noon + std::chrono::hours(24 * 90);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(relativeTime(noon, later), QStringLiteral("Jan 12, 2026"));
        ui::loadLanguage(QStringLiteral("de"));
        QVERIFY2(relativeTime(noon, later).startsWith("12. Jan"), qPrintable(relativeTime(noon, later)));
    }
    void everyLanguage_isThere_andAnUnknownOneIsEnglish()
    {
        for (const auto& language : ui::allLanguages()) {
            QTranslator translator;
            QVERIFY2(translator.load(QStringLiteral(":/pulse/translations/pulse_%1.qm").arg(QLatin1String(language.code))), language.code);
            QVERIFY2(!translator.isEmpty(), language.code);
            QCOMPARE(ui::languageFor(QLatin1String(language.code)), QString(language.code));
        }
        QCOMPARE(ui::languageFor(QStringLiteral("de-AT")), QStringLiteral("de"));
        const auto system = ui::languageFor({});
        QCOMPARE(ui::languageFor(QStringLiteral("tlh")), system);
    }
    void pseudo_leavesPlacesAndMnemonicsAlone()
    {
        const auto text = PseudoTranslator::pseudo("Delete %1? %n row(s) of %L2, &Open <b>");
        for (const char* kept : {"%1", "%n", "%L2", "&O", "<b>"})
            QVERIFY2(text.contains(kept), qPrintable(text));
        QVERIFY(!text.contains("Delete"));
        QVERIFY(text.size() >= 50);
    }

private:
    void speak(const QString& language)
    {
        if (language == "pseudo")
            QCoreApplication::installTranslator(&m_pseudo);
        else
            ui::loadLanguage(language);
    }
    std::unique_ptr<Desk> m_desk;
    PseudoTranslator m_pseudo;
};

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
