// Lists inside sentences.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core {

/// `a`, `a and b`, `a, b and c`; with " or " as `tie`: `a, b or c`.
template <class Words>
[[nodiscard]] std::string join(const Words& words, std::string_view tie = " and ") {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? tie : std::string_view(", ");
    text += words[i];
  }
  return text;
}

/// "`a`, `b` or `c`": what may be written.
[[nodiscard]] inline std::string alternatives(std::span<const std::string_view> words) {
  std::vector<std::string> quoted;
  for (const std::string_view word : words) quoted.push_back("`" + std::string(word) + "`");
  return join(quoted, " or ");
}

}  // namespace incplan::core
