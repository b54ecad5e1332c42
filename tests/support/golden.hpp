// Golden files: whole commands, and everything that they say.
//
//   # A plan with nothing wrong is told in one line.
//   --- file incplan.yaml
//   incplan: 1
//   name: Shop
//   --- run validate
//   --- stdout
//   1 plan checked: no findings
//
// A file is replayed, which gives the same file with what the commands really said: a test compares the two, a rewrite
// keeps the second. What may stand in a file is in CONTRIBUTING.md.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core::test {

/// A line that starts with `--- `, and the lines below it.
struct Section {
  std::string header;  ///< without the dashes: `run validate`
  std::string body;    ///< as written, with its escapes

  /// The first word of the header: `file`, `run`, `stdout`, …
  [[nodiscard]] std::string_view kind() const { return std::string_view(header).substr(0, header.find(' ')); }
  /// What follows that word.
  [[nodiscard]] std::string_view rest() const {
    return header.size() > kind().size() ? std::string_view(header).substr(kind().size() + 1) : std::string_view();
  }
};

struct Golden {
  std::string intent;
  std::vector<Section> sections;
};

/// Reads a golden file. Throws std::runtime_error with a sentence for whoever wrote it.
[[nodiscard]] Golden parse_golden(std::string_view text);
[[nodiscard]] std::string to_text(const Golden& golden);

/// Runs the commands and puts what they said in the place of what was expected. Throws like `parse_golden`.
[[nodiscard]] Golden replay(const Golden& golden);

/// The files that it puts down, by name; of two with the same name the last. Throws like `parse_golden`.
[[nodiscard]] std::map<std::string, std::string> files_of(const Golden& golden);

}  // namespace incplan::core::test
