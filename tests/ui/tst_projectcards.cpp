// The project page's LiveKit and storage: what is shown, what a save says and sends, and that no secret is ever shown.
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/changesview.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/copyfield.h"
#include "ui/common/form.h"
#include "ui/common/statepanel.h"
#include "ui/common/toast.h"
#include "ui/fields/secretinput.h"
#include "ui/projects/livekitcard.h"
#include "ui/projects/projectpage.h"
#include "ui/projects/settingscard.h"
#include "ui/projects/storagecard.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace pulse;
using namespace pulse::test;

class ProjectCardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = openWindow(*m_desk);
        const auto made = m_desk->makeProject(m_desk->makeOrganization("Acme", "ada@acme.example"), "Telepresence");
        m_window->go("project", qt(made.project.id.text()));
        m_page = qobject_cast<ui::ProjectPage*>(m_window->page());
        QTRY_VERIFY(m_page->model().project());
        m_livekit = m_page->findChild<ui::LiveKitCard*>();
        m_storage = m_page->findChild<ui::StorageCard*>();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void livekit_shared_showsNoFieldsOfItsOwn_andSaysThePrefix()
    {
        QCOMPARE(box("isolation")->currentData().toString(), QStringLiteral("namespaced"));
        for (const char* field : {"livekit_url", "livekit_api_key", "livekit_api_secret"})
            QVERIFY2(!m_livekit->form()->find(field)->isVisible(), field);
        QVERIFY(says(m_livekit, qt(m_page->model().project()->tag) + "~"));
        QCOMPARE(m_livekit->findChild<ui::CopyField*>("server_url")->text(), m_page->model().serverUrl());
        QVERIFY(m_livekit->changes().empty());
    }
    void livekit_dedicated_400_whatIsMissingIsSaidAtItsField()
    {
        choose(box("isolation"), "dedicated");
        QVERIFY(m_livekit->form()->find("livekit_url")->isVisible());
        save(m_livekit);
        QTRY_VERIFY(!m_livekit->form()->find("livekit_url")->error().isEmpty());
        QVERIFY(!m_livekit->form()->find("livekit_api_key")->error().isEmpty());
        QVERIFY(!m_livekit->form()->find("livekit_api_secret")->error().isEmpty());
        QCOMPARE(box("isolation")->currentData().toString(), QStringLiteral("dedicated"));
        QCOMPARE(m_page->model().project()->isolation, Isolation::Namespaced);
    }
    void livekit_dedicated_isSaved_andTokensNameIt()
    {
        makeDedicated();
        QCOMPARE(m_page->model().project()->livekitUrl, std::string("wss://own.example"));
        QTRY_COMPARE(m_livekit->findChild<ui::CopyField*>("server_url")->text(), QStringLiteral("wss://own.example"));
        QCOMPARE(secretOf(m_livekit)->stored(), QStringLiteral("…t-42"));
        QVERIFY(secretOf(m_livekit)->edit()->text().isEmpty());
        QVERIFY(m_livekit->changes().empty());
    }
    void livekit_changes_neverShowTheSecret()
    {
        typeDedicated();
        const auto set = m_livekit->changes();
        QCOMPARE(set.back(), (ui::FieldChange{"API secret", {}, "set"}));
        makeDedicated();
        secretOf(m_livekit)->edit()->setText("another-long-secret");
        QCOMPARE(m_livekit->changes(), (std::vector<ui::FieldChange>{{"API secret", "…t-42", "replaced"}}));
        secretOf(m_livekit)->setCleared(true);
        QCOMPARE(m_livekit->changes(), (std::vector<ui::FieldChange>{{"API secret", "…t-42", "removed"}}));
        QVERIFY(secretOf(m_livekit)->edit()->text().isEmpty());
        for (const auto& change : set)
            QVERIFY(!change.to.contains("very-long"));
        m_livekit->findChild<ui::Button*>("discard")->click();
        QVERIFY(m_livekit->changes().empty());
    }
    void livekit_backToShared_takesItsOwnAway_andReturnsOnSecondThought()
    {
        makeDedicated();
        choose(box("isolation"), "namespaced");
        QVERIFY(!m_livekit->form()->find("livekit_url")->isVisible());
        QCOMPARE(m_livekit->changes().size(), size_t(4));
        choose(box("isolation"), "dedicated");
        QVERIFY(m_livekit->changes().empty());
        choose(box("isolation"), "namespaced");
        save(m_livekit);
        QTRY_COMPARE(m_page->model().project()->isolation, Isolation::Namespaced);
        const auto* project = m_page->model().project();
        QVERIFY(project->livekitUrl.empty() && project->livekitApiKey.empty() && !project->livekitApiSecret.isSet);
        QTRY_COMPARE(m_livekit->findChild<ui::CopyField*>("server_url")->text(), QStringLiteral("wss://livekit-us-east.pulse.io"));
    }
    void livekit_changedByTwo_isSaidWithoutTheSecret()
    {
        makeDedicated();
        secretOf(m_livekit)->edit()->setText("mine-is-long-enough");
        update({{"livekit_api_secret", "theirs-is-long-too"}, {"livekit_api_key", "APItheirs"}});
        auto* field = m_livekit->form()->find("livekit_api_secret");
        QTRY_VERIFY(field->error().contains(QStringLiteral("…-too")));
        QVERIFY(!field->error().contains("theirs"));
        QCOMPARE(m_livekit->findChild<QLineEdit*>("livekit_api_key")->text(), QStringLiteral("APItheirs"));
        QCOMPARE(secretOf(m_livekit)->edit()->text(), QStringLiteral("mine-is-long-enough"));
    }
    void livekit_test_triesWhatIsTyped()
    {
        typeDedicated();
        m_livekit->findChild<QLineEdit*>("livekit_url")->setText("ws://127.0.0.1:1");
        auto* test = m_livekit->findChild<ui::Button*>("livekit-test");
        test->click();
        auto* said = m_livekit->findChild<ui::Banner*>("livekit-tested");
        QTRY_VERIFY_WITH_TIMEOUT(said->isVisible() && said->text() == "Nothing answers there", 20'000);
        QVERIFY(test->isEnabled());
        QVERIFY(m_page->model().project()->livekitUrl.empty());
    }
    void livekit_test_withAnotherKey_wantsItsSecret()
    {
        makeDedicated();
        m_livekit->findChild<QLineEdit*>("livekit_api_key")->setText("APIother");
        m_livekit->findChild<ui::Button*>("livekit-test")->click();
        QVERIFY(m_livekit->form()->find("livekit_api_secret")->error().contains("belongs to the stored key"));
        QVERIFY(!m_livekit->findChild<ui::Banner*>("livekit-tested")->isVisible());
    }
    void livekit_test_ofTheSharedOne_saysWhenThereIsNone()
    {
        m_livekit->findChild<ui::Button*>("livekit-test")->click();
        auto* said = m_livekit->findChild<ui::Banner*>("livekit-tested");
        QTRY_COMPARE_WITH_TIMEOUT(said->text(), QStringLiteral("The key pair is not complete"), 20'000);
    }

    void storage_none_showsNothingElse()
    {
        QCOMPARE(box("storage_config.provider")->currentText(), QStringLiteral("None"));
        for (const char* field : {"storage_config.bucket", "storage_config.region", "storage_config.endpoint", "storage_config.access_key", "storage_config.secret_key"})
            QVERIFY2(!m_storage->form()->find(field)->isVisible(), field);
    }
    void storage_400_aKindAlone_isNoStorage()
    {
        choose(box("storage_config.provider"), "s3");
        button(m_storage, "Save changes")->click();
        QVERIFY(!m_storage->form()->find("storage_config.bucket")->error().isEmpty());
        QVERIFY(!m_window->findChild<ui::ChangesDialog*>());
    }
    void storage_400_namesEachMember()
    {
        choose(box("storage_config.provider"), "r2");
        QVERIFY(!m_storage->form()->find("storage_config.region")->isVisible());
        edit("storage_config.bucket")->setText("no bucket/name");
        save(m_storage);
        QTRY_VERIFY(!m_storage->form()->find("storage_config.bucket")->error().isEmpty());
        for (const char* field : {"storage_config.endpoint", "storage_config.access_key", "storage_config.secret_key"})
            QVERIFY2(!m_storage->form()->find(field)->error().isEmpty(), field);
        QCOMPARE(edit("storage_config.bucket")->text(), QStringLiteral("no bucket/name"));
    }
    void storage_isSaved_changed_andTakenBack()
    {
        makeStorage();
        const auto& stored = m_page->model().project()->storage;
        QCOMPARE(stored.provider, StorageProvider::S3);
        QCOMPARE(stored.bucket, std::string("recordings"));
        QVERIFY(stored.secretKey.isSet);
        QTRY_COMPARE(secretOf(m_storage)->stored(), QStringLiteral("…-key"));

        edit("storage_config.bucket")->setText("recordings-2");
        QCOMPARE(m_storage->changes(), (std::vector<ui::FieldChange>{{"Bucket", "recordings", "recordings-2"}}));
        save(m_storage);
        QTRY_COMPARE(m_page->model().project()->storage.bucket, std::string("recordings-2"));
        QVERIFY(m_page->model().project()->storage.secretKey.isSet);

        choose(box("storage_config.provider"), "");
        QCOMPARE(m_storage->changes().front(), (ui::FieldChange{"Kind", "Amazon S3, or what speaks like it", "None"}));
        save(m_storage);
        QTRY_VERIFY(m_page->model().project()->storage.isEmpty());
        QVERIFY(m_storage->changes().empty());
    }
    void oneCardsSave_leavesTheOthersDrafts()
    {
        typeDedicated();
        makeStorage();
        QCOMPARE(m_livekit->changes().size(), size_t(4));
        save(m_livekit);
        QTRY_COMPARE(m_page->model().project()->isolation, Isolation::Dedicated);
    }
    void leaving_namesWhatIsNotSavedOnAllCards()
    {
        edit("name")->setText("Other");
        choose(box("isolation"), "dedicated");
        m_window->go("organizations");
        QCOMPARE(m_window->pageId(), QStringLiteral("project"));
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<ui::ChangesView*>()->changes().size(), size_t(2));
        buttonWith<ui::Button>(dialog, "Discard changes")->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("organizations"));
    }
    void remove_canBeUndone()
    {
        const auto id = m_page->model().project()->id;
        m_page->findChild<ui::Button*>("delete")->click();
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        dialog->findChild<QLineEdit*>()->setText("Telepresence");
        buttonWith<ui::Button>(dialog, "Delete project")->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("projects"));
        ui::Button* undo = nullptr;
        QTRY_VERIFY((undo = buttonWith<ui::Button>(m_window->toast(), "Undo")));
        undo->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("project"));
        QVERIFY(m_desk->plane->projects().get(m_desk->backend.actor(), id).has_value());
    }
    void deletedMeanwhile_leadsToTheTrash()
    {
        edit("name")->setText("Other");
        QVERIFY(m_desk->plane->projects().remove(m_desk->backend.actor(), m_page->model().project()->id).has_value());
        auto* panel = m_page->findChild<ui::StatePanel*>();
        QTRY_VERIFY(panel->isVisible());
        QTRY_COMPARE(panel->title(), QStringLiteral("This project was deleted"));
        panel->button()->click();
        QCOMPARE(m_window->pageId(), QStringLiteral("trash"));
    }

private:
    QComboBox* box(const char* name) { return m_page->findChild<QComboBox*>(QLatin1String(name)); }
    QLineEdit* edit(const char* name) { return m_page->findChild<QLineEdit*>(QLatin1String(name)); }
    static ui::SecretInput* secretOf(QWidget* card) { return card->findChild<ui::SecretInput*>(); }
    static ui::Button* button(QWidget* card, const QString& text) { return buttonWith<ui::Button>(card, text); }
    static void choose(QComboBox* box, const QString& data)
    {
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    }
    static bool says(QWidget* card, const QString& part)
    {
        for (const auto* label : card->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    }
    void save(QWidget* card)
    {
        button(card, "Save changes")->click();
        auto* dialog = openDialog<ui::ChangesDialog>(m_window.get());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<ui::ChangesDialog*>());
    }
    void typeDedicated()
    {
        choose(box("isolation"), "dedicated");
        edit("livekit_url")->setText("wss://own.example");
        edit("livekit_api_key")->setText("APIown");
        secretOf(m_livekit)->edit()->setText("a-very-long-secret-42");
    }
    void makeDedicated()
    {
        typeDedicated();
        save(m_livekit);
        QTRY_COMPARE(m_page->model().project()->isolation, Isolation::Dedicated);
        QTRY_VERIFY(m_livekit->changes().empty());
    }
    void makeStorage()
    {
        choose(box("storage_config.provider"), "s3");
        edit("storage_config.bucket")->setText("recordings");
        edit("storage_config.region")->setText("eu-central-1");
        edit("storage_config.access_key")->setText("AKIA");
        secretOf(m_storage)->edit()->setText("a-long-storage-key");
        save(m_storage);
        QTRY_VERIFY(!m_page->model().project()->storage.isEmpty());
        QTRY_VERIFY(m_storage->changes().empty());
    }
    void update(const json::object& members)
    {
        const auto stored = m_desk->plane->projects().get(m_desk->backend.actor(), m_page->model().project()->id).value();
        const auto row = Project::describe().toRow(stored);
        const auto changes = decodeChanges(schemaOf<Project>(), members, Purpose::Update, &row).value();
        QVERIFY(m_desk->plane->projects().update(m_desk->backend.actor(), stored.id, changes).has_value());
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::ProjectPage* m_page = nullptr;
    ui::LiveKitCard* m_livekit = nullptr;
    ui::StorageCard* m_storage = nullptr;
};

QTEST_MAIN(ProjectCardsTest)
#include "tst_projectcards.moc"
