#include "backend/core/config.h"
#include <algorithm>
#include <array>

namespace pulse {

namespace {

using enum SettingKind;
constexpr bool secret = true;
constexpr bool noEffectYet = false;

// A row of the database is no place for what chooses the database, and none for what protects the API: whoever could write
// one would open it, and no look at the machine would show why.
constexpr std::string_view early = "it is needed before the database is open";
constexpr std::string_view guard = "it protects the API, so only whoever starts the program may loosen it";
constexpr std::string_view machine = "it names a file of the machine that the program runs on";
constexpr std::string_view own = "without it the program makes one and keeps it in the database, encrypted";

constexpr Setting unstored(std::string_view why, Setting setting)
{
    setting.unstorable = why;
    return setting;
}

constexpr Setting live(Setting setting)
{
    setting.isLive = true;
    return setting;
}

constexpr auto table = std::to_array<Setting>({
    unstored(guard, {"ENVIRONMENT", Text, "development", "development, staging or production"}),
    unstored(early, {"GIN_MODE", Text, "", "alias of LOG_LEVEL: debug is debug, release and test are info"}),
    live({"LOG_LEVEL", Text, "info", "debug, info, warn or error"}),
    unstored(early, {"LOG_FORMAT", Text, "", "pretty or json; pretty in development, json elsewhere"}),
    unstored(early, {"DATA_DIR", Text, "", "folder of the database, locks, keys and backups (--data)"}),
    unstored(early, {"ENV_FILE", Text, "", "the .env file to read instead of the data folder's"}),
    {"PORT", Integer, "8081", "port of the HTTP API; 0 takes a free one", false, true, 0, 65535},
    unstored(guard, {"BIND_ADDRESS", Text, "127.0.0.1", "address of the HTTP API (--bind)"}),
    unstored(guard, {"INSECURE_BIND", Boolean, "false", "allow an address other than loopback without TLS"}),
    {"ALLOWED_HOSTS", List, "", "further values of the Host header, beside the loopback names"},
    unstored(guard, {"TRUSTED_PROXIES", List, "", "addresses or CIDR ranges whose X-Forwarded-For is believed"}),
    {"CORS_ORIGINS", List, "http://localhost:3000", "exact origins that browsers may call from"},
    unstored(machine, {"TLS_CERT_FILE", Text, "", "certificate chain of the HTTP API", false, noEffectYet}),
    unstored(machine, {"TLS_KEY_FILE", Text, "", "private key of the HTTP API", false, noEffectYet}),
    {"LISTENER_THREADS", Integer, "1", "threads that read and write requests", false, true, 1, 64},
    {"WORKER_THREADS", Integer, "16", "threads that work on the store", false, true, 1, 256},
    {"RATE_LIMIT_PER_IP", Integer, "100", "unauthenticated and failed requests per window; 0: off", false, true, 0, 1'000'000'000},
    {"RATE_LIMIT_PER_PROJECT", Integer, "1000", "requests of a project per window; 0: off", false, true, 0, 1'000'000'000},
    {"RATE_LIMIT_WINDOW", Integer, "60", "seconds", false, true, 1, 86'400},
    unstored(guard, {"DEV_OPEN_ADMIN", Boolean, "false", "development on loopback only: management routes without credentials"}),
    live({"LIVEKIT_HOST", Text, "", "URL of the LiveKit server, ws, wss, http or https"}),
    live({"LIVEKIT_API_KEY", Text, "", "LiveKit API key"}),
    live({"LIVEKIT_API_SECRET", Text, "", "LiveKit API secret", secret}),
    {"LIVEKIT_URL_TEMPLATE", Text, "wss://livekit-{region}.pulse.io", "LiveKit URL of a region"},
    unstored(own, {"JWT_SECRET", Text, "", "at least 32 bytes; made and kept encrypted when absent", secret}),
    unstored(own, {"API_KEY_PEPPER", Text, "", "at least 32 bytes; made and kept encrypted when absent", secret}),
    unstored(early, {"PULSE_MASTER_KEY_FILE", Text, "", "file (0600) with the 64 hex digits of the master key"}),
    {"WEBHOOK_SECRET", Text, "", "signs outgoing webhooks", secret, noEffectYet},
    unstored(guard, {"WEBHOOK_ALLOW_PRIVATE_CIDRS", List, "", "private ranges that webhooks may reach", false, noEffectYet}),
    unstored(early, {"MONGO_URI", Text, "", "keeps the data in MongoDB, mongodb://USER:PASSWORD@HOST:27017/?tls=true, instead of in the data folder", secret}),
    unstored(early, {"MONGO_DB_NAME", Text, "", "the database there; absent: pulse_development, in production pulse_production"}),
    unstored(early, {"MONGO_TRANSACTIONS", Boolean, "false", "on: batches are transactions, where MongoDB has them; else Pulse's own way (docs/ENGINES.md)"}),
    {"REDIS_URL", Text, "", "Redis as wake-up and shared rate limiter", secret, noEffectYet},
    {"CDN_INGEST_URL", Text, "", "where RTMP output is pushed", false, noEffectYet},
    {"CDN_PLAYBACK_URL", Text, "", "where viewers play from", false, noEffectYet},
    {"R2_ACCOUNT_ID", Text, "", "Cloudflare R2 account", false, noEffectYet},
    {"R2_ACCESS_KEY_ID", Text, "", "storage access key", false, noEffectYet},
    {"R2_SECRET_ACCESS_KEY", Text, "", "storage secret key", secret, noEffectYet},
    {"R2_BUCKET_NAME", Text, "", "storage bucket", false, noEffectYet},
    {"R2_REGION", Text, "auto", "storage region", false, noEffectYet},
    {"R2_ENDPOINT", Text, "", "storage endpoint", false, noEffectYet},
});

} // namespace

std::span<const Setting> allSettings() { return table; }

const Setting* findSetting(std::string_view name)
{
    const auto found = std::ranges::find(table, name, &Setting::name);
    return found == table.end() ? nullptr : &*found;
}

std::string envExample()
{
    std::string text = "# Every variable that Pulse honours, with its default. Flags and the environment go before this file, this file before\n"
                       "# what PUT /v1/settings stored.\n";
    for (const auto& setting : table) {
        text += "\n# ";
        text += setting.help;
        if (!setting.hasEffect)
            text += " (no effect yet)";
        if (!setting.isStorable())
            text += " (cannot be stored)";
        text += "\n#";
        text += setting.name;
        text += "=";
        text += setting.fallback;
        text += "\n";
    }
    return text;
}

} // namespace pulse
