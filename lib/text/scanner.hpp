// Reads a small language from left to right: each call takes what it names, or leaves the text as it is.
//
//   Scanner scan("09:30");
//   scan.number(2, 2)  -> 9        scan.take(':')  -> true        scan.number(2, 2)  -> 30
//
// Knows no language: durations, hours, times and the rules of time zones say what comes next.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace incplan::core {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  /// The next byte, or NUL at the end.
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool take(char wanted) {
    if (peek() != wanted || done()) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// The bytes up to the first that is not `wanted`.
  template <class Predicate>
  std::string_view take_while(Predicate wanted) {
    std::size_t length = 0;
    while (length < rest_.size() && wanted(rest_[length])) ++length;
    const std::string_view taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
  }

  /// A whole number of that many decimal digits; `most` is at most 9.
  std::optional<int> number(std::size_t fewest, std::size_t most) {
    std::size_t length = 0;
    int value = 0;
    while (length < rest_.size() && length < most && is_digit(rest_[length]))
      value = value * 10 + (rest_[length++] - '0');
    if (length < fewest) return std::nullopt;
    rest_.remove_prefix(length);
    return value;
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

 private:
  std::string_view rest_;
};

}  // namespace incplan::core
