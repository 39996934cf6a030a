#pragma once
#include "backend/core/field.h"
#include "backend/core/json.h"
#include "backend/http/router.h"
#include <string>

namespace pulse {

/// The JSON Schemas of the API description.
enum class Shape : uint8_t { Answer, Create, Update };

/// "api_keys" → "ApiKey", "createOrganization" → "CreateOrganization".
std::string componentName(std::string_view collection);
std::string capitalized(std::string_view operation);

/// The object that `schema` (may be null) and `also` make together.
json::object objectSchema(const Schema* schema, const std::vector<BodyField>& also, Shape shape);
/// The value of a path or query parameter of this field.
json::object parameterSchema(const FieldInfo& field);
json::object bodyFieldSchema(const BodyField& field);

} // namespace pulse
