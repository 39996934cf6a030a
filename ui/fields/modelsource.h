#pragma once
#include "backend/core/field.h"
#include "ui/fields/fieldscard.h"

namespace pulse::ui {

/// The record of a model of one thing, which `record` gives and `save` writes. The model outlives the card.
template <class T, class Model>
FieldsCard::Source sourceOf(Model& model, const T* (Model::*record)() const)
{
    const auto recordOf = [](const T& thing) { return FieldsCard::Record{.id = thing.id.text(), .version = thing.version, .fields = toJson(thing)}; };
    return {.record = [&model, record, recordOf] {
                const T* now = (model.*record)();
                return now ? std::optional(recordOf(*now)) : std::nullopt;
            },
            .save = [&model, recordOf](json::object members, int64_t version, std::function<void(const Result<FieldsCard::Record>&)> saved) {
                model.save(std::move(members), version, [saved = std::move(saved), recordOf](const Result<T>& thing) { saved(thing.map(recordOf)); });
            }};
}

} // namespace pulse::ui
