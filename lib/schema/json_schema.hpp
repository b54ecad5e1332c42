// Table to JSON Schema (2020-12), for editors.
#pragma once

#include <string>
#include <string_view>

namespace incplan::schema {

/// `schemas/plan.schema.json`, with a description for every key.
[[nodiscard]] std::string json_schema();

/// `schemas/incident.schema.json`, of incident files.
[[nodiscard]] std::string incident_schema();

/// What values look like, as the definitions of the schema that everything else in it refers to (a JSON object).
[[nodiscard]] std::string_view value_definitions();

}  // namespace incplan::schema
