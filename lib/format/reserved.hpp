// Names that an id may not have, because they mean something else.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "format/keys.hpp"

namespace incplan::core::format {

/// What a name means already, for a sentence: "a built-in name of messages". Nothing where it is free.
[[nodiscard]] std::optional<std::string> meaning_of(std::string_view name, Reserved reserved);

struct ReservedName {
  std::string_view name;
  std::string_view meaning;
};

/// The names that are taken; of criteria further ones are taken by their beginning, `no_`.
[[nodiscard]] std::span<const ReservedName> reserved_names(Reserved reserved);

}  // namespace incplan::core::format
