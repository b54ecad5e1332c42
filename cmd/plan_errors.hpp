// What is said of a plan with errors by commands that answer from it: where the first one is, and whether it may be
// the reason that a word means nothing.
#pragma once

#include <string>
#include <string_view>

#include "cmd/env.hpp"
#include "validate.hpp"

namespace incplan::core::cmd {

/// "line 2, column 7: the quote `"` is never closed; put a `"` at the end of the value".
[[nodiscard]] std::string placed_message(const Diagnostic& diagnostic);

/// "a YAML error at line 7 (`procedures`)", where `what` is "a YAML error".
[[nodiscard]] std::string with_place(std::string_view what, const Loaded& loaded, const Diagnostic& diagnostic);

/// The first place where the YAML is broken, or null.
[[nodiscard]] const Diagnostic* find_yaml_error(const Diagnostics& errors);

/// The error that may have taken away what one of these parts of the plan defines, or null.
[[nodiscard]] const Diagnostic* find_broken_part(const Loaded& loaded, const Diagnostics& errors,
                                                 const UnknownInPlan::Parts& parts);

}  // namespace incplan::core::cmd
