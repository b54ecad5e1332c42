// A sentence of a report as data: an English pattern, and what stands in its `{}`.
//
//   Sentence("unknown {} `{}`", kind, name)                                   "unknown person `amnia`"
//   Sentence("{} is in the message", Sentence("an access key of {}", name))    "an access key of AWS is in the message"
//
// Nobody takes a sentence apart: what a program has to know of a diagnostic stands beside its message. Another language
// looks the pattern up in `report/translations.def`.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core {

class Sentence {
 public:
  Sentence() = default;
  /// Arguments are words (text, a number, a character), shown as they are, or sentences that are translated too. The
  /// pattern must live for ever, as literals do.
  template <class... Arguments>
  Sentence(const char* pattern, const Arguments&... arguments)
      : pattern_(pattern), arguments_{argument(arguments)...} {}
  /// What is shown as it is in every language, such as a name, or what another program said.
  [[nodiscard]] static Sentence words(std::string text);

  /// Empty for words.
  [[nodiscard]] std::string_view pattern() const { return pattern_; }
  [[nodiscard]] const std::vector<Sentence>& arguments() const { return arguments_; }
  [[nodiscard]] bool empty() const { return pattern_.empty() && words_.empty(); }
  [[nodiscard]] bool operator==(const Sentence& other) const;

  /// The English sentence.
  friend std::string to_text(const Sentence& sentence);

 private:
  static Sentence argument(const Sentence& sentence) { return sentence; }
  static Sentence argument(std::string_view text) { return words(std::string(text)); }
  static Sentence argument(char character) { return words(std::string(1, character)); }
  static Sentence argument(std::integral auto number) { return words(std::to_string(number)); }

  std::string_view pattern_;
  std::string words_;
  std::vector<Sentence> arguments_;
};

[[nodiscard]] std::string to_text(const Sentence& sentence);

/// A pattern with its `{}` replaced, in their order.
[[nodiscard]] std::string filled_in(std::string_view pattern, const std::vector<std::string>& values);

}  // namespace incplan::core
