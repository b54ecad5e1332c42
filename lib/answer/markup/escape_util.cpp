#include "answer/markup/escape_util.hpp"

#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

/// Where the line has something other than blanks and marks before `end`; npos for nowhere. Looks at no more than
/// those, for a line may be megabytes long.
std::size_t last_word(std::string_view out) {
  const std::size_t sign = out.find_last_not_of(std::string{' ', mark_place});
  return sign == std::string_view::npos || out[sign] == '\n' ? std::string_view::npos : sign;
}

/// After `12` of a line that would become an item of a list with the next sign.
bool is_after_number_of_item(std::string_view out) {
  std::size_t digits = 0;
  while (!out.empty() && digits < 10 && (out.back() == mark_place || is_one_of("0123456789", out.back()))) {
    digits += out.back() == mark_place ? 0 : 1;
    out.remove_suffix(1);
  }
  return digits > 0 && digits < 10 && at_line_start(out);
}

}  // namespace

bool is_one_of(std::string_view signs, char c) {
  return signs.find(c) != std::string_view::npos;
}

bool at_line_start(std::string_view out) {
  return last_word(out) == std::string_view::npos;
}

bool is_inside_word(std::string_view out, std::string_view text, std::size_t at, std::size_t length) {
  return is_alphanumeric(last_character(out)) && is_alphanumeric(first_character(text.substr(at + length)));
}

bool is_markdown(std::string_view out, std::string_view text, std::size_t at, std::string_view everywhere) {
  char c = text[at];
  if (is_one_of(everywhere, c)) return true;
  if (c == '_') return !is_inside_word(out, text, at);
  if (c == '#' && at + 1 == text.size()) return true;  // would end a headline
  if (is_one_of("#+-=>", c)) return at_line_start(out);
  if (c == ':') return at_line_start(out) && text.substr(at).starts_with(":-");  // a row below a head of one column
  return is_one_of(".)", c) && is_after_number_of_item(out);
}

bool is_entity(std::string_view text) {
  constexpr std::string_view name = "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::size_t end = text.find_first_not_of(name, 1);
  return end == std::string_view::npos || (end > 1 && text[end] == ';');
}

bool is_emoji_name(std::string_view text) {
  if (!text.starts_with(':')) return false;
  bool has_letter = false;
  for (std::size_t at = 1; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == U':') return has_letter;
    if (!is_word_character(c) && c != U'+' && c != U'-' && c != U'\'') return false;
    has_letter = has_letter || (is_alphanumeric(c) && !(c >= U'0' && c <= U'9'));
  }
  return has_letter;
}

bool is_lone_emoji_name(std::string_view out, std::string_view text) {
  const char32_t before = last_character(out);
  const bool inside = before == U':' || (before < 0x80 && is_alphanumeric(before));
  return !inside && is_emoji_name(text);
}

std::size_t code_length(std::string_view text, std::string_view signs) {
  if (text.size() < 4 || text[0] != '<' || !is_one_of(signs, text[1]) || text[2] == '-') return 0;
  std::size_t end = text.find_first_of("<>\n", 1);
  return end == std::string_view::npos || end < 3 || text[end] != '>' ? 0 : end + 1;
}

std::string replaced(std::string_view text, char sign, std::string_view by) {
  std::string out;
  for (char c : text) out += c == sign ? by : std::string_view(&c, 1);
  return out;
}

}  // namespace incplan::core::markup
