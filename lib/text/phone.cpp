#include "text/phone.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}

/// `+44 (0)20 …`: the zero is dialled inside the country alone.
std::string without_trunk_zero(std::string_view number) {
  constexpr std::string_view zero = "(0)";
  const std::size_t at = number.find(zero);
  std::string out(number.substr(0, at));
  if (at != std::string_view::npos) out += number.substr(at + zero.size());
  return out;
}

struct Split {
  std::string_view number;
  std::optional<std::string_view> extension;
};

Split split_extension(std::string_view text) {
  constexpr std::array<std::string_view, 4> marks = {";ext=", "ext", "x", "#"};
  Split split{text, {}};
  for (const std::string_view mark : marks) {
    const std::size_t at = ascii_lower(text).find(mark);
    if (at == std::string_view::npos || at >= split.number.size()) continue;
    split = {text.substr(0, at), text.substr(at + mark.size())};
  }
  return split;
}

/// The digits of an extension, with at most a period or a colon and blanks before them.
std::optional<std::string> parse_extension(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" .:");
  const std::string digits = first == std::string_view::npos ? "" : std::string(text.substr(first));
  const bool sound = !digits.empty() && std::ranges::all_of(digits, is_digit);
  return sound ? std::optional(digits) : std::nullopt;
}

}  // namespace

std::optional<PhoneNumber> parse_phone(std::string_view text) {
  Split split = split_extension(text);
  PhoneNumber phone;
  phone.international = split.number.starts_with('+');
  if (phone.international) split.number.remove_prefix(1);
  if (split.number.find_first_not_of("0123456789 ()-./") != std::string_view::npos) return std::nullopt;
  phone.digits = digits_of(phone.international ? without_trunk_zero(split.number) : std::string(split.number));
  if (phone.digits.size() < 3 || phone.digits.size() > 15) return std::nullopt;
  if (!split.extension) return phone;
  const auto extension = parse_extension(*split.extension);
  if (!extension) return std::nullopt;
  phone.extension = *extension;
  return phone;
}

}  // namespace incplan::core
