#include "text/tags.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

/// The end of the word that begins at `at`; `at` where there is none, or one of digits alone.
std::size_t word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  bool has_letter = false;
  for (std::size_t next = at; next < text.size();) {
    const char32_t c = next_code_point(text, next);
    if (!is_word_character(c)) break;
    has_letter = has_letter || !is_digit(c);
    end = next;
  }
  return has_letter ? end : at;
}

}  // namespace

std::vector<std::string_view> find_tags(std::string_view text, std::string_view signs) {
  std::vector<std::string_view> tags;
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const bool is_sign = c < 0x80 && signs.find(static_cast<char>(c)) != std::string_view::npos;
    const bool begins = !is_word_character(before) && before != U'/' && before != U'&';
    if (is_sign && begins) {
      const std::size_t end = word_end(text, at);
      if (end > at) tags.push_back(text.substr(start, end - start));
      before = end > at ? U'a' : c;
      at = end;
      continue;
    }
    before = c;
  }
  return tags;
}

std::string without_references(std::string_view text) {
  constexpr std::string_view zero_width_space = "\u200B";
  std::string out;
  for (const char c : text) {
    const bool is_number = is_digit(static_cast<unsigned char>(c));
    const bool after_sign =
        out.ends_with('#') || ascii_lower(out.substr(out.size() - std::min<std::size_t>(out.size(), 3))) == "gh-";
    if (is_number && after_sign) out += zero_width_space;
    out += c;
  }
  return out;
}

}  // namespace incplan::core
