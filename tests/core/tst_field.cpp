#include "backend/core/field.h"
#include <gtest/gtest.h>
#include <set>

namespace pulse::fieldtest {

enum class Size : uint8_t { Small, Large };

struct Limits {
    int64_t most = 10;
    json::value toJson() const { return json::object{{"most", most}}; }
    static Limits fromJson(const json::value& value)
    {
        Limits limits;
        if (const auto* object = value.if_object())
            if (const auto* most = object->if_contains("most"); most && most->is_int64())
                limits.most = most->get_int64();
        return limits;
    }
    static Result<Limits> mergeJson(const Limits& from, const json::value& in, std::string_view field)
    {
        if (!in.is_object())
            return fail(fieldError(ErrorCode::FieldType, field, {{"expected", "an object"}}));
        auto limits = from;
        if (const auto* most = in.get_object().if_contains("most"))
            limits.most = most->is_int64() ? most->get_int64() : -1;
        return limits;
    }
};

struct Owner;

struct Thing : Living<Thing> {
    std::string name;
    std::string email;
    std::string url;
    std::string secret;
    std::string hidden;
    std::string kind;
    int64_t amount = 0;
    int64_t big = 0;
    bool isOn = false;
    Time expiresAt{};
    Id<Owner> owner;
    Size size = Size::Large;
    std::vector<std::string> scopes;
    Limits limits;
    static const Entity<Thing>& describe();
};

} // namespace pulse::fieldtest

namespace pulse {
template <>
inline constexpr std::array<std::string_view, 2> enumNames<fieldtest::Size>{"small", "large"};
}

namespace pulse::fieldtest {

const Entity<Thing>& Thing::describe()
{
    using T = Thing;
    static constexpr Field<T> fields[] = {
        field<T, &T::name>("name", "Name").required().limits(2, 5).searchable(),
        field<T, &T::email>("admin_email", "E-mail").formatted(Format::Email),
        field<T, &T::url>("url", "URL").formatted(Format::Url),
        field<T, &T::secret>("api_secret", "Secret").secret(),
        field<T, &T::hidden>("hidden", "Hidden").internal(),
        field<T, &T::kind>("kind", "Kind").createOnly(),
        field<T, &T::amount>("amount", "Amount").limits(1, 9),
        field<T, &T::big>("big", "Big"),
        field<T, &T::isOn>("is_on", "On"),
        field<T, &T::expiresAt>("expires_at", "Expires"),
        field<T, &T::owner>("owner_id", "Owner"),
        field<T, &T::size>("size", "Size").defaultsTo("large"),
        field<T, &T::scopes>("scopes", "Scopes"),
        field<T, &T::limits>("limits", "Limits"),
    };
    static const Entity<T> entity{"things", fields};
    return entity;
}

namespace {

const Schema& schema() { return schemaOf<Thing>(); }

Thing sample()
{
    Thing thing;
    thing.id = Id<Thing>::trusted("60d5ec49f1b2c8b4f8a1b2c3");
    thing.name = "Abc";
    thing.secret = "hash-of-something";
    thing.hidden = "inner";
    thing.kind = "round";
    thing.amount = 5;
    thing.expiresAt = fromMillis(1'769'860'800'000);
    thing.scopes = {"a", "b"};
    thing.createdAt = thing.updatedAt = fromMillis(1'700'000'000'000);
    return thing;
}

Result<Changes> decode(std::string_view text, Purpose purpose = Purpose::Update)
{
    const auto row = Thing::describe().toRow(sample());
    return decodeChanges(schema(), parseJsonObject(text).value(), purpose, purpose == Purpose::Update ? &row : nullptr);
}

Thing applied(std::string_view text)
{
    auto thing = sample();
    const auto changes = decode(text);
    EXPECT_TRUE(changes) << text;
    if (changes)
        Thing::describe().apply(thing, *changes);
    return thing;
}

/// The only problem of `text`: its code and field.
void expectRefused(std::string_view text, ErrorCode code, std::string_view field)
{
    const auto changes = decode(text);
    ASSERT_FALSE(changes) << text;
    EXPECT_EQ(changes.error().code, ErrorCode::ValidationFailed);
    ASSERT_EQ(changes.error().causes.size(), 1u) << text;
    EXPECT_EQ(changes.error().causes[0].code, code) << text << ": " << errorText(changes.error().causes[0]);
    EXPECT_EQ(changes.error().causes[0].field, field) << text;
}

TEST(Schema, hasTheRecordsFieldsAroundTheOwn)
{
    std::vector<std::string_view> names;
    for (const auto& field : schema().fields)
        names.push_back(field.name);
    EXPECT_EQ(names.front(), "id");
    EXPECT_EQ(names[1], "name");
    EXPECT_EQ(names.back(), "updated_at");
    EXPECT_TRUE(schema().softDeletes);
    EXPECT_TRUE(schema().isSearchable());
    EXPECT_EQ(schema().indexOf("nothing"), Schema::npos);
    EXPECT_EQ(schema().find("nothing"), nullptr);
    EXPECT_EQ(schema().find("limits")->kind, Kind::Json);
}

TEST(Schema, zeros)
{
    EXPECT_EQ(zeroOf(*schema().find("name")), Value{std::string{}});
    EXPECT_EQ(zeroOf(*schema().find("amount")), Value{int64_t{0}});
    EXPECT_EQ(zeroOf(*schema().find("expires_at")), Value{int64_t{0}});
    EXPECT_EQ(zeroOf(*schema().find("is_on")), Value{false});
    EXPECT_EQ(zeroOf(*schema().find("size")), Value{std::string("large")});
    EXPECT_EQ(zeroOf(*schema().find("scopes")), Value{std::string("[]")});
    EXPECT_EQ(zeroOf(*schema().find("limits")), Value{std::string("{}")});
    EXPECT_TRUE(isZero(*schema().find("name"), Value{}));
    EXPECT_FALSE(isZero(*schema().find("is_on"), Value{true}));
}

TEST(Rows, goThereAndBack)
{
    auto thing = sample();
    thing.size = Size::Small;
    thing.limits.most = 3;
    const auto row = Thing::describe().toRow(thing);
    const auto back = Thing::describe().fromRow(row);
    EXPECT_EQ(Thing::describe().toRow(back), row);
    EXPECT_EQ(back.scopes, thing.scopes);
    EXPECT_EQ(back.limits.most, 3);
}

TEST(ToJson, writesNoSecretAndNoInternal)
{
    auto thing = sample();
    thing.big = (int64_t{1} << 53) + 1;
    const auto object = toJson(thing);
    const auto text = json::serialize(object);
    EXPECT_EQ(text.find("hash-of-something"), std::string::npos);
    EXPECT_EQ(text.find("inner"), std::string::npos);
    EXPECT_FALSE(object.contains("deletion_id"));
    EXPECT_EQ(object.at("expires_at"), "2026-01-31T12:00:00Z");
    EXPECT_TRUE(object.at("deleted_at").is_null());
    EXPECT_EQ(object.at("big"), "9007199254740993");
    EXPECT_EQ(object.at("amount"), 5);
    EXPECT_EQ(object.at("scopes"), (json::value{"a", "b"}));
    EXPECT_EQ(object.at("limits").at("most"), 10);
    EXPECT_EQ(object.at("version"), 1);
}

TEST(ToJson, aRowOfAnOlderDatabaseShowsZeros)
{
    const auto object = rowToJson(schema(), Row(3));
    EXPECT_EQ(object.at("name"), "");
    EXPECT_EQ(object.at("is_deleted"), false);
    EXPECT_EQ(object.at("scopes"), json::array{});
}

TEST(Decode, everyKindIsRead)
{
    const auto thing = applied(R"({"name":"Xyz","admin_email":"a@b.c","url":"https://x.y","amount":7,"big":"-9007199254740993","is_on":true,
        "expires_at":"2026-01-31T14:00:00+02:00","owner_id":"60D5EC49F1B2C8B4F8A1B2C3","size":"small","scopes":["x"],"limits":{"most":4}})");
    EXPECT_EQ(thing.name, "Xyz");
    EXPECT_EQ(thing.email, "a@b.c");
    EXPECT_EQ(thing.amount, 7);
    EXPECT_EQ(thing.big, -9007199254740993);
    EXPECT_TRUE(thing.isOn);
    EXPECT_EQ(formatTime(thing.expiresAt), "2026-01-31T12:00:00Z");
    EXPECT_EQ(thing.owner.text(), "60d5ec49f1b2c8b4f8a1b2c3");
    EXPECT_EQ(thing.size, Size::Small);
    EXPECT_EQ(thing.scopes, std::vector<std::string>{"x"});
    EXPECT_EQ(thing.limits.most, 4);
}

TEST(Decode, nullClearsWhatIsOptional)
{
    const auto thing = applied(R"({"admin_email":null,"big":null,"is_on":null,"expires_at":null,"size":null,"scopes":null,"limits":null,"owner_id":null})");
    EXPECT_EQ(thing.expiresAt, Time{});
    EXPECT_EQ(thing.size, Size::Large);
    EXPECT_TRUE(thing.scopes.empty());
    EXPECT_EQ(thing.limits.most, 10);
    expectRefused(R"({"name":null})", ErrorCode::FieldRequired, "name");
    expectRefused(R"({"name":"   "})", ErrorCode::FieldRequired, "name");
}

TEST(Decode, wrongTypes)
{
    for (const auto* text : {R"({"name":1})", R"({"amount":"x"})", R"({"amount":1.5})", R"({"amount":"1 "})", R"({"amount":"7"})", R"({"big":"9007199254740992"})", R"({"amount":true})", R"({"big":1e300})",
                             R"({"big":"9223372036854775808"})", R"({"big":9223372036854775808})", R"({"is_on":"true"})", R"({"is_on":1})",
                             R"({"expires_at":5})", R"({"owner_id":5})", R"({"size":0})", R"({"scopes":"x"})", R"({"scopes":[1]})", R"({"limits":[]})"}) {
        const auto changes = decode(text);
        ASSERT_FALSE(changes) << text;
        EXPECT_EQ(changes.error().causes[0].code, ErrorCode::FieldType) << text;
        EXPECT_FALSE(errorText(changes.error().causes[0]).empty());
    }
}

TEST(Decode, limitsAndFormats)
{
    expectRefused(R"({"name":"x"})", ErrorCode::FieldTooShort, "name");
    expectRefused(R"({"name":"abcdef"})", ErrorCode::FieldTooLong, "name");
    EXPECT_EQ(applied(R"({"name":"ééééé"})").name, "ééééé") << "characters are counted, not bytes";
    EXPECT_EQ(applied(R"({"name":"  abcde  "})").name, "  abcde  ") << "services trim; the limits look at what stays";
    expectRefused(R"({"name":"a\u0000b"})", ErrorCode::FieldFormat, "name");
    for (const auto* name : {"a\\nb", "a\\tb", "a\\u007fb", "a\\u0085b", "a\\u2028b"})
        expectRefused(std::string(R"({"name":")") + name + "\"}", ErrorCode::FieldFormat, "name");
    EXPECT_EQ(applied(R"({"name":"é‰ ™"})").name, "é‰ ™") << "their bytes begin like those of control characters";
    expectRefused(R"({"amount":10})", ErrorCode::FieldRange, "amount");
    expectRefused(R"({"amount":0})", ErrorCode::FieldRange, "amount");
    expectRefused(R"({"admin_email":"nobody"})", ErrorCode::FieldFormat, "admin_email");
    expectRefused(R"({"url":"https://u:p@x.y"})", ErrorCode::FieldFormat, "url");
    expectRefused(R"({"expires_at":"tomorrow"})", ErrorCode::FieldFormat, "expires_at");
    expectRefused(R"({"owner_id":"1"})", ErrorCode::FieldFormat, "owner_id");
    expectRefused(R"({"scopes":[""]})", ErrorCode::FieldFormat, "scopes");
    expectRefused("{\"kind\":\"round\",\"url\":\"https://x/" + std::string(1100, 'a') + "\"}", ErrorCode::FieldTooLong, "url");
    expectRefused(R"({"size":"Small"})", ErrorCode::FieldChoice, "size");
    EXPECT_EQ(decode(R"({"size":"huge"})").error().causes[0].args, (Args{{"choices", "small, large"}}));
}

TEST(Decode, unknownMembersNameTheNearestField)
{
    expectRefused(R"({"nmae":"Abc"})", ErrorCode::UnknownField, "nmae");
    EXPECT_EQ(decode(R"({"nmae":"Abc"})").error().causes[0].args, (Args{{"nearest", "name"}}));
    EXPECT_TRUE(decode(R"({"whatever_else":"Abc"})").error().causes[0].args.empty());
    expectRefused(R"({"hidden":"x"})", ErrorCode::UnknownField, "hidden");
    EXPECT_TRUE(decode(R"({"hiden":"x"})").error().causes[0].args.empty()) << "internal names are not given away";
    EXPECT_LT(decode("{\"" + std::string(5000, 'n') + "\":1}").error().causes[0].field.size(), 100u);
}

TEST(Decode, whatWasGotMayBePutBack)
{
    const auto row = Thing::describe().toRow(sample());
    const auto back = decodeChanges(schema(), toJson(sample()), Purpose::Update, &row);
    ASSERT_TRUE(back) << errorText(back.error().causes.empty() ? back.error() : back.error().causes[0]);
    auto thing = sample();
    Thing::describe().apply(thing, *back);
    EXPECT_TRUE(changedFields(schema(), row, Thing::describe().toRow(thing)).empty());
}

TEST(Decode, fixedFieldsCannotBeChanged)
{
    expectRefused(R"({"id":"70d5ec49f1b2c8b4f8a1b2c3"})", ErrorCode::FieldReadOnly, "id");
    expectRefused(R"({"version":2})", ErrorCode::FieldReadOnly, "version");
    expectRefused(R"({"created_at":"2020-01-01T00:00:00Z"})", ErrorCode::FieldReadOnly, "created_at");
    expectRefused(R"({"deleted_at":"2020-01-01T00:00:00Z"})", ErrorCode::FieldReadOnly, "deleted_at");
    expectRefused(R"({"is_deleted":true})", ErrorCode::FieldReadOnly, "is_deleted");
    expectRefused(R"({"kind":"square"})", ErrorCode::FieldReadOnly, "kind");
    EXPECT_TRUE(decode(R"({"kind":"round","created_at":"2023-11-14T22:13:20+00:00","version":1})"));
    EXPECT_EQ(decode(R"({"name":"Abc","kind":"square"})", Purpose::Create)->size(), 2u) << "settable at creation";
    EXPECT_EQ(decode(R"({"name":"Abc","id":"60d5ec49f1b2c8b4f8a1b2c3"})", Purpose::Create).error().causes[0].code, ErrorCode::FieldReadOnly);
}

TEST(Decode, aSecretIsNeverSettableNorGuessable)
{
    expectRefused(R"({"api_secret":"new"})", ErrorCode::FieldReadOnly, "api_secret");
    expectRefused(R"({"api_secret":"hash-of-something"})", ErrorCode::FieldReadOnly, "api_secret");
    expectRefused(R"({"api_secret":null})", ErrorCode::FieldReadOnly, "api_secret");
}

TEST(Decode, allProblemsComeAtOnce)
{
    const auto changes = decode(R"({"nmae":"x","amount":99,"admin_email":"?","id":"1"})", Purpose::Create);
    ASSERT_FALSE(changes);
    std::set<std::string> fields;
    for (const auto& cause : changes.error().causes)
        fields.insert(cause.field);
    EXPECT_EQ(fields, (std::set<std::string>{"nmae", "amount", "admin_email", "id", "name"}));
}

TEST(Validate, looksAtTheWholeRow)
{
    EXPECT_TRUE(validate(sample()));
    auto thing = sample();
    thing.name = "";
    thing.amount = 0;
    thing.owner = Id<Owner>::trusted("nonsense");
    const auto result = validate(thing);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().causes.size(), 3u);
    EXPECT_FALSE(validateRow(schema(), Row{})) << "an empty row lacks its name";
}

TEST(Differences, areNamedAndSecretsMasked)
{
    auto after = sample();
    after.name = "Xyz";
    after.secret = "another-hash";
    after.hidden = "changed";
    after.version = 2;
    after.updatedAt = fromMillis(1'700'000'000'001);
    const auto from = Thing::describe().toRow(sample());
    const auto to = Thing::describe().toRow(after);
    const auto diff = diffRows(schema(), from, to);
    EXPECT_EQ(json::serialize(diff), R"({"name":{"from":"Abc","to":"Xyz"},"api_secret":{"from":"***","to":"***"}})");
    std::set<std::string_view> changed;
    for (const auto& change : changedFields(schema(), from, to))
        changed.insert(change.field);
    EXPECT_EQ(changed, (std::set<std::string_view>{"name", "api_secret", "hidden", "updated_at"}));
    EXPECT_TRUE(diffRows(schema(), from, from).empty());
}

} // namespace
} // namespace pulse::fieldtest
