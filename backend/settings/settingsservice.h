#pragma once
#include "backend/core/actor.h"
#include "backend/settings/storedsetting.h"
#include "backend/store/store.h"
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

/// A setting as it stands: what runs, what is stored, and what the next start would take. Secrets are not in it.
struct SettingState {
    /// A value and who said it; the text is empty for secrets.
    struct Shown {
        std::string text{};
        bool isSet = false;
        SettingSource source = SettingSource::Default;
    };
    const Setting* setting = nullptr;
    StoredSetting row{};              ///< without the secret; version 1 when there never was one
    Shown now{};                      ///< in effect
    Shown next{};                     ///< at the next start with the same flags, environment and .env
    bool isWaiting = false;           ///< the next start takes another value than the one in effect
    SettingSource given{};            ///< what goes before the stored value; Default: nothing
    std::string unusedWhy{};          ///< the stored value is not used, because …; empty: it is, or there is none
};

/// The rules of stored settings, the source below all but the defaults; operators only, else Forbidden. Every function but
/// `connect` may be called from any worker thread. Beside the codes named: NotFound (no setting of that name), StoreUnavailable.
class SettingsService {
public:
    struct Parts {
        Store& store;
        const Clock& clock;
        IdSource& ids;
        const SecretBox& box;
        const Config& given;   ///< without stored values
    };
    /// `started`: the stored values that this start found.
    SettingsService(Parts parts, StoredValues started);

    /// Called, one call at a time, when a stored value that takes effect at once is not the one in effect any more.
    using TakeEffect = std::function<void(const Config& before, const Config& now)>;
    /// Once, before the first call of anything else.
    void connect(TakeEffect takeEffect) { m_takeEffect = std::move(takeEffect); }

    /// In the order of the table.
    Result<std::vector<SettingState>> list(const Actor& actor);
    Result<SettingState> get(const Actor& actor, std::string_view name);
    /// ValidationFailed (value), Impossible (one that may not be stored), Sealed (a secret), VersionMismatch.
    Result<SettingState> set(const Actor& actor, std::string_view name, const std::string& value, std::optional<int64_t> expectVersion = {});
    /// Takes the stored value back; nothing happens when there is none. VersionMismatch.
    Result<SettingState> remove(const Actor& actor, std::string_view name, std::optional<int64_t> expectVersion = {});

    /// Each second from a worker: takes up what other programs stored, when the store `isShared`, and what could not be read
    /// after it was stored here.
    Result<void> refresh(bool isShared = false);

private:
    struct View;
    Result<View> look();
    View viewOf(std::vector<StoredSetting> rows);
    /// Commits `after` over what `rows` have of it.
    Result<SettingState> save(const Actor& actor, std::vector<StoredSetting> rows, StoredSetting after);
    SettingState stateOf(const Setting& setting, const View& view) const;
    Config running();
    Result<void> takeUp();   ///< under m_mutex

    Parts m_parts;
    TakeEffect m_takeEffect;
    std::atomic<bool> m_isStale{false};   ///< a row was written and what it says not taken up
    std::mutex m_mutex;                   ///< of the two below; reading the rows and taking them up is one step
    StoredValues m_running;               ///< in effect: as at the start, but for those that take effect at once
    int64_t m_sequence = 0;
};

} // namespace pulse
