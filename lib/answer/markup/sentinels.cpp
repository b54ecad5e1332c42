#include "answer/markup/sentinels.hpp"

#include <algorithm>

#include "answer/markup/escape_util.hpp"
#include "answer/markup/flanks.hpp"
#include "format/channel_kind.hpp"
#include "text/percent.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

// The private planes of Unicode, without the two characters at the end of each that are none.
constexpr char32_t first_plane = 0xF0000;
constexpr char32_t second_plane = 0x100000;
constexpr std::size_t plane_size = 0xFFFE;

std::string spaced(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  for (std::size_t at = 0; at < value.size();) {
    std::size_t start = at;
    char32_t c = next_code_point(value, at);
    if (c == U'\r') {
      if (value.substr(at, 1) != "\n") out += '\n';
    } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
      out += '\n';
    } else if (c == U'\t') {
      out += ' ';
    } else if (c == 0xFFFD) {
      append_utf8(out, c);
    } else {
      out += value.substr(start, at - start);
    }
  }
  return out;
}

std::string without_hidden(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  while (!value.empty()) {
    std::size_t hidden = find_hidden(value).value_or(value.size());
    out += value.substr(0, hidden);
    std::size_t after = hidden;
    if (hidden < value.size()) static_cast<void>(next_code_point(value, after));
    value.remove_prefix(after);
  }
  return out;
}

/// Some services find these behind any character.
bool calls_everybody(std::string_view name) {
  std::string lower = ascii_lower(name.substr(0, 8));
  return std::ranges::any_of(broadcast_names, [&lower](std::string_view each) { return lower.starts_with(each); });
}

/// `\*` keeps the star from being markup. A backslash before a tag is one that is shown.
bool escapes_sign(std::string_view text) {
  if (text.size() < 2 || text[0] != '\\' || text.substr(1).starts_with("{{")) return false;
  return static_cast<unsigned char>(text[1]) < 0x80 && is_markdown_punctuation(static_cast<char32_t>(text[1]));
}

std::string without_mentions(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  char32_t before = U' ';
  for (std::size_t at = 0; at < value.size();) {
    std::size_t start = at;
    char32_t c = next_code_point(value, at);
    out += value.substr(start, at - start);
    if (c == U'@' && (!is_word_character(before) || calls_everybody(value.substr(at)))) out += zero_width_space;
    before = c;
  }
  return out;
}

}  // namespace

std::string Sentinels::add(Held held) {
  constexpr std::size_t most = 2 * plane_size - 1;  // the last is the joint
  const std::size_t index = held_.size();
  if (index >= most) return {};
  held_.push_back(std::move(held));
  std::string character;
  append_utf8(character, index < plane_size ? first_plane + static_cast<char32_t>(index)
                                            : second_plane + static_cast<char32_t>(index - plane_size));
  return character;
}

std::string Sentinels::store(std::string value, Origin origin) {
  std::string source = value;
  return add({std::move(value), origin, std::move(source)});
}

std::string Sentinels::shield(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const std::size_t code = code_length(rest, "@#!");
    const bool is_code = code > 0 && rest.substr(0, code).find("{{") == std::string_view::npos;
    std::size_t end = at;
    const bool is_private = next_code_point(text, end) >= first_plane;
    const bool is_escape = escapes_sign(rest);
    if (is_code) end = at + code;
    if (is_escape) end = at + 2;
    const std::string piece(text.substr(at, end - at));
    const bool held = is_private || is_code || is_escape;
    out += held ? add({is_escape ? piece.substr(1) : piece, Origin::author, piece}) : piece;
    at = end;
  }
  return out;
}

const Sentinels::Held* Sentinels::find(char32_t character) const {
  if (character < first_plane) return nullptr;
  std::size_t index = character < second_plane ? character - first_plane : character - second_plane + plane_size;
  return index < held_.size() ? &held_[index] : nullptr;
}

std::string Sentinels::address(std::string_view text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = at;
    char32_t c = next_code_point(text, at);
    const Held* held = find(c);
    const bool is_part = at - start < text.size();
    if (held != nullptr) out += held->origin == Origin::value && is_part ? percent_encoded(held->value) : held->value;
    if (held == nullptr && c != joint) out += text.substr(start, at - start);
  }
  return out;
}

std::string clean_value(std::string_view value, bool break_mentions) {
  std::string clean = without_hidden(spaced(value));
  std::string_view trimmed = trim(clean);
  return break_mentions ? without_mentions(trimmed) : std::string(trimmed);
}

}  // namespace incplan::core::markup
