// Sessions in documents: blocks fenced as ```console, in which a line `$ COMMAND` is followed by what the command says.
//
//   ```console
//   $ incplan validate examples
//   3 plans checked: no findings
//   ```
//
// A command that ends with `\` goes on behind `> `.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace incplan::core::test {

struct Exchange {
  std::string command;
  std::string shown;  ///< the lines below it
};

/// The commands of each block, in order.
[[nodiscard]] std::vector<std::vector<Exchange>> console_blocks(std::string_view document);

/// What stands in each block fenced as ```yaml.
[[nodiscard]] std::vector<std::string> yaml_blocks(std::string_view document);

/// Whether `said` is what is `shown`, where a line `…` stands for any number of lines, and `…` within a line for any
/// letters: what changes from one day to the next.
[[nodiscard]] bool matches(std::string_view shown, std::string_view said);

}  // namespace incplan::core::test
