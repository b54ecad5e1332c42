#include "report/kept_blanks.hpp"

namespace incplan::report {
namespace {

constexpr std::string_view closing = ":;?!%).,";

bool is_unit(std::string_view word) {
  const std::string_view bare = word.substr(0, word.find_first_of(",;.)"));
  return bare == "min" || bare == "h" || bare == "s";
}

}  // namespace

bool keeps_blank(std::string_view before, std::string_view word) {
  if (before.empty() || word.empty()) return false;
  const bool after_number = before.back() >= '0' && before.back() <= '9';
  return word.find_first_not_of(closing) == std::string_view::npos || word.starts_with("»") || before.ends_with("«") ||
         (after_number && is_unit(word));
}

}  // namespace incplan::report
