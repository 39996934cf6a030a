#include "ui/projects/projectfields.h"
#include "models/projectmodel.h"

namespace pulse::ui {

namespace {
FieldsCard::Record recordOf(const Project& project) { return {.id = project.id.text(), .version = project.version, .fields = toJson(project)}; }
} // namespace

FieldsCard::Source fieldsOf(ProjectModel& model)
{
    return {.record = [&model] { return model.project() ? std::optional(recordOf(*model.project())) : std::nullopt; },
            .save = [&model](json::object members, int64_t version, std::function<void(const Result<FieldsCard::Record>&)> saved) {
                model.save(std::move(members), version, [saved = std::move(saved)](const Result<Project>& project) { saved(project.map(recordOf)); });
            }};
}

} // namespace pulse::ui
