#include "models/envfile.h"
#include "backend/core/privatefile.h"
#include "models/text.h"
#include <filesystem>

namespace pulse {

namespace {

/// A name may hold anything that a person types; a line break in it would begin a setting.
QString onOneLine(QString text)
{
    for (auto& letter : text)
        if (!letter.isPrint())
            letter = QLatin1Char(' ');
    return text.simplified();
}

} // namespace

std::string envText(const IssuedSecret& issued)
{
    return utf8(QStringLiteral("# Pulse API key \"%1\" of %2\nPULSE_API_KEY=%3\nPULSE_API_SECRET=%4\n")
                    .arg(onOneLine(issued.keyName), onOneLine(issued.projectName), issued.key, issued.secret));
}

Result<void> writeEnvFile(const std::string& path, const std::string& text, bool replaces)
{
    std::error_code ignored;
    const auto isThere = [&](const std::string& name) { return std::filesystem::exists(std::filesystem::symlink_status(name, ignored)); };
    if (!replaces && isThere(path))
        return fail(fieldError(ErrorCode::AlreadyExists, "path"));
    if (isThere(path + ".new"))
        return fail(internalError("there is a file " + path + ".new in the way"));
    auto written = writePrivateFile(path, text, replaces ? IfThere::Replace : IfThere::Refuse);
    // Made by somebody else in between.
    if (!written && !replaces && isThere(path))
        return fail(fieldError(ErrorCode::AlreadyExists, "path"));
    return written;
}

} // namespace pulse
