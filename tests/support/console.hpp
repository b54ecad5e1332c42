// Sessions in documents: blocks fenced as ```console, in which a line `$ COMMAND` is followed by what the command says.
//
//   ```console
//   $ incplan validate examples
//   3 plans checked: no findings
//   ```
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace incplan::test {

struct Exchange {
  std::string command;
  std::string shown;  ///< the lines below it; a line `…` stands for any number of lines
};

/// The commands of each block, in order.
[[nodiscard]] std::vector<std::vector<Exchange>> console_blocks(std::string_view document);

/// Whether `said` is what is `shown`, where a line `…` stands for any number of lines.
[[nodiscard]] bool matches(std::string_view shown, std::string_view said);

}  // namespace incplan::test
