// Which characters stand where in a link, by the rules of each service. Only `links.cpp` needs to know.
#pragma once

#include <string_view>

#include "text/links.hpp"

namespace incplan::core {

inline bool is_one_of(std::string_view ascii, char32_t c) {
  return c < 0x80 && c != 0 && ascii.find(static_cast<char>(c)) != std::string_view::npos;
}

inline bool is_letter_or_digit(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

inline bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

inline bool is_blank(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == U' ' || c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x180E ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

inline bool is_direction_mark(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

inline bool is_broken(char32_t c) {
  return c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

inline bool is_latin_accented(char32_t c) {
  constexpr std::u32string_view hooked =
      U"\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB";
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x300 && c <= 0x36F) ||
         (c >= 0x1E00 && c <= 0x1EFF) || hooked.find(c) != hooked.npos;
}

inline bool is_cyrillic(char32_t c) {
  return c >= 0x400 && c <= 0x4FF;
}

/// A bare host is made of Latin letters; with a scheme before it, of any.
inline bool is_in_label(char32_t c, bool bare) {
  if (is_letter_or_digit(c) || c == U'-' || c == U'_' || is_latin_accented(c)) return true;
  return !bare && c >= 0x80 && !is_blank(c) && !is_direction_mark(c) && !is_broken(c);
}

inline bool is_in_path(char32_t c, LinkRules rules) {
  if (rules == LinkRules::mastodon) return c != 0 && !is_blank(c) && !is_one_of("<>()?", c);
  return is_letter_or_digit(c) || is_one_of("!*';:=+,.$/%#[]-_~@|&", c) || c == 0x2013 || is_latin_accented(c) ||
         is_cyrillic(c);
}

inline bool may_end_path(char32_t c, LinkRules rules) {
  if (rules == LinkRules::mastodon)
    return is_in_path(c, rules) && !is_one_of("!*\"';:=,.$%[]~&|@", c) && c != U'「' && c != U'」';
  return is_letter_or_digit(c) || is_one_of("+-=_#/", c) || is_latin_accented(c) || is_cyrillic(c);
}

inline bool is_in_query(char32_t c, LinkRules rules) {
  const bool foreign = rules == LinkRules::mastodon && (c == U'^' || (c > 0xA0 && !is_blank(c)));
  return is_letter_or_digit(c) || is_one_of("!?*'@();:&=+$/%#[]-_.,~|", c) || foreign;
}

inline bool may_end_query(char32_t c, LinkRules rules) {
  const bool foreign = rules == LinkRules::mastodon && c > 0xA0 && !is_blank(c);
  return is_letter_or_digit(c) || is_one_of("-_&=#/", c) || foreign;
}

/// Nothing that follows one of these begins a link: addresses, handles, tags and the middle of words.
inline bool forbids_link(char32_t before) {
  return is_letter_or_digit(before) || is_one_of("@$#", before) || is_broken(before);
}

/// Behind these only what has no scheme begins a link: they are taken for letters of its host.
inline bool forbids_scheme(char32_t before) {
  return before == U'＠' || before == U'＃';
}

/// Whether a host without a scheme has begun at this character, though the link begins behind it: `日本.co.uk`.
inline bool begins_host(char32_t c) {
  return is_one_of("\"`", c) || (c >= 0x80 && is_in_label(c, false) && !is_in_label(c, true));
}

/// After one of these only a scheme begins a link; a host there is part of something else, such as a path.
inline bool forbids_bare_host(char32_t earlier, char32_t before) {
  return before == U'/' || (is_one_of("-_.", before) && !begins_host(earlier));
}

}  // namespace incplan::core
