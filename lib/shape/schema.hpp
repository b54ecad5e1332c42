// Table to JSON Schema (2020-12), for editors.
#pragma once

#include <string>

namespace incplan::shape {

/// `schemas/plan.schema.json`, with a description for every key.
[[nodiscard]] std::string json_schema();

}  // namespace incplan::shape
