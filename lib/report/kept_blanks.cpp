#include "report/kept_blanks.hpp"

namespace incplan::core::report {
namespace {

constexpr std::string_view closing = ":;?!%).,";

bool is_unit(std::string_view word) {
  const std::string_view bare = word.substr(0, word.find_first_of(",;.)"));
  return bare == "min" || bare == "h" || bare == "s";
}

}  // namespace

bool keeps_blank(std::string_view before, std::string_view word) {
  if (before.empty() || word.empty()) return false;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool after_number = is_digit(before.back());
  const bool after_hours = before.ends_with(" h");  // `2 h 40`
  return word.find_first_not_of(closing) == std::string_view::npos || word.starts_with("»") || before.ends_with("«") ||
         (after_number && is_unit(word)) || (after_hours && is_digit(word.front()));
}

}  // namespace incplan::core::report
