#include "backend/core/startrefusal.h"
#include <algorithm>

namespace pulse {

namespace {

std::string_view argumentOf(const Error& error, std::string_view name)
{
    for (const auto& [key, value] : error.args)
        if (key == name)
            return value;
    return {};
}

std::string sentence(std::string_view text)
{
    std::string out(text);
    if (!out.empty())
        out.front() = out.front() >= 'a' && out.front() <= 'z' ? static_cast<char>(out.front() - 'a' + 'A') : out.front();
    return out + ".";
}

bool isOption(const Error& cause) { return cause.field.starts_with("--") || cause.code == ErrorCode::UnknownField; }

std::string variableOf(std::string_view option)
{
    std::string name(option.substr(option.starts_with("--") ? 2 : 0));
    for (auto& c : name)
        c = c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

std::string optionText(const Error& cause)
{
    const auto& option = cause.field;
    if (cause.code == ErrorCode::FieldReadOnly)
        return option + " is a secret, and other users of this machine can read arguments. Set " + variableOf(option) + " in the environment or in .env.";
    if (cause.code == ErrorCode::FieldRequired)
        return option + " needs a value. Write it behind the option: " + option + " VALUE.";
    const auto near = argumentOf(cause, "nearest");
    return option + " is no option." + (near.empty() ? "" : " Did you mean " + std::string(near) + "?") + " --help lists the options.";
}

std::string settingText(const Error& cause)
{
    if (cause.field.starts_with(".env line"))
        return errorText(cause) + " Correct that line.";
    return errorText(cause) + " Correct it where it is set; pulse-server --check-config shows where that is.";
}

std::string stateText(const Error& error)
{
    const auto why = argumentOf(error, "why");
    const auto held = argumentOf(error, "held");
    if (error.field == "PORT")
        return sentence(held.empty() ? why : held) + " Choose another with --port (0 takes a free one)" + (held.empty() ? "." : ", or stop the program that holds it.");
    if (error.field == "DATA_DIR")
        return sentence(why) + " Stop that program, or name another folder with --data.";
    return sentence(why.empty() ? "something else is in the way" : why);
}

std::string causeText(const Error& cause)
{
    if (isOption(cause))
        return optionText(cause);
    const auto why = cause.internal.empty() ? std::string() : " (" + cause.internal + ")";
    if (const auto where = argumentOf(cause, "where"); cause.code == ErrorCode::StoreUnavailable && !where.empty())
        return sentence(std::string(where) + " does not answer" + why) + " " + sentence(argumentOf(cause, "advice"));
    if (cause.code == ErrorCode::StoreUnavailable)
        return "The database cannot be opened" + why + ". Check that this account may read and write the data folder and that its disk works.";
    if (cause.code == ErrorCode::StorageFull)
        return "The disk of the data folder is full" + why + ". Make room on it, then start again.";
    if (cause.code == ErrorCode::Conflict || cause.field == "file")
        return stateText(cause);
    return errorInfo(cause.code).status == 400 ? settingText(cause) : errorText(cause) + why;
}

} // namespace

std::vector<std::string> startRefusal(const Error& error)
{
    if (error.causes.empty())
        return {causeText(error)};
    std::vector<std::string> texts;
    for (const auto& cause : error.causes)
        texts.push_back(causeText(cause));
    return texts;
}

bool isUsageError(const Error& error) { return isOption(error) || std::ranges::any_of(error.causes, isOption); }

} // namespace pulse
