#include "answer/markup/signs.hpp"

namespace incplan::markup {
namespace {

/// Whether the line has only blanks so far. Looks at no more than those, for a line may be megabytes long.
bool is_blank_line(std::string_view out) {
  std::size_t sign = out.find_last_not_of(' ');
  return sign == std::string_view::npos || out[sign] == '\n';
}

/// After `12` of a line that would become an item of a list with the next sign.
bool is_after_number_of_item(std::string_view out) {
  std::size_t digits = 0;
  while (digits < out.size() && digits < 10 && is_one_of("0123456789", out[out.size() - 1 - digits])) ++digits;
  return digits > 0 && digits < 10 && is_blank_line(out.substr(0, out.size() - digits));
}

}  // namespace

bool is_one_of(std::string_view signs, char c) {
  return signs.find(c) != std::string_view::npos;
}

bool is_alphanumeric(char c) {
  bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  return letter || (c >= '0' && c <= '9');
}

bool at_line_start(std::string_view out) {
  return is_blank_line(out);
}

bool is_inside_word(std::string_view out, std::string_view text, std::size_t at) {
  return !out.empty() && is_alphanumeric(out.back()) && at + 1 < text.size() && is_alphanumeric(text[at + 1]);
}

bool is_markdown(std::string_view out, std::string_view text, std::size_t at, std::string_view everywhere) {
  char c = text[at];
  if (c == '_') return !is_inside_word(out, text, at);
  if (is_one_of(everywhere, c)) return true;
  if (is_one_of("#+-=>", c)) return at_line_start(out);
  return is_one_of(".)", c) && is_after_number_of_item(out);
}

std::size_t code_length(std::string_view text, std::string_view signs) {
  if (text.size() < 4 || text[0] != '<' || !is_one_of(signs, text[1])) return 0;
  std::size_t end = text.find_first_of("<>\n", 1);
  return end == std::string_view::npos || end < 3 || text[end] != '>' ? 0 : end + 1;
}

std::string replaced(std::string_view text, char sign, std::string_view by) {
  std::string out;
  for (char c : text) out += c == sign ? by : std::string_view(&c, 1);
  return out;
}

}  // namespace incplan::markup
