// A plan with one mistake, of the kinds that people make.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/source.hpp"

namespace incplan::core::test {

/// One edit of a file that makes it wrong.
struct Mutant {
  std::string mistake;      ///< "misspelt reference"
  std::uint32_t start = 0;  ///< the bytes that are replaced
  std::uint32_t end = 0;
  std::string replacement;
  /// Lines of the broken file on which a report may rightly stand: where the mistake is, and for what is missing where it was.
  std::vector<int> lines;

  /// Whether a check may be the one that reports it: a key without its colon is no YAML or no known key.
  [[nodiscard]] bool is_found_by(std::string_view check) const;

  [[nodiscard]] std::string apply(std::string_view bytes) const;
};

/// Every mistake of every kind, at every place of this plan where it can be made, in the order of the file.
[[nodiscard]] std::vector<Mutant> mutants(const std::shared_ptr<const Source>& plan);

}  // namespace incplan::core::test
