// Slips of the finger.
#pragma once

#include <string>
#include <string_view>

namespace incplan::core::test {

/// Two neighbouring letters swapped, as near to the middle as they differ; the last letter doubled where all are alike. The same
/// word always gives the same slip, which is another word.
[[nodiscard]] inline std::string misspelt(std::string_view word) {
  std::string result(word);
  for (std::size_t i = word.size() / 2; i + 1 < word.size(); ++i) {
    if (word[i] == word[i + 1] || word[i] == '.' || word[i + 1] == '.') continue;
    std::swap(result[i], result[i + 1]);
    return result;
  }
  return result + word.back();
}

}  // namespace incplan::core::test
