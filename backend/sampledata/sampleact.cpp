#include "backend/sampledata/sampleact.h"
#include <algorithm>
#include <array>

namespace pulse {

namespace {

constexpr std::array<std::pair<std::string_view, SampleVerb>, 10> verbs{{
    {"organization.create", SampleVerb::CreateOrganization}, {"organization.update", SampleVerb::UpdateOrganization},
    {"project.create", SampleVerb::CreateProject}, {"project.update", SampleVerb::UpdateProject}, {"project.remove", SampleVerb::RemoveProject},
    {"key.create", SampleVerb::CreateKey}, {"key.update", SampleVerb::UpdateKey}, {"key.rotate", SampleVerb::RotateKey},
    {"key.remove", SampleVerb::RemoveKey}, {"key.use", SampleVerb::UseKey},
}};

std::string textOf(const json::object& act, std::string_view name)
{
    const auto* found = act.if_contains(name);
    return found && found->is_string() ? std::string(found->get_string()) : std::string{};
}

Error broken(size_t index, std::string_view field)
{
    return fieldError(ErrorCode::FieldFormat, "acts[" + std::to_string(index) + "]." + std::string(field), {{"expected", "an act of the sample data"}});
}

} // namespace

Result<std::vector<SampleAct>> readSampleActs(std::string_view text)
{
    PULSE_TRY(const auto parsed, parseJson(text));
    if (!parsed.is_array())
        return fail(validationError({fieldError(ErrorCode::FieldFormat, "acts", {{"expected", "a list of acts"}})}));
    std::vector<SampleAct> acts;
    for (const auto& value : parsed.get_array()) {
        const auto* act = value.if_object();
        if (!act)
            return fail(validationError({broken(acts.size(), "act")}));
        const auto verb = std::ranges::find(verbs, textOf(*act, "act"), [](const auto& entry) { return entry.first; });
        if (verb == verbs.end())
            return fail(validationError({broken(acts.size(), "act")}));
        const auto* ago = act->if_contains("ago");
        if (!ago || !ago->is_int64() || ago->get_int64() < 0 || (!acts.empty() && ago->get_int64() > acts.back().minutesAgo))
            return fail(validationError({broken(acts.size(), "ago")}));
        const auto* set = act->if_contains("set");
        acts.push_back({.minutesAgo = ago->get_int64(), .by = textOf(*act, "by"), .verb = verb->second, .organization = textOf(*act, "organization"),
                        .project = textOf(*act, "project"), .key = textOf(*act, "key"), .set = set && set->is_object() ? set->get_object() : json::object{},
                        .grace = textOf(*act, "grace"), .ipPrefix = textOf(*act, "ip"), .route = textOf(*act, "route")});
    }
    return acts;
}

} // namespace pulse
