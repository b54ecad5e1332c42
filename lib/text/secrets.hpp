// Credentials that were seen in some texts, found again wherever they are repeated.
//
//   Secrets secrets;
//   secrets.learn(plan.bytes());
//   secrets.hidden("unknown person `hunter2hunter2`")   ->   "unknown person `***`"
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace incplan::core {

/// A part of a text, from `start` up to `stop` (excluded).
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// The same parts in their order, those that touch made one.
[[nodiscard]] std::vector<Span> merged(std::vector<Span> spans);

class Secrets {
 public:
  /// Remembers the credentials in a text.
  void learn(std::string_view text);
  /// Every credential in a text, and every repetition, in any case, of eight characters of one that was learnt (of a
  /// shorter one as a word). Merged.
  [[nodiscard]] std::vector<Span> in(std::string_view text) const;
  /// A text with three asterisks in the place of each.
  [[nodiscard]] std::string hidden(std::string_view text) const;

 private:
  void remember(std::string_view credential);
  void add_repetitions(std::string_view text, std::vector<Span>& spans) const;

  std::bitset<65'536> beginnings_;  ///< the first two characters of what is remembered
  std::unordered_set<std::uint64_t> pieces_;
  std::unordered_set<std::string> short_words_;
};

}  // namespace incplan::core
