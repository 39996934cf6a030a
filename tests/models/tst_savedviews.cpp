#include "models/preferences.h"
#include "models/savedviews.h"
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace pulse;

class SavedViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void save_isThereAgain_withAllOfIt()
    {
        Preferences preferences;
        SavedViews(preferences, key).save({.name = QStringLiteral("Pro"), .search = QStringLiteral("acme"), .filters = {{"plan", "Pro"}},
                                           .columns = {{QStringLiteral("version"), 1}}});
        const SavedViews again(preferences, key);
        const auto* view = again.find(QStringLiteral("pro"));
        QVERIFY(view);
        QCOMPARE(view->search, QStringLiteral("acme"));
        QCOMPARE(view->filters.front().second, std::string("Pro"));
        QCOMPARE(view->columns[QStringLiteral("version")].toInt(), 1);
        QVERIFY(SavedViews(preferences, QStringLiteral("views/other")).all().empty());
    }
    void save_ofTheSameName_replaces_andKeepsTheDefault()
    {
        Preferences preferences;
        SavedViews views(preferences, key);
        views.save({.name = QStringLiteral("A")});
        views.save({.name = QStringLiteral("B")});
        views.setDefault(QStringLiteral("B"));
        views.save({.name = QStringLiteral("b"), .search = QStringLiteral("x")});
        QCOMPARE(views.all().size(), size_t{2});
        QCOMPARE(views.defaultView()->search, QStringLiteral("x"));
        views.setDefault({});
        QVERIFY(!views.defaultView());
    }
    void rename_refusesATakenOrEmptyName()
    {
        Preferences preferences;
        SavedViews views(preferences, key);
        views.save({.name = QStringLiteral("A")});
        views.save({.name = QStringLiteral("B")});
        QVERIFY(!views.refusal(QStringLiteral("b"), QStringLiteral("A")).isEmpty());
        QVERIFY(!views.refusal(QStringLiteral("  ")).isEmpty());
        QVERIFY(views.refusal(QStringLiteral("a"), QStringLiteral("A")).isEmpty());
        views.rename(QStringLiteral("A"), QStringLiteral("B"));
        QVERIFY(views.find(QStringLiteral("A")));
        views.rename(QStringLiteral("A"), QStringLiteral(" C "));
        QVERIFY(views.find(QStringLiteral("C")));
        views.remove(QStringLiteral("C"));
        QCOMPARE(views.all().size(), size_t{1});
    }
    void aFileEditedByHand_isReadAsFarAsItGoes()
    {
        Preferences preferences;
        preferences.set(key, QJsonArray{1, QStringLiteral("x"), QJsonObject{{QStringLiteral("name"), 3}},
                                        QJsonObject{{QStringLiteral("name"), QStringLiteral("Good")}, {QStringLiteral("filters"), QStringLiteral("no")}}});
        const SavedViews views(preferences, key);
        QCOMPARE(views.all().size(), size_t{1});
        QVERIFY(views.all().front().filters.empty());
    }
    void thereIsAnEndToTheirNumber()
    {
        Preferences preferences;
        SavedViews views(preferences, key);
        for (int i = 0; i < SavedViews::mostViews; ++i)
            views.save({.name = QString::number(i)});
        QVERIFY(!views.refusal(QStringLiteral("one more")).isEmpty());
        QVERIFY(views.refusal(QStringLiteral("3b"), QStringLiteral("3")).isEmpty());
    }

private:
    const QString key = QStringLiteral("views/things");
};

QTEST_GUILESS_MAIN(SavedViewsTest)
#include "tst_savedviews.moc"
