// The models over a whole control plane on memory: what a page calls, and what it is told.
#include "models/firstrun.h"
#include "models/keysmodel.h"
#include "models/localapi.h"
#include "models/organizationsmodel.h"
#include "models/projectmodel.h"
#include "models/projectsmodel.h"
#include "models/text.h"
#include "models/tokenmint.h"
#include "tests/models/answered.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace pulse;
using namespace pulse::test;

class ServicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_plane = std::make_unique<TestPlane>();
        m_backend = std::make_unique<Backend>(**m_plane, desktopActor("ada"));
    }
    void cleanup()
    {
        m_backend.reset();
        m_plane.reset();
    }

    void firstRun_neededOnce_givesTheSecret()
    {
        FirstRun first(*m_backend);
        QVERIFY(answered<bool>([&](auto done) { first.askNeeded(done); }));
        const auto issued = answered<Result<IssuedSecret>>([&](auto done) { first.run({"Acme", "ada@acme.example", "Telepresence", Region::EuWest}, done); });
        QVERIFY(issued.has_value());
        QVERIFY(issued->key.startsWith("pulse_key_"));
        QCOMPARE(issued->secret.size(), 13 + 64);
        QVERIFY(!answered<bool>([&](auto done) { first.askNeeded(done); }));
    }
    void firstRun_400_namesTheFormsFields_andTheSecondTryGoesOn()
    {
        FirstRun first(*m_backend);
        auto refused = answered<Result<IssuedSecret>>([&](auto done) { first.run({"Acme", "no address", "Telepresence", {}}, done); });
        QCOMPARE(refused.error().causes.front().field, std::string("admin_email"));
        refused = answered<Result<IssuedSecret>>([&](auto done) { first.run({"Acme", "ada@acme.example", "", {}}, done); });
        QCOMPARE(refused.error().causes.front().field, std::string("project"));
        // The organization stands by now: its own e-mail must not be in the way.
        QVERIFY(answered<Result<IssuedSecret>>([&](auto done) { first.run({"Acme", "ada@acme.example", "Telepresence", {}}, done); }).has_value());
    }
    void organizations_followEveryCommit()
    {
        OrganizationsModel model(*m_backend);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.state(), EntityTableModel::State::Ready);
        const auto made = create(model, "Acme", "ada@acme.example");
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0)->name, std::string("Acme"));

        auto after = made;
        after.name = "Acme Robotics";
        QVERIFY(answered<Result<Organization>>([&](auto done) { model.update(made, after, done); }).has_value());
        QTRY_COMPARE(model.at(0)->name, std::string("Acme Robotics"));
        // The version that the dialog was opened with is over.
        after.name = "Somebody else's";
        const auto late = answered<Result<Organization>>([&](auto done) { model.update(made, after, done); });
        QCOMPARE(late.error().code, ErrorCode::VersionMismatch);

        QVERIFY(answered<Result<void>>([&](auto done) { model.deletion().remove(qt(made.id.text()), done); }).has_value());
        QTRY_COMPARE(model.rowCount(), 0);
        model.setRequest({.deleted = Deleted::Only});
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(answered<Result<void>>([&](auto done) { model.deletion().restore(qt(made.id.text()), done); }).has_value());
        QTRY_COMPARE(model.rowCount(), 0);
    }
    void projects_carryTheirOrganization_andFilterByIt()
    {
        OrganizationsModel organizations(*m_backend);
        const auto acme = create(organizations, "Acme", "ada@acme.example");
        const auto other = create(organizations, "Other", "o@other.example");
        ProjectsModel model(*m_backend);
        QVERIFY(createProject(model, acme, "One").has_value());
        QVERIFY(createProject(model, other, "Two").has_value());
        QTRY_COMPARE(model.rowCount(), 2);
        model.setOrganization(qt(other.id.text()));
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0)->organization, std::string("Other"));
        const auto impact = answered<Result<Impact>>([&](auto done) { model.deletion().impact(qt(model.at(0)->id.text()), done); });
        QVERIFY(impact.has_value());
    }
    void project_savesFeatures_andRefusesWithTheField()
    {
        OrganizationsModel organizations(*m_backend);
        ProjectsModel projects(*m_backend);
        const auto issued = createProject(projects, create(organizations, "Acme", "ada@acme.example"), "One");
        ProjectModel model(*m_backend);
        model.load(issued->projectId);
        QTRY_VERIFY(model.project() != nullptr);
        QCOMPARE(model.organizationName(), QStringLiteral("Acme"));
        QVERIFY(answered<Result<Project>>([&](auto done) { model.save({{"features", json::object{{"chat", false}}}}, {}, done); }).has_value());
        QTRY_VERIFY(!model.project()->features.hasChat);
        QVERIFY(model.project()->features.hasVideo);
        const auto refused = answered<Result<Project>>([&](auto done) { model.save({{"webhook_url", "ftp://x"}}, {}, done); });
        QCOMPARE(refused.error().causes.front().field, std::string("webhook_url"));
        model.load(QStringLiteral("000000000000000000000000"));
        QTRY_VERIFY(model.error().has_value());
        QCOMPARE(model.error()->code, ErrorCode::NotFound);
    }
    void project_savesInARow_allCount_inTheirOrder()
    {
        OrganizationsModel organizations(*m_backend);
        ProjectsModel projects(*m_backend);
        const auto issued = createProject(projects, create(organizations, "Acme", "ada@acme.example"), "One");
        ProjectModel model(*m_backend);
        model.load(issued->projectId);
        QTRY_VERIFY(model.project() != nullptr);
        int good = 0, answers = 0;
        const auto count = [&](const Result<Project>& saved) {
            ++answers;
            good += saved.has_value();
        };
        for (const auto& [name, isOn] : {std::pair{"chat", false}, {"moderation", false}, {"chat", true}, {"video", false}})
            model.save({{"features", json::object{{name, isOn}}}}, {}, count);
        QTRY_COMPARE(answers, 4);
        QCOMPARE(good, 4);
        const auto& features = model.project()->features; // the answer is the model's project already
        QVERIFY(features.hasChat && !features.hasModeration && !features.hasVideo && features.hasActivityFeeds);
    }
    void project_save_412_versionShownIsOver()
    {
        OrganizationsModel organizations(*m_backend);
        ProjectsModel projects(*m_backend);
        const auto issued = createProject(projects, create(organizations, "Acme", "ada@acme.example"), "One");
        ProjectModel model(*m_backend);
        model.load(issued->projectId);
        QTRY_VERIFY(model.project() != nullptr);
        const auto shown = model.project()->version;
        QVERIFY(answered<Result<Project>>([&](auto done) { model.save({{"name", "Two"}}, shown, done); }).has_value());
        const auto late = answered<Result<Project>>([&](auto done) { model.save({{"name", "Three"}}, shown, done); });
        QCOMPARE(late.error().code, ErrorCode::VersionMismatch);
        QCOMPARE(model.project()->name, std::string("Two"));
    }
    void liveKit_400_namesItsFields_andChangesNothing()
    {
        TokenMint mint(*m_backend);
        const auto set = [&](const QString& host, const QString& key, const QString& secret) {
            return answered<Result<void>>([&](auto done) { mint.setLiveKit(host, key, secret, done); });
        };
        const auto fieldsOf = [](const Error& error) {
            std::vector<std::string> fields;
            for (const auto& cause : error.causes)
                fields.push_back(cause.field);
            return fields;
        };
        QCOMPARE(fieldsOf(set("", "", "").error()), (std::vector<std::string>{"livekit_url", "livekit_api_key", "livekit_api_secret"}));
        QCOMPARE(fieldsOf(set("ftp://lk.example", "APIx", "secret").error()), std::vector<std::string>{"livekit_url"});
        QVERIFY(!answered<bool>([&](auto done) { mint.askLiveKit(done); }));
        QVERIFY(set("ws://127.0.0.1:7880", "devkey", "secret").has_value()); // livekit-server --dev
        QVERIFY(answered<bool>([&](auto done) { mint.askLiveKit(done); }));
    }
    void keys_createRotateRevoke()
    {
        OrganizationsModel organizations(*m_backend);
        ProjectsModel projects(*m_backend);
        const auto project = createProject(projects, create(organizations, "Acme", "ada@acme.example"), "One");
        KeysModel model(*m_backend);
        model.setProject(project->projectId);
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(model.at(0)->isPrimary);
        const auto made = answered<Result<IssuedSecret>>([&](auto done) { model.create(project->projectId, keyInput("Worker", "tokens:*"), done); });
        QVERIFY(made.has_value());
        QTRY_COMPARE(model.rowCount(), 2);
        const auto rotated = answered<Result<IssuedSecret>>([&](auto done) { model.rotate(rowOf(model, made->key), Grace::Day, done); });
        QVERIFY(rotated.has_value());
        QVERIFY(rotated->key != made->key);
        QTRY_COMPARE(model.rowCount(), 3);
        QVERIFY(answered<Result<void>>([&](auto done) { model.remove(rowOf(model, rotated->key), done); }).has_value());
        QTRY_COMPARE(model.rowCount(), 2);
        const auto bad = answered<Result<IssuedSecret>>([&](auto done) { model.create(project->projectId, keyInput("Bad", "everything"), done); });
        QCOMPARE(bad.error().causes.front().field, std::string("scopes"));
    }
    void keys_ofAllProjects_narrowed()
    {
        OrganizationsModel organizations(*m_backend);
        ProjectsModel projects(*m_backend);
        const auto acme = create(organizations, "Acme", "ada@acme.example");
        const auto one = createProject(projects, acme, "One");
        QVERIFY(createProject(projects, acme, "Two").has_value());
        KeysModel model(*m_backend, nullptr, KeysModel::Scope::All);
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_COMPARE(model.index(0, 0).data(SecondaryRole).toString(), QStringLiteral("Two"));
        model.narrow("project_id", one->projectId);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0)->project, std::string("One"));
        model.narrow("state", "disabled");
        QTRY_COMPARE(model.rowCount(), 0);
        model.narrow("state", {});
        model.narrow("project_id", {});
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(answered<Result<QString>>([&](auto done) { model.setEnabled(*model.at(0), false, done); }).has_value());
        QTRY_COMPARE(model.at(0)->state, KeyState::Disabled);
    }
    void keys_sayInWords_whatTheyMayDo_andWhoseTheyAre()
    {
        ApiKey key;
        key.scopes = {"*"};
        QCOMPARE(toKeyRow(key, Time{}).scopes, std::string("Full access"));
        QVERIFY(toKeyRow(key, Time{}).about.empty());
        key.createdBy = "ada";
        QCOMPARE(toKeyRow(key, Time{}).about, std::string("Created by ada"));
        key.isPrimary = true;
        QCOMPARE(toKeyRow(key, Time{}).about, std::string("The project's main key"));
    }
    void keys_unusedForNinetyDays_saySo()
    {
        ApiKey key;
        const Time now = fromMillis(1'800'000'000'000);
        key.createdAt = now - std::chrono::days(90);
        QVERIFY(isUnused(key, now));
        QCOMPARE(toKeyRow(key, now).status, std::string("unused"));
        key.lastUsed.at = now - std::chrono::days(89);
        QVERIFY(!isUnused(key, now));
        QCOMPARE(toKeyRow(key, now).status, std::string("active"));
        key.lastUsed.at = {};
        key.isEnabled = false;
        QCOMPARE(toKeyRow(key, now).status, std::string("disabled"));
    }
    void tokens_needLiveKit()
    {
        OrganizationsModel organizations(*m_backend);
        ProjectsModel projects(*m_backend);
        const auto project = createProject(projects, create(organizations, "Acme", "ada@acme.example"), "One");
        TokenMint mint(*m_backend);
        TokenRequest request;
        request.roomName = "standup";
        request.participantIdentity = request.participantName = "ada";
        const auto ask = [&](auto done) { mint.mint(project->projectId, request, done); };
        if (!answered<bool>([&](auto done) { mint.askLiveKit(done); }))
            QVERIFY(!answered<Result<IssuedToken>>(ask).has_value());
        answered<bool>([&](auto done) { mint.setLiveKit("wss://lk.example", "APIx", QString(40, 's'), [done](Result<void> taken) { done(taken.has_value()); }); });
        const auto issued = answered<Result<IssuedToken>>(ask);
        QVERIFY(issued.has_value());
        QCOMPARE(issued->serverUrl, std::string("wss://lk.example"));
    }
    void localApi_readsThePortBack_andMintsAnAdminToken()
    {
        LocalApi api(*m_backend);
        QCOMPARE(api.port(), 0);
        api.startOn(0);
        QVERIFY(api.isBusy());
        QTRY_VERIFY(api.port() > 0);
        QCOMPARE(api.url(), QStringLiteral("http://127.0.0.1:%1").arg(api.port()));
        const auto token = answered<Result<QString>>([&](auto done) { api.mintAdminToken("Desktop", done); });
        QVERIFY(token->startsWith("pulse_admin_"));
        api.stop();
        QTRY_COMPARE(api.port(), 0);
        QVERIFY(api.url().isEmpty());
    }
    void localApi_namesTheAddressItListensOn()
    {
        QCOMPARE(urlOf("127.0.0.1", 8081), QStringLiteral("http://127.0.0.1:8081"));
        QCOMPARE(urlOf("::1", 8081), QStringLiteral("http://[::1]:8081"));
        QCOMPARE(urlOf("0.0.0.0", 8081), QStringLiteral("http://127.0.0.1:8081"));
        QCOMPARE(urlOf("::", 8081), QStringLiteral("http://[::1]:8081"));
        QCOMPARE(urlOf("192.0.2.7", 8081), QStringLiteral("http://192.0.2.7:8081"));
        m_backend.reset();
        m_plane = std::make_unique<TestPlane>(std::map<std::string, std::string>{{"BIND_ADDRESS", "127.0.0.2"}});
        m_backend = std::make_unique<Backend>(**m_plane, desktopActor("ada"));
        LocalApi api(*m_backend);
        QTRY_COMPARE(api.address(), QStringLiteral("127.0.0.2"));
        QVERIFY(api.isLoopback());
        api.startOn(0);
        QTRY_VERIFY(api.port() > 0);
        QCOMPARE(api.url(), QStringLiteral("http://127.0.0.2:%1").arg(api.port()));
    }
    void aSealedInstallation_saysSo()
    {
        m_backend.reset();
        m_plane = std::make_unique<TestPlane>(std::map<std::string, std::string>{}, std::string{});
        m_backend = std::make_unique<Backend>(**m_plane, desktopActor("ada"));
        OrganizationsModel organizations(*m_backend);
        ProjectsModel projects(*m_backend);
        const auto refused = createProject(projects, create(organizations, "Acme", "ada@acme.example"), "One");
        QCOMPARE(refused.error().code, ErrorCode::Sealed);
    }

private:
    Organization create(OrganizationsModel& model, const char* name, const char* email)
    {
        Organization input;
        input.name = name;
        input.adminEmail = email;
        return answered<Result<Organization>>([&](auto done) { model.create(input, done); }).value();
    }
    Result<IssuedSecret> createProject(ProjectsModel& model, const Organization& organization, const QString& name)
    {
        return answered<Result<IssuedSecret>>([&](auto done) { model.create({qt(organization.id.text()), name, Region::EuWest}, done); });
    }
    static ApiKey keyInput(const char* name, const char* scope)
    {
        ApiKey input;
        input.name = name;
        input.scopes = {scope};
        return input;
    }
    static KeyRow rowOf(KeysModel& model, const QString& key)
    {
        KeyRow row;
        (void)QTest::qWaitFor([&] {
            for (int i = 0; i < model.rowCount(); ++i)
                if (const auto found = model.at(i); found && qt(found->key) == key)
                    row = *found;
            return !row.key.empty();
        });
        return row;
    }
    std::unique_ptr<TestPlane> m_plane;
    std::unique_ptr<Backend> m_backend;
};

QTEST_GUILESS_MAIN(ServicesTest)
#include "tst_services.moc"
