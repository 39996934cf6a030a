#include "backend/auth/authservice.h"
#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "backend/core/config.h"
#include "backend/core/json.h"
#include "backend/core/log.h"
#include "backend/http/chain.h"
#include "backend/keys/apikey.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectsecrets.h"
#include "backend/projects/projectservice.h"
#include "backend/store/store.h"
#include "backend/upgrade.h"
#include "tests/support/mongopeer.h"
#include "tests/support/tempfolder.h"
#include <mongoc/mongoc.h>

namespace pulse::test {
namespace {

constexpr std::string_view oldKey = "pulse_key_0123456789abcdef0123456789abcdef";
const std::string oldSecret = "pulse_secret_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const std::string acme = "60d5ec49f1b2c8b4f8a1b2c3", gone = "60d5ec49f1b2c8b4f8a1b2c4", video = "60d5ec49f1b2c8b4f8a1b2d1", second = "60d5ec49f1b2c8b4f8a1b2d2";

struct Document {
    explicit Document(bson_t* made) : bson(made) {}
    ~Document() { bson_destroy(bson); }
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    bson_t* bson;
};

/// A database as the original service left it: tests/api/oldworld.json, with its unique indexes.
class OldWorld : public testing::Test {
protected:
    void SetUp() override
    {
        PULSE_NEEDS_MONGO();
        peer = std::make_unique<MongoPeer>();
        client = {mongoc_client_new(peer->uri().c_str()), &mongoc_client_destroy};
        config = std::make_unique<Config>(Config::forTests({{"DATA_DIR", folder.path().string()}, {"MONGO_URI", peer->uri()}, {"MONGO_DB_NAME", peer->database()},
                                                            {"LIVEKIT_HOST", "wss://live.example.org"}, {"LIVEKIT_API_KEY", "devkey"},
                                                            {"LIVEKIT_API_SECRET", std::string(40, 's')}, {"RATE_LIMIT_PER_IP", "0"}}));
        fill();
    }
    void fill()
    {
        const auto world = parseJsonObject(readFile(PULSE_SOURCE_DIR "/tests/api/oldworld.json")).value();
        for (const auto& [collection, documents] : world)
            for (const auto& document : documents.as_array())
                run({{"insert", collection}, {"documents", json::array{document}}});
        for (const auto& [collection, field] : {std::pair{"organizations", "admin_email"}, {"projects", "pulse_api_key"}, {"users", "email"}})
            run({{"createIndexes", collection}, {"indexes", json::array{{{"key", {{field, 1}}}, {"name", std::string(field) + "_1"}, {"unique", true}}}}});
    }
    json::object run(const json::object& command)
    {
        bson_error_t error{};
        const auto text = json::serialize(command);
        const Document sent(bson_new_from_json(reinterpret_cast<const uint8_t*>(text.data()), static_cast<ssize_t>(text.size()), &error));
        bson_t reply;
        EXPECT_TRUE(sent.bson && mongoc_client_command_simple(client.get(), peer->database().c_str(), sent.bson, nullptr, &reply, &error)) << text << ": " << error.message;
        char* answer = bson_as_relaxed_extended_json(&reply, nullptr);
        auto read = parseJsonObject(answer).value();
        bson_free(answer);
        bson_destroy(&reply);
        return read;
    }
    json::object stored(std::string_view collection, const std::string& id)
    {
        const auto reply = run({{"find", collection}, {"filter", {{"_id", {{"$oid", id}}}}}});
        const auto& found = reply.at("cursor").at("firstBatch").as_array();
        EXPECT_EQ(found.size(), 1u) << collection << " " << id;
        return found.empty() ? json::object{} : found[0].as_object();
    }
    std::unique_ptr<ControlPlane> open()
    {
        auto plane = ControlPlane::open({.config = config.get(), .log = &log, .masterKey = std::string(32, 'k')});
        EXPECT_TRUE(plane) << errorText(plane.error()) << " " << plane.error().internal;
        return plane ? std::move(*plane) : nullptr;
    }
    static int mint(Chain& chain, const std::string& secret, std::string_view key = oldKey)
    {
        Request request;
        request.method = Method::Post;
        request.path = "/v1/tokens/create";
        request.body = R"({"room_name":"my-room","participant_name":"ada"})";
        request.peer = "127.0.0.1";
        request.headers = {{"Host", "localhost"}, {"Content-Type", "application/json"}, {"X-Pulse-Key", key}, {"X-Pulse-Secret", secret}};
        return chain.handle(request).status;
    }
    static std::string hashOf(ControlPlane& plane, const std::string& project)
    {
        const auto keys = plane.store().find<ApiKey>({.filter = Filter{}.equals("project_id", project)}).value();
        EXPECT_EQ(keys.size(), 1u);
        return keys.empty() ? "" : keys.front().secretHash;
    }

    TempFolder folder;
    Log log{{.level = LogLevel::Error}};
    std::unique_ptr<MongoPeer> peer;
    std::unique_ptr<mongoc_client_t, decltype(&mongoc_client_destroy)> client{nullptr, &mongoc_client_destroy};
    std::unique_ptr<Config> config;
};

TEST_F(OldWorld, opens_andEverythingIsThere)
{
    const auto announced = upgradeOutlook(*config);
    ASSERT_TRUE(announced);
    EXPECT_NE(announced->find("original service"), std::string::npos) << *announced;
    EXPECT_NE(announced->find(folder.path().string() + "/backups"), std::string::npos);
    const auto plane = open();
    ASSERT_TRUE(plane);
    EXPECT_EQ(upgradeOutlook(*config).value(), "") << "it is done";
    const auto organization = plane->organizations().get(systemActor(), Id<Organization>::trusted(acme));
    ASSERT_TRUE(organization) << organization.error().internal;
    EXPECT_EQ(organization->name, "Acme Corp");
    EXPECT_EQ(organization->adminEmail, "admin@acme.com");
    EXPECT_EQ(formatTime(organization->createdAt), "2025-01-19T10:00:00Z");
    EXPECT_FALSE(plane->organizations().get(systemActor(), Id<Organization>::trusted(gone))) << "deleted stays deleted";
    const auto one = plane->projects().get(systemActor(), Id<Project>::trusted(video)).value();
    const auto other = plane->projects().get(systemActor(), Id<Project>::trusted(second)).value();
    EXPECT_EQ(one.name, "My Video App");
    EXPECT_EQ(one.maxTokenTtl, 86'400);
    EXPECT_EQ(other.region, Region::EuWest);
    EXPECT_EQ(one.tag.size(), 8u);
    EXPECT_NE(one.tag, other.tag) << "two projects in the same rooms";
    EXPECT_EQ(plane->projects().list(systemActor(), {.search = "video"}).value().items.size(), 1u);
    // Unique as ever, and a deleted one's address is free.
    Organization again;
    again.name = "Again";
    again.adminEmail = "ADMIN@acme.com";
    EXPECT_EQ(plane->organizations().create(systemActor(), again).error().code, ErrorCode::AlreadyExists);
    again.adminEmail = "boss@gone.example";
    EXPECT_TRUE(plane->organizations().create(systemActor(), again));
}

TEST_F(OldWorld, oldSecretsWork_andAreHashedAnewAtTheirNextUse)
{
    const auto plane = open();
    ASSERT_TRUE(plane);
    const auto chain = plane->api().makeChain();
    EXPECT_TRUE(hashOf(*plane, video).starts_with("$2a$"));
    auto wrong = oldSecret;
    wrong[20] = 'f';
    EXPECT_EQ(mint(*chain, wrong), 401);
    EXPECT_EQ(mint(*chain, oldSecret), 200);
    ASSERT_TRUE(plane->auth().flushUses());
    EXPECT_TRUE(hashOf(*plane, video).starts_with("v")) << hashOf(*plane, video).substr(0, 8);
    EXPECT_EQ(mint(*chain, oldSecret), 200);
    EXPECT_EQ(mint(*chain, wrong), 401);
    // bcrypt never saw the last five digits; from the upgrade on they count.
    auto tail = oldSecret;
    tail.back() = '0';
    EXPECT_EQ(mint(*chain, tail), 401);
    EXPECT_TRUE(hashOf(*plane, second).starts_with("$2a$")) << "not used yet";
}

TEST_F(OldWorld, noSecretStaysInTheClear_andUnknownMembersSurvive)
{
    const auto plane = open();
    ASSERT_TRUE(plane);
    const auto project = plane->store().get<Project>(Id<Project>::trusted(video)).value();
    const auto document = json::serialize(stored("projects", video));
    for (const auto* secret : {"an-old-storage-secret", "hookpassword", "$2a$"})
        EXPECT_EQ(document.find(secret), std::string::npos) << secret;
    const SecretBox box(std::string(32, 'k'));
    EXPECT_EQ(openStorageSecret(project, box).value(), "an-old-storage-secret-in-the-clear");
    EXPECT_EQ(openWebhookUrl(project, box).value(), "https://hook:hookpassword@myapp.com/webhooks");
    EXPECT_EQ(project.storage.bucket, "recordings");
    const auto changes = decodeChanges(schemaOf<Organization>(), json::object{{"name", "Acme Corporation"}}, Purpose::Update, nullptr).value();
    ASSERT_TRUE(plane->organizations().update(systemActor(), Id<Organization>::trusted(acme), changes));
    EXPECT_EQ(stored("organizations", acme).at("crm_id"), "A-17");
    EXPECT_EQ(stored("organizations", acme).at("name"), "Acme Corporation");
    EXPECT_EQ(stored("projects", video).at("chat"), true);
    EXPECT_EQ(stored("usage_metrics", "60d5ec49f1b2c8b4f8a1b2f1").at("value"), 12.5);
    EXPECT_EQ(stored("webhook_logs", "60d5ec49f1b2c8b4f8a1b321").at("status"), "delivered");
}

TEST_F(OldWorld, aSecondStartAdoptsNothing_andTheFirstLeftACopy)
{
    std::string tag;
    {
        const auto plane = open();
        ASSERT_TRUE(plane);
        tag = plane->projects().get(systemActor(), Id<Project>::trusted(video)).value().tag;
    }
    const auto plane = open();
    ASSERT_TRUE(plane);
    EXPECT_EQ(plane->projects().get(systemActor(), Id<Project>::trusted(video)).value().tag, tag);
    EXPECT_TRUE(hashOf(*plane, video).starts_with("$2a$"));
    size_t copies = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path() / "backups"))
        copies += readFile(entry.path()).find("an-old-storage-secret-in-the-clear") != std::string::npos;
    EXPECT_EQ(copies, 1u) << "the database as it was, before anything was changed";
}

} // namespace
} // namespace pulse::test
