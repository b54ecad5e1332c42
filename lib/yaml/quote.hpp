// A text as it is to be written in a plan.
//
//   in_quotes("Call #incident")   ->   "Call #incident"        in_quotes("say \"now\"")   ->   'say "now"'
#pragma once

#include <string>
#include <string_view>

namespace incplan::core::yaml {

/// A text on one line in quotes, so that YAML keeps all of it.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace incplan::core::yaml
