#include "backend/projects/maskedsecret.h"
#include "backend/core/text.h"

namespace pulse {

namespace {

constexpr size_t maxBytes = 4096;

std::string hintOf(std::string_view plain)
{
    std::string hint = "…";
    if (plain.size() >= 12 && isValidUtf8(plain.substr(plain.size() - 4)))
        hint += plain.substr(plain.size() - 4);
    return hint;
}

} // namespace

std::span<const FieldInfo> MaskedSecret::members()
{
    static constexpr FieldInfo shown[] = {field<MaskedSecret, &MaskedSecret::isSet>("set", "Whether there is one"),
                                          field<MaskedSecret, &MaskedSecret::hint>("hint", "Its last characters")};
    return shown;
}

MaskedSecret MaskedSecret::replacedBy(std::string plain)
{
    MaskedSecret secret{.isSet = true, .hint = hintOf(plain), .incoming = {}};
    secret.incoming = std::move(plain);
    return secret;
}

json::value MaskedSecret::toJson() const
{
    json::object shown{{"set", isSet}};
    if (isSet)
        shown["hint"] = hint;
    if (!incoming.empty())
        shown["incoming"] = incoming;
    return shown;
}

MaskedSecret MaskedSecret::fromJson(const json::value& stored)
{
    MaskedSecret secret;
    const auto* object = stored.if_object();
    if (!object)
        return secret;
    const auto text = [object](std::string_view name) {
        const auto* member = object->if_contains(name);
        return member && member->is_string() ? std::string(member->get_string()) : std::string{};
    };
    const auto* set = object->if_contains("set");
    secret.isSet = set && set->is_bool() && set->get_bool();
    secret.hint = text("hint");
    secret.incoming = text("incoming");
    return secret;
}

Result<MaskedSecret> MaskedSecret::mergeJson(const MaskedSecret& current, const json::value& in, std::string_view field)
{
    if (in.is_null())
        return MaskedSecret{};
    if (in == current.toJson())
        return current;
    if (!in.is_string())
        return fail(fieldError(ErrorCode::FieldType, field, {{"expected", "text, or null to clear it"}}));
    const std::string plain(in.get_string());
    if (plain.empty())
        return fail(fieldError(ErrorCode::FieldTooShort, field, {{"min", "1"}}));
    if (plain.size() > maxBytes)
        return fail(fieldError(ErrorCode::FieldTooLong, field, {{"max", std::to_string(maxBytes)}}));
    return replacedBy(plain);
}

} // namespace pulse
