#include "backend/settingspeek.h"
#include "backend/settings/masterkey.h"
#include "backend/store/enginepeek.h"

namespace pulse {

Result<StoredSettings> peekStoredSettings(const Config& config)
{
    PULSE_TRY(const auto found, peekRows(engineChoice(config), schemaOf<StoredSetting>(), storedSettingsQuery()));
    std::vector<StoredSetting> rows;
    for (const auto& row : found)
        rows.push_back(StoredSetting::describe().fromRow(row));
    if (rows.empty())
        return StoredSettings{};
    const auto key = loadMasterKey({.file = config.text("PULSE_MASTER_KEY_FILE"), .dataFolder = config.dataFolder(), .mayMake = false});
    return usableSettings(rows, config, SecretBox(key ? key->bytes : std::string{}));
}

} // namespace pulse
