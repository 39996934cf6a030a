#include "backend/settings/storedsetting.h"
#include "backend/core/error.h"

namespace pulse {

namespace {

constexpr size_t idDigits = 24;
constexpr int64_t mostRows = 1'000;

Result<std::string> plainOf(const StoredSetting& row, const Config& given, const SecretBox& box)
{
    const auto* setting = findSetting(row.name);
    auto plain = row.value;
    if (setting && setting->isSecret) {
        PULSE_TRY(plain, box.open(row.sealedValue, schemaOf<StoredSetting>().collection, row.id.text(), "sealed_value"));
    }
    if (auto problem = storedProblem(given, row.name, plain))
        return fail(std::move(*problem));
    return plain;
}

} // namespace

const Entity<StoredSetting>& StoredSetting::describe()
{
    using S = StoredSetting;
    static constexpr Field<S> fields[] = {
        field<S, &S::name>("name", "Name").readOnly().described("The variable, as in .env."),
        field<S, &S::isStored>("is_stored", "Stored").readOnly().described("Whether a value is stored."),
        field<S, &S::value>("value", "Value").internal().limits(0, 4096),
        field<S, &S::sealedValue>("sealed_value", "Sealed value").secret().limits(0, 8192),
    };
    static const Entity<S> entity{"settings", fields};
    return entity;
}

Id<StoredSetting> storedSettingId(std::string_view name)
{
    return Id<StoredSetting>::trusted(sha256Hex("setting " + std::string(name)).substr(0, idDigits));
}

StoredSettings usableSettings(const std::vector<StoredSetting>& rows, const Config& given, const SecretBox& box)
{
    StoredSettings found;
    for (const auto& row : rows) {
        if (!row.isStored)
            continue;
        auto plain = plainOf(row, given, box);
        if (plain)
            found.values[row.name] = *std::move(plain);
        else
            found.unused.push_back({row.name, errorText(plain.error())});
    }
    return found;
}

Query storedSettingsQuery() { return {.sort = {.field = "id"}, .limit = mostRows}; }

} // namespace pulse
