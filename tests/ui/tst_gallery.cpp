// The gallery shows every component: a new one in ui/common that is missing there fails here.
#include "ui/common/contrast.h"
#include "ui/common/drawer.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/motion.h"
#include "ui/common/segmented.h"
#include "ui/common/tabs.h"
#include "ui/common/theme.h"
#include "ui/gallery/gallerywindow.h"
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace pulse::ui;

namespace {

/// The widgets that ui/common declares.
QStringList declaredWidgets()
{
    static const QRegularExpression head(QStringLiteral("^class (\\w+) (?:final )?: public (Q\\w+|Dialog|QWidget)"), QRegularExpression::MultilineOption);
    const QStringList noWidgets{QStringLiteral("QObject"), QStringLiteral("QStyledItemDelegate"), QStringLiteral("QSyntaxHighlighter"), QStringLiteral("QAbstractListModel")};
    QStringList names;
    QDir folder(QStringLiteral(PULSE_SOURCE_DIR "/ui/common"));
    for (const auto& name : folder.entryList({QStringLiteral("*.h")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (auto found = head.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
            const auto match = found.next();
            if (!noWidgets.contains(match.captured(2)))
                names << match.captured(1);
        }
    }
    return names;
}

} // namespace

class GalleryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadResources();
        loadLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        m_theme->choose(ThemeChoice::Light);
        setMotionReduced(true);
        m_window = std::make_unique<GalleryWindow>(*m_theme);
        m_window->show();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_theme.reset();
    }

    void everyComponent_isShown()
    {
        QSet<QString> shown;
        for (auto* widget : m_window->findChildren<QWidget*>())
            for (const auto* type = widget->metaObject(); type; type = type->superClass())
                shown << QString(type->className()).section(QStringLiteral("::"), -1);
        const auto declared = declaredWidgets();
        QVERIFY(declared.size() > 20);
        QStringList missing;
        for (const auto& name : declared)
            if (!shown.contains(name))
                missing << name;
        QVERIFY2(missing.isEmpty(), qPrintable("not in the gallery: " + missing.join(", ")));
    }
    void everyPane_isReachedByKeyboard_andPaintedInBothThemes()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto* tabs = m_window->tabs();
        for (int i = 0; i < tabs->count(); ++i) {
            QCOMPARE(tabs->currentIndex(), i);
            m_theme->choose(ThemeChoice::Light);
            const auto light = m_window->grab().toImage();
            m_theme->choose(ThemeChoice::Dark);
            QVERIFY2(m_window->grab().toImage() != light, qPrintable(QString::number(i)));
            QTest::keyClick(tabs->row(), Qt::Key_Right);
        }
        m_theme->choose(ThemeChoice::Light);
    }
    void everythingThatTakesFocus_hasAName()
    {
        QStringList nameless;
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() || widget->window() != m_window.get() || widget->inherits("QSpinBox") || widget->objectName().startsWith("qt_"))
                continue;
            auto* interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                nameless << widget->metaObject()->className();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(", ")));
    }
    void everyPairOfColors_standsOut_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const auto* colors : {&Colors::light(), &Colors::dark()})
            for (const auto& pair : usedPairs(*colors))
                QTest::addRow("%s %s", colors == &Colors::light() ? "light" : "dark", qPrintable(pair.name)) << pair.ink << pair.ground << pair.least;
    }
    void everyPairOfColors_standsOut()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double ratio = contrast(ink, ground);
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }
    void contrast_isCountedAsWcagDoes()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<GalleryWindow> m_window;
};

QTEST_MAIN(GalleryTest)
#include "tst_gallery.moc"
