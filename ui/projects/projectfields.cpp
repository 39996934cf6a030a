#include "ui/projects/projectfields.h"
#include "models/projectmodel.h"
#include "ui/fields/modelsource.h"

namespace pulse::ui {

FieldsCard::Source fieldsOf(ProjectModel& model) { return sourceOf(model, &ProjectModel::project); }

} // namespace pulse::ui
