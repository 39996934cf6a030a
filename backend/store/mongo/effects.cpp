#include "backend/store/mongo/effects.h"
#include "backend/core/error.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr std::string_view effectNames[] = {"insert", "set", "remove", "touch"};
constexpr std::string_view keyEffectNames[] = {"take", "move", "release"};

template <class E, size_t n>
std::optional<E> named(const std::string_view (&names)[n], std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    return found == std::end(names) ? std::optional<E>{} : std::optional(static_cast<E>(found - std::begin(names)));
}

} // namespace

std::vector<std::string> MongoEffects::collections() const
{
    std::vector<std::string> found;
    for (const auto& row : rows)
        if (found.empty() || found.back() != row.collection)
            found.push_back(row.collection);
    return found;
}

std::string textOf(const MongoEffects& effects)
{
    std::vector<Bson> rows, keys;
    for (const auto& row : effects.rows) {
        auto& bson = rows.emplace_back();
        bson.add("effect", effectNames[static_cast<size_t>(row.effect)]).add("in", row.collection).add("id", row.id).add("rev", row.rev);
        if (row.effect == MongoEffect::Set)
            bson.add("content", row.content);
    }
    for (const auto& key : effects.keys)
        keys.emplace_back().add("effect", keyEffectNames[static_cast<size_t>(key.effect)]).add("key", key.key).add("owner", key.owner).add("before", key.before);
    const auto whole = std::move(Bson{}.add("rows", rows).add("keys", keys));
    size_t size = 0;
    const std::unique_ptr<char, void (*)(void*)> text(bson_as_canonical_extended_json(whole.get(), &size), bson_free);
    return std::string(text.get(), size);
}

Result<MongoEffects> effectsOf(const std::string& text)
{
    bson_error_t ignored;
    bson_t* parsed = bson_new_from_json(reinterpret_cast<const uint8_t*>(text.data()), static_cast<ssize_t>(text.size()), &ignored);
    if (!parsed)
        return fail(internalError("the effects of a batch cannot be read"));
    const auto whole = Bson::adopt(parsed);
    MongoEffects effects;
    for (const auto& row : whole.documents("rows")) {
        const auto effect = named<MongoEffect>(effectNames, row.text("effect"));
        if (!effect)
            return fail(internalError("an unknown effect of a batch"));
        effects.rows.push_back({.effect = *effect, .collection = row.text("in"), .id = row.text("id"), .rev = row.integer("rev"),
                                .content = row.document("content").value_or(Bson{})});
    }
    for (const auto& key : whole.documents("keys")) {
        const auto effect = named<MongoKeyEffect>(keyEffectNames, key.text("effect"));
        if (!effect)
            return fail(internalError("an unknown effect of a batch"));
        effects.keys.push_back({.effect = *effect, .key = key.text("key"), .owner = key.text("owner"), .before = key.text("before")});
    }
    return effects;
}

} // namespace pulse
