#include "backend/settingscheck.h"
#include "backend/core/config.h"
#include "backend/settings/masterkey.h"
#include "backend/store/openengine.h"
#include <algorithm>
#include <filesystem>
#include <iterator>

namespace pulse {

namespace {

Result<void> checkAddress(const Config& config)
{
    const auto& text = config.text("BIND_ADDRESS");
    IpAddress address;
    if (text == "localhost" || (!text.starts_with('[') && IpAddress::parse(text.substr(0, text.find('%')), address)))
        return {};
    return fail(validationError({fieldError(ErrorCode::FieldFormat, "BIND_ADDRESS", {{"expected", "an IP address such as 127.0.0.1 or ::1, or localhost"}})}));
}

Result<void> checkFolder(const Config& config)
{
    std::error_code failed;
    const auto state = std::filesystem::status(config.dataFolder(), failed);
    if (!std::filesystem::exists(state) || std::filesystem::is_directory(state))
        return {};
    return fail(validationError({fieldError(ErrorCode::FieldFormat, "DATA_DIR", {{"expected", "a folder: " + config.dataFolder() + " is none"}})}));
}

} // namespace

Result<std::vector<IpBlock>> trustedProxies(const Config& config)
{
    std::vector<IpBlock> blocks;
    for (const auto& text : config.list("TRUSTED_PROXIES")) {
        IpBlock block;
        if (!IpBlock::parse(text, block))
            return fail(validationError({fieldError(ErrorCode::FieldFormat, "TRUSTED_PROXIES",
                                                    {{"expected", "a list of addresses and CIDR ranges such as 10.0.0.0/8; this is none: " + text}})}));
        blocks.push_back(block);
    }
    return blocks;
}

Result<void> checkSettings(const Config& config, bool isKeyFileRead)
{
    std::vector<Error> problems;
    const auto take = [&](auto result) {
        if (!result)
            std::ranges::move(result.error().causes, std::back_inserter(problems));
    };
    take(checkAddress(config));
    take(config.check());
    take(checkFolder(config));
    take(trustedProxies(config));
    take(engineOutlook(config));
    if (const auto& file = config.text("PULSE_MASTER_KEY_FILE"); isKeyFileRead && !file.empty())
        take(loadMasterKey({.file = file, .dataFolder = {}, .mayMake = false}));
    if (!problems.empty())
        return fail(validationError(std::move(problems)));
    return {};
}

} // namespace pulse
