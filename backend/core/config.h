#pragma once
#include "backend/core/result.h"
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

enum class SettingKind : uint8_t { Text, Integer, Boolean, List };
/// From the weakest: each goes before those in front of it.
enum class SettingSource : uint8_t { Default, Stored, EnvFile, Environment, Flag };
/// "default", "stored", ".env", "environment", "flag".
std::string_view sourceName(SettingSource source);

/// One variable that the programs honour. Its flag is the name in kebab-case.
struct Setting {
    std::string_view name;
    SettingKind kind = SettingKind::Text;
    std::string_view fallback{};
    std::string_view help{};
    bool isSecret = false;      ///< masked in every output; never taken from a flag, since other users see arguments
    bool hasEffect = true;      ///< false: its feature is not built yet
    int64_t min = 0;            ///< Integer
    int64_t max = 0;
    std::string_view unstorable{};   ///< why no stored value may be used; empty: one may
    bool isLive = false;        ///< a stored value takes effect at once, not at the next start

    bool isStorable() const { return unstorable.empty(); }
};

std::span<const Setting> allSettings();
/// Null when the table has none of that name.
const Setting* findSetting(std::string_view name);
/// The text of `.env.example`: every variable with its default and what it does.
std::string envExample();

/// What is set, and by whom: flags > environment > `.env` > stored > default. Immutable after load; any thread. Stored values
/// are not known before the database is open: storedconfig.h adds them.
class Config {
public:
    struct Input {
        std::vector<std::string> arguments{};               ///< "--port", "8082", "--log-level=debug" …
        std::map<std::string, std::string> environment{};   ///< of the process; variables that are none of ours are ignored
    };
    /// ValidationFailed names each variable that cannot be: unknown flag (with the nearest one), bad number, secret in a
    /// flag, a `.env` line that is none. The `.env` file is the data folder's, or that of --env-file.
    static Result<Config> load(const Input& input);
    /// The same, with whatever could be read, for a report of it: `problems` are what `load` refuses, one cause a mistake.
    static Config read(const Input& input, std::vector<Error>& problems);
    /// Defaults alone, for tests; then `overrides` as if from the environment.
    static Config forTests(std::map<std::string, std::string> overrides = {});

    /// The name must be in the table (asserted).
    const std::string& text(std::string_view name) const;
    int64_t integer(std::string_view name) const;
    bool isOn(std::string_view name) const;
    /// Comma-separated, trimmed, without empty items.
    std::vector<std::string> list(std::string_view name) const;
    SettingSource source(std::string_view name) const;

    bool isProduction() const { return text("ENVIRONMENT") == "production"; }
    bool isDevelopment() const { return text("ENVIRONMENT") == "development"; }
    bool isLoopback() const;
    /// $STATE_DIRECTORY, else $XDG_DATA_HOME/pulse, else ~/.local/share/pulse, unless DATA_DIR says otherwise.
    const std::string& dataFolder() const { return text("DATA_DIR"); }

    struct Weakness {
        std::string_view name;
        std::string why;
        bool isRefusedInProduction = true;
    };
    /// Known defaults, short and low-entropy secrets; in production a master key that is nowhere. Looks for that file.
    std::vector<Weakness> weaknesses() const;
    /// What cannot be run with: weak secrets in production, --dev-open-admin outside a development loopback, a foreign
    /// bind without --insecure-bind, no data folder. ValidationFailed, one cause a variable.
    Result<void> check() const;
    /// The table of --check-config: value (secrets masked), source, what is refused (`problems`) or weak (also `furtherWeak`),
    /// what has no effect yet.
    std::string report(std::span<const Error> problems = {}, std::span<const Weakness> furtherWeak = {}) const;

private:
    struct Entry {
        std::string value;
        SettingSource source = SettingSource::Default;
        std::string_view alias{};   ///< the other variable that set it
    };
    const Entry& entry(std::string_view name) const;
    friend Config withStored(const Config& config, const std::map<std::string, std::string>& values);
    friend std::optional<Error> storedProblem(const Config& config, std::string_view name, const std::string& value);
    std::map<std::string, Entry, std::less<>> m_entries;
};

} // namespace pulse
