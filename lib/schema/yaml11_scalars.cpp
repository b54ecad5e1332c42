#include "schema/yaml11_scalars.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace incplan::core::schema {

namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_any_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

/// YAML knows each word in lower case, in capitals and with one capital, and nothing between.
bool is_in_yaml_case(std::string_view text) {
  const auto is_upper = [](char byte) { return byte >= 'A' && byte <= 'Z'; };
  const std::string_view rest = text.substr(1);
  return std::ranges::none_of(rest, is_upper) || (is_upper(text.front()) && std::ranges::all_of(rest, is_upper));
}

/// `12:30`, `1:30:00`: YAML 1.1, tag:yaml.org,2002:int, base 60.
bool is_sexagesimal(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || !all_digits(text.substr(0, colon)) || text.front() == '0') return false;
  for (std::string_view rest = text.substr(colon); !rest.empty();) {
    rest.remove_prefix(1);
    const auto next = std::min(rest.find(':'), rest.size());
    const std::string_view part = rest.substr(0, next);
    if (!all_digits(part) || part.size() > 2 || (part.size() == 2 && part.front() > '5')) return false;
    rest.remove_prefix(next);
  }
  return true;
}

/// `0x1F`, `0o17`, `0b1`.
bool has_base(std::string_view text) {
  if (text.size() < 3 || text.front() != '0') return false;
  const std::string_view digits = text.substr(2);
  const std::string_view allowed = text[1] == 'x'   ? std::string_view("0123456789abcdefABCDEF_")
                                   : text[1] == 'o' ? std::string_view("01234567")
                                   : text[1] == 'b' ? std::string_view("01_")
                                                    : std::string_view();
  return digits.find_first_not_of(allowed) == std::string_view::npos && !allowed.empty();
}

/// `1.10` is read as 1.1, `1e3` as 1000.
bool is_rewritten_float(std::string_view text) {
  const auto mantissa_end = std::min(text.find_first_of("eE"), text.size());
  const std::string_view mantissa = text.substr(0, mantissa_end);
  const auto dot = std::min(mantissa.find('.'), mantissa.size());
  const std::string_view whole = mantissa.substr(0, dot);
  const std::string_view fraction = dot < mantissa.size() ? mantissa.substr(dot + 1) : std::string_view();
  if ((!whole.empty() && !all_digits(whole)) || (!fraction.empty() && !all_digits(fraction))) return false;
  if (whole.empty() && fraction.empty()) return false;
  if (mantissa_end < text.size()) {
    std::string_view exponent = text.substr(mantissa_end + 1);
    if (exponent.starts_with('+') || exponent.starts_with('-')) exponent.remove_prefix(1);
    return all_digits(exponent);
  }
  return dot < mantissa.size() && (fraction.empty() || fraction.ends_with('0') || whole.empty());
}

/// More digits than a floating-point number keeps.
constexpr std::size_t exact_digits = 15;

}  // namespace

std::optional<std::string_view> truth_of(std::string_view plain) {
  if (plain.empty() || plain.size() > 5 || !is_in_yaml_case(plain)) return std::nullopt;
  const std::string word = ascii_lower(plain);
  if (is_any_of(word, {"y", "yes", "on", "true"})) return "`true`";
  if (is_any_of(word, {"n", "no", "off", "false"})) return "`false`";
  return std::nullopt;
}

std::optional<std::string_view> other_reading(std::string_view plain) {
  if (const auto truth = truth_of(plain)) return truth;
  if (is_any_of(plain, {".inf", ".Inf", ".INF", "-.inf", "+.inf", ".nan", ".NaN", ".NAN"})) return "a number";
  const bool has_sign = plain.starts_with('+') || plain.starts_with('-');
  const std::string_view unsigned_part = plain.substr(has_sign ? 1 : 0);
  if (unsigned_part.empty()) return std::nullopt;
  if (is_sexagesimal(unsigned_part)) return "a number of base 60";
  if (has_base(unsigned_part) || is_rewritten_float(unsigned_part)) return "another number";
  if (all_digits(unsigned_part)) {
    const bool loses_sign = plain.starts_with('+');
    const bool loses_zero = unsigned_part.size() > 1 && unsigned_part.front() == '0';
    if (loses_sign || loses_zero || unsigned_part.size() > exact_digits) return "another number";
  }
  const bool grouped = is_digit(unsigned_part.front()) && unsigned_part.find('_') != std::string_view::npos;
  if (grouped && unsigned_part.find_first_not_of("0123456789_") == std::string_view::npos) return "another number";
  return std::nullopt;
}

}  // namespace incplan::core::schema
