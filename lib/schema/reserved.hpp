// Names that an id may not have, because they mean something else.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "schema/format.hpp"

namespace incplan::schema {

/// What a name means already, for a sentence: "a built-in name of messages". Nothing where it is free.
[[nodiscard]] std::optional<std::string> meaning_of(std::string_view name, Reserved reserved);

/// The names that are taken; of criteria further ones are taken by their beginning, `no_`.
[[nodiscard]] std::span<const std::string_view> reserved_names(Reserved reserved);

}  // namespace incplan::schema
