// What every list offers: many rows at once, columns, filters, saved views, export, cards. On the organizations' page.
#include "models/preferences.h"
#include "models/tasks.h"
#include "models/tones.h"
#include "tests/ui/desk.h"
#include "ui/common/button.h"
#include "ui/common/cardview.h"
#include "ui/common/chip.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/filterchips.h"
#include "ui/common/selectionbar.h"
#include "ui/common/tablecolumns.h"
#include "ui/common/toast.h"
#include "ui/listexport.h"
#include "ui/organizations/organizationspage.h"
#include "ui/projects/projectspage.h"
#include "ui/viewsmenu.h"
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace pulse;
using namespace pulse::test;

class TableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        for (int i = 0; i < 5; ++i)
            m_desk->makeOrganization("Org " + std::to_string(i), "a" + std::to_string(i) + "@x.example", i % 2 ? Plan::Pro : Plan::Free);
        openWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void shiftAndCtrl_selectSeveral_escClears()
    {
        auto* view = m_page->table()->view();
        view->selectRow(1);
        QVERIFY(!m_page->bar()->isVisible());
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_page->table()->selectedCount(), 2);
        QVERIFY(m_page->bar()->isVisible());
        QVERIFY(!m_page->can(ui::ActionId::Edit));
        QVERIFY(m_page->can(ui::ActionId::Remove));
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_page->table()->selectedCount(), 5);
        QVERIFY(anyLabelContains(m_page->bar(), QStringLiteral("5 selected")));
        QTest::keyClick(view, Qt::Key_Escape);
        QCOMPARE(m_page->table()->selectedCount(), 0);
        QVERIFY(!m_page->bar()->isVisible());
    }
    void bulkDelete_saysWhatItStops_isOneStep_andOneUndo()
    {
        m_desk->makeProject(at(0), "Video");
        m_desk->makeProject(at(1), "Audio");
        m_page->table()->view()->selectAll();
        QTest::keyClick(m_window.get(), Qt::Key_Delete);
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(dialog);
        QTRY_VERIFY(anyLabelContains(dialog, QStringLiteral("2 projects")));
        QVERIFY(anyLabelContains(dialog, QStringLiteral("You can restore them for 30 days.")));
        buttonWith<ui::Button>(dialog, QStringLiteral("Delete %1").arg(five()))->click();
        QTRY_COMPARE(m_page->model().rowCount(), 0);
        QTRY_COMPARE(m_window->toast()->text(), QStringLiteral("%1 deleted").arg(five()));
        QVERIFY(!m_page->bar()->isVisible());
        buttonWith<ui::Button>(m_window->toast(), QStringLiteral("Undo"))->click();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
        QTRY_COMPARE(m_window->toast()->text(), QStringLiteral("%1 restored").arg(five()));
        QCOMPARE(m_desk->plane->projects().list(m_desk->backend.actor(), {})->total, 2);
    }
    void bulkDelete_thatIsRefused_saysThatNothingHappened()
    {
        auto rows = ids();
        m_page->table()->view()->selectAll();
        m_page->perform(ui::ActionId::Remove);
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        // Somebody purged one meanwhile.
        Batch batch;
        batch.remove(Id<Organization>::trusted(utf8(rows.first())));
        QVERIFY(m_desk->plane.store().commit(batch).has_value());
        buttonWith<ui::Button>(dialog, QStringLiteral("Delete %1").arg(five()))->click();
        QTRY_VERIFY(anyLabelContains(dialog, QStringLiteral("Nothing was deleted.")));
        QCOMPARE(m_desk->plane->organizations().list(m_desk->backend.actor(), {})->total, 4);
    }
    void aSelection_isKeptOverARefresh()
    {
        auto* view = m_page->table()->view();
        view->selectRow(1);
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        const auto before = selectedIds();
        m_desk->makeOrganization("Newest", "new@x.example");
        QTRY_COMPARE(m_page->model().rowCount(), 6);
        QCOMPARE(selectedIds(), before);
        QVERIFY(!before.contains(m_page->model().idAt(1)));
    }
    void copyIds_takesAllThatAreSelected()
    {
        m_page->table()->view()->selectAll();
        buttonWith<ui::Button>(m_page->bar(), QStringLiteral("Copy ids"))->click();
        QTRY_VERIFY(m_window->toast()->text().startsWith(QStringLiteral("5 id")));
    }

    void columns_hideMoveAndWiden_areRemembered()
    {
        auto* header = m_page->table()->view()->horizontalHeader();
        header->moveSection(header->visualIndex(2), 0); // plan first
        columns()->setShown(1, false);                  // no e-mail
        QVERIFY(!m_desk->preferences.value(QStringLiteral("columns/organizations"), QJsonObject{}).toObject().isEmpty());
        reopen();
        header = m_page->table()->view()->horizontalHeader();
        QCOMPARE(header->logicalIndex(0), 2);
        QVERIFY(header->isSectionHidden(1));
        columns()->reset();
        QCOMPARE(header->logicalIndex(0), 0);
        QVERIFY(!header->isSectionHidden(1));
    }
    void columns_ofAnotherVersionOrName_areLeftAside()
    {
        columns()->setState({{"version", 99}, {"columns", QJsonArray{QJsonObject{{"name", "plan"}, {"hidden", true}}}}});
        QVERIFY(columns()->isShown(2));
        columns()->setState({{"version", 1}, {"columns", QJsonArray{QJsonObject{{"name", "gone"}}, QJsonObject{{"name", "plan"}, {"hidden", true}}, QJsonObject{{"name", "plan"}}}},
                             {"sort", "no such field"}});
        QVERIFY(!columns()->isShown(2));
        QVERIFY(columns()->isShown(0));
        QCOMPARE(m_page->model().request().sort, std::string("-created_at"));
    }
    void columns_theLastOneStays()
    {
        for (int i = 0; i < 4; ++i)
            columns()->setShown(i, false);
        int shown = 0;
        for (int i = 0; i < 4; ++i)
            shown += columns()->isShown(i) ? 1 : 0;
        QCOMPARE(shown, 1);
    }
    void values_stayUnderTheirHeadings_whenColumnsMoveAndRowsAreFiltered()
    {
        auto* view = m_page->table()->view();
        auto* header = view->horizontalHeader();
        header->moveSection(header->visualIndex(3), 0);
        header->moveSection(header->visualIndex(2), 1);
        filterByPlan("Pro");
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        for (int column = 0; column < 4; ++column) {
            const auto index = view->indexAt({header->sectionViewportPosition(column) + 8, 10});
            QCOMPARE(index.column(), column);
            QCOMPARE(view->model()->headerData(index.column(), Qt::Horizontal), view->model()->headerData(column, Qt::Horizontal));
        }
        QCOMPARE(view->indexAt({header->sectionViewportPosition(2) + 8, 10}).data().toString(), QStringLiteral("Pro"));
    }
    void clickingAHeading_sortsInTheStore_andIsRemembered()
    {
        auto* header = m_page->table()->view()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(0) + 20, 10});
        QTRY_COMPARE(m_page->model().request().sort, std::string("name"));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(0) + 20, 10});
        QTRY_COMPARE(m_page->model().request().sort, std::string("-name"));
        QTRY_COMPARE(m_page->model().index(0, 0).data().toString(), QStringLiteral("Org 4"));
        QVERIFY(!m_desk->preferences.value(QStringLiteral("columns/organizations"), QJsonObject{}).toObject().isEmpty());
        reopen();
        QCOMPARE(m_page->model().request().sort, std::string("-name"));
    }

    void chips_showTheFilters_andTakeThemAway()
    {
        QVERIFY(!m_page->chips()->isVisible());
        m_page->findChild<ui::Button*>("filter")->click();
        auto* menu = m_page->findChild<ui::Button*>("filter")->findChild<QMenu*>();
        actionOf(menu, QStringLiteral("Plan: Pro"))->trigger();
        menu->close();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QVERIFY(m_page->chips()->isVisible());
        auto* chip = buttonWith<ui::Chip>(m_page->chips(), QStringLiteral("Plan: Pro"));
        QVERIFY(chip);
        QTest::keyClick(chip, Qt::Key_Delete);
        QTRY_COMPARE(m_page->model().rowCount(), 5);
        QVERIFY(!m_page->chips()->isVisible());
    }
    void filters_areThereAgain()
    {
        filterByPlan("Pro");
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        reopen();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QVERIFY(m_page->chips()->isVisible());
        m_desk->preferences.set(QStringLiteral("filters/organizations"), QJsonArray{QJsonObject{{"field", "plan"}, {"value", "Gone"}}, QJsonObject{{"field", "no"}}});
        reopen();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
    }
    void filteredToNothing_offersToClearAll()
    {
        filterByPlan("Enterprise");
        QTRY_COMPARE(m_page->table()->panel()->title(), QStringLiteral("No organization found"));
        m_page->table()->panel()->button()->click();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
        QVERIFY(m_page->model().request().filters.empty());
    }

    void aView_isSaved_chosenAndTheDefault()
    {
        filterByPlan("Pro");
        columns()->setShown(1, false);
        m_page->views()->saveAs();
        auto* dialog = openDialog<ui::Dialog>(m_window.get());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Paying"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(m_page->views()->current(), QStringLiteral("Paying"));

        buttonWith<ui::Button>(m_page->chips(), QStringLiteral("Clear all"))->click();
        columns()->reset();
        QTRY_COMPARE(m_page->model().rowCount(), 5);
        QCOMPARE(m_page->views()->current(), QString());
        chooseFromViews(QStringLiteral("Paying"));
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QVERIFY(!columns()->isShown(1));
        chooseFromViews(QStringLiteral("Make it the default"));
        reopen();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QCOMPARE(m_page->views()->current(), QStringLiteral("Paying"));
        chooseFromViews(QStringLiteral("Delete view"));
        QCOMPARE(m_page->views()->current(), QString());
    }
    void aView_needsANameOfItsOwn()
    {
        m_page->views()->saveAs();
        auto* dialog = openDialog<ui::Dialog>(m_window.get());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(anyLabelContains(dialog, QStringLiteral("Give the view a name.")));
    }

    void export_writesWhatIsShown()
    {
        QTemporaryDir folder;
        filterByPlan("Pro");
        columns()->setShown(3, false);
        auto* header = m_page->table()->view()->horizontalHeader();
        header->moveSection(header->visualIndex(2), 0);
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        const auto file = folder.filePath(QStringLiteral("o.csv"));
        m_page->exporter()->write(file, ExportFormat::Csv);
        QTRY_VERIFY(m_window->toast()->text().startsWith(QStringLiteral("2 row")) && m_window->toast()->text().endsWith(QStringLiteral("exported to o.csv")));
        const auto lines = content(file).split('\n');
        QCOMPARE(lines[0].trimmed(), QByteArray("Plan,Name,Id,Admin e-mail"));
        QVERIFY(lines[1].startsWith("Pro,Org 3,"));
        QVERIFY(lines[1].trimmed().endsWith(",a3@x.example"));
        QCOMPARE(lines.size(), 4);
    }
    void export_ofASelection_isOnlyThat()
    {
        QTemporaryDir folder;
        auto* view = m_page->table()->view();
        view->selectRow(0);
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        const auto file = folder.filePath(QStringLiteral("o.json"));
        m_page->exporter()->write(file, ExportFormat::Json);
        QTRY_VERIFY(QFile::exists(file));
        QCOMPARE(content(file).count("\"name\""), 2);
    }
    void export_andViews_areActionsOfTheWindow()
    {
        QVERIFY(m_window->actions()[ui::ActionId::Export]->isEnabled());
        QVERIFY(!m_window->actions()[ui::ActionId::SwitchLayout]->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        auto* menu = m_page->findChild<ui::Button*>("export")->findChild<QMenu*>();
        QVERIFY(menu && menu->isVisible());
        QVERIFY(actionOf(menu, QStringLiteral("As CSV…")));
        menu->close();
        m_window->actions()[ui::ActionId::SaveView]->trigger();
        QVERIFY(openDialog<ui::Dialog>(m_window.get()));
        m_window->go("projects");
        QVERIFY(m_window->actions()[ui::ActionId::SwitchLayout]->isEnabled());
    }
    void export_thatFails_saysWhatToDo()
    {
        m_page->exporter()->write(QStringLiteral("/nowhere/at/all.csv"), ExportFormat::Csv);
        QTRY_VERIFY(m_window->toast()->text().contains(QStringLiteral("Choose another folder")));
    }

    void cards_showTheSameRows_withTheSameSelection_andAreRemembered()
    {
        const auto owner = at(0);
        for (int i = 0; i < 7; ++i)
            m_desk->makeProject(owner, "P" + std::to_string(i));
        m_window->go("projects");
        auto* page = qobject_cast<ui::ProjectsPage*>(m_window->page());
        QTRY_COMPARE(page->model().rowCount(), 7);
        if (!page->table()->isCards())
            page->findChild<ui::Button*>("cards")->click();
        auto* cards = page->findChild<ui::CardView*>();
        QTRY_VERIFY(cards->isVisible());
        page->table()->select(page->model().idAt(0));
        cards->setFocus();
        QTest::keyClick(cards, Qt::Key_Right);
        QCOMPARE(page->table()->currentRow(), 1);
        QTest::keyClick(cards, Qt::Key_End);
        QCOMPARE(page->table()->currentRow(), 6);
        QTest::keyClick(cards, Qt::Key_Up);
        QVERIFY(page->table()->currentRow() < 6);
        QTest::keyClick(cards, Qt::Key_Home);
        QTest::mouseClick(cards->viewport(), Qt::LeftButton, Qt::ControlModifier, cards->visualRect(page->model().index(2, 0)).center());
        QCOMPARE(page->table()->selectedCount(), 2);
        QCOMPARE(cards->indexAt(cards->visualRect(page->model().index(4, 0)).center()).row(), 4);
        QVERIFY(m_desk->preferences.value(QStringLiteral("cards/projects"), false).toBool());
        page->findChild<ui::Button*>("cards")->click();
        QVERIFY(page->table()->view()->isVisible());
        QCOMPARE(page->table()->selectedCount(), 2);
    }

private:
    void openWindow()
    {
        m_window = test::openWindow(*m_desk, "organizations");
        m_window->resize(1280, 800);
        m_page = qobject_cast<ui::OrganizationsPage*>(m_window->page());
        QTRY_VERIFY(m_page->model().state() == EntityTableModel::State::Ready && m_page->model().rowCount() > 0);
    }
    void reopen()
    {
        m_window.reset();
        openWindow();
    }
    static QString five() { return nounCount(QStringLiteral("organizations"), 5); }
    ui::TableColumns* columns() { return m_page->table()->columns(); }
    Organization at(int row) { return *m_page->model().at(row); }
    QStringList ids()
    {
        QStringList all;
        for (int row = 0; row < m_page->model().rowCount(); ++row)
            all << m_page->model().idAt(row);
        return all;
    }
    QStringList selectedIds()
    {
        QStringList all;
        for (const auto& range : m_page->table()->selectedRanges())
            for (int row = range.first; row <= range.last; ++row)
                all << m_page->model().idAt(row);
        all.sort();
        return all;
    }
    void filterByPlan(const char* plan)
    {
        auto request = m_page->model().request();
        request.filters = {{"plan", plan}};
        m_page->model().setRequest(request);
    }
    static QAction* actionOf(QMenu* menu, const QString& text)
    {
        for (auto* action : menu->actions())
            if (action->text() == text || action->text().startsWith(text + QStringLiteral(" (")))
                return action;
        return nullptr;
    }
    void chooseFromViews(const QString& text)
    {
        m_page->views()->button()->click();
        auto* menu = m_page->views()->button()->findChild<QMenu*>();
        QVERIFY(menu);
        auto* action = actionOf(menu, text);
        QVERIFY2(action, qPrintable(text));
        action->trigger();
        delete menu;
    }
    static QByteArray content(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    static bool anyLabelContains(QWidget* root, const QString& text)
    {
        for (const auto* label : root->findChildren<QLabel*>())
            if (label->text().contains(text))
                return true;
        return false;
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::OrganizationsPage* m_page = nullptr;
};

QTEST_MAIN(TableTest)
#include "tst_table.moc"
