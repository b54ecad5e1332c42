// The parts that the JSON Schemas are made of. Private to this folder.
#pragma once

#include <string_view>

#include "format/keys.hpp"
#include "text/json.hpp"

namespace incplan::core::docs {

/// What values look like: the definitions that everything else in a schema refers to.
[[nodiscard]] const Json& value_definitions();

/// The mapping that a shape describes.
[[nodiscard]] Json shape_schema(const format::Shape& shape);

/// Where definitions stand.
inline constexpr std::string_view definitions_path = "#/$defs/";
/// A reference to the definition with this name.
[[nodiscard]] Json reference(std::string_view name);
/// The name of the definition to which a `$ref` refers.
[[nodiscard]] std::string_view referred(const Json& reference);

/// Adds to the definitions those for plans that extend others: nothing is required there, and entries may be taken away.
[[nodiscard]] Json with_extending(const Json& definitions);

[[nodiscard]] const Json::Object& members(const Json& object);
/// The member with this key, or null.
[[nodiscard]] const Json* member(const Json& object, std::string_view key);

}  // namespace incplan::core::docs
