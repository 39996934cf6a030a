#pragma once
#include "ui/fields/fieldscard.h"

namespace pulse {
class ProjectModel;
}

namespace pulse::ui {

/// The fields of a project for its cards. The model lives longer than they.
FieldsCard::Source fieldsOf(ProjectModel& model);

} // namespace pulse::ui
