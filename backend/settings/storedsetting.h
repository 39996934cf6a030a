#pragma once
#include "backend/core/crypto.h"
#include "backend/core/field.h"
#include "backend/core/storedconfig.h"
#include "backend/store/query.h"
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

/// One setting of the installation, under an id that follows from its name: there is one row a name by construction. A row
/// that was taken back stays, empty, so that no version of it comes twice.
struct StoredSetting : Record<StoredSetting> {
    std::string name;
    bool isStored = false;
    std::string value;         ///< of what is no secret
    std::string sealedValue;   ///< SecretBox text, of what is one
    static const Entity<StoredSetting>& describe();
};

Id<StoredSetting> storedSettingId(std::string_view name);

/// What the rows say, sorted by whether this program can use it.
struct StoredSettings {
    struct Unused {
        std::string name;
        std::string why;   ///< for people; no secret in it
    };
    StoredValues values{};
    std::vector<Unused> unused{};   ///< names that this program does not know, values that it refuses, secrets that stay sealed
};

/// Secrets in plain text: for whoever makes a config of them. Refuses nothing, so that a program starts whatever the rows say
/// and they can be mended by it.
StoredSettings usableSettings(const std::vector<StoredSetting>& rows, const Config& given, const SecretBox& box);

/// All rows; the table is short.
Query storedSettingsQuery();

} // namespace pulse
