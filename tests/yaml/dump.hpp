// A tree as text, for tests: one value a line, with the bytes of keys and values.
//
//   people @0-6 block mapping 8-20
//     tom @8-11 plain 13-20 `Tom Pet`
#pragma once

#include <string>

#include "diagnostic/diagnostic.hpp"
#include "yaml/tree.hpp"

namespace incplan::yaml::testing {

[[nodiscard]] std::string dump(const Tree& tree);
/// One line each: `yaml-syntax 2:4-2:7 message | hint`.
[[nodiscard]] std::string dump(const Diagnostics& diagnostics);

}  // namespace incplan::yaml::testing
