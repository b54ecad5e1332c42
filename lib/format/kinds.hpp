// The kinds of value, one row each: what a value of it is called, and which definition of the schema describes it.
#pragma once

#include <string>
#include <string_view>

#include "format/keys.hpp"

namespace incplan::core::format {

struct KindRow {
  Kind kind;
  std::string_view expected;      ///< as part of a sentence: "a list of ids"
  std::string_view definition{};  ///< of the value; of a list, of its items; empty where a shape describes it
  Kind item = kind;               ///< of a list: the kind of its items
  std::string_view example{};     ///< of what may stand under any key
};

[[nodiscard]] const KindRow& row_of(Kind kind);

/// The name of a shape among the definitions of the schema: "a time away" is `time_away`.
[[nodiscard]] std::string definition_name(const Shape& table);

}  // namespace incplan::core::format
