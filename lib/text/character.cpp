#include "text/character.hpp"

#include <fmt/core.h>
#include <utf8proc.h>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

utf8proc_category_t category(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

bool is_between(utf8proc_category_t each, utf8proc_category_t first, utf8proc_category_t last) {
  return each >= first && each <= last;
}

}  // namespace

bool is_alphanumeric(char32_t code_point) {
  return is_between(category(code_point), UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_NO);
}

bool is_space(char32_t code_point) {
  return (code_point >= U'\t' && code_point <= U'\r') || code_point == 0x85 ||
         is_between(category(code_point), UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZP);
}

bool is_punctuation(char32_t code_point) {
  return is_between(category(code_point), UTF8PROC_CATEGORY_PC, UTF8PROC_CATEGORY_PO);
}

bool is_opening_punctuation(char32_t code_point) {
  const auto each = category(code_point);
  return each == UTF8PROC_CATEGORY_PS || each == UTF8PROC_CATEGORY_PI;
}

bool is_closing_punctuation(char32_t code_point) {
  const auto each = category(code_point);
  return each == UTF8PROC_CATEGORY_PE || each == UTF8PROC_CATEGORY_PF;
}

bool is_symbol(char32_t code_point) {
  return is_between(category(code_point), UTF8PROC_CATEGORY_SM, UTF8PROC_CATEGORY_SO);
}

bool is_unseen(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return (is_space(code_point) && code_point != U' ' && code_point != U'\n') || find_hidden(text).has_value();
}

std::string character_name(char32_t code_point) {
  if (is_unseen(code_point)) return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
  std::string text;
  append_utf8(text, code_point);
  return text;
}

char32_t first_character(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U'\0' : next_code_point(text, at);
}

char32_t last_character(std::string_view text) {
  constexpr std::size_t longest = 4;
  std::size_t at = text.size();
  const auto continues = [&] { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
  while (at > 0 && text.size() - at < longest) {
    --at;
    if (!continues()) break;
  }
  return first_character(text.substr(at));
}

bool stands_alone(std::string_view text, std::size_t start, std::size_t end) {
  return !is_alphanumeric(last_character(text.substr(0, start))) && !is_alphanumeric(first_character(text.substr(end)));
}

}  // namespace incplan::core
