// Words of commands that people paste.
//
//   shell_quoted("my plan.yaml")   ->   'my plan.yaml'
#pragma once

#include <string>

namespace incplan::core::cmd {

/// A word as any shell takes it: what people paste may hold the words of a plan.
[[nodiscard]] std::string shell_quoted(const std::string& word);

}  // namespace incplan::core::cmd
