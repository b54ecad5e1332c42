// A text as words: runs of letters and digits in lower case, with their places.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answer/template.hpp"

namespace incplan::core::check {

struct Token {
  std::string_view word;  ///< lower case
  std::size_t start = 0;  ///< byte of the text
  bool begins = false;    ///< the first of a sentence, a line of its own, or behind a tag

  [[nodiscard]] std::size_t end() const { return start + word.size(); }
};

class Tokens {
 public:
  Tokens(std::string_view text, std::span<const TemplateTag> tags);
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  [[nodiscard]] const std::vector<Token>& list() const { return list_; }

 private:
  std::string lower_;  ///< the text, byte for byte, in lower case
  std::vector<Token> list_;
};

}  // namespace incplan::core::check
