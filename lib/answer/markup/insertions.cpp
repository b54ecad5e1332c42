#include "answer/markup/insertions.hpp"

#include "answer/markup/signs.hpp"
#include "text/unicode.hpp"

namespace incplan::markup {
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
    std::size_t behind = hidden;
    if (hidden < value.size()) static_cast<void>(next_code_point(value, behind));
    value.remove_prefix(behind);
  }
  return out;
}

/// Some services find these behind any character.
bool calls_everybody(std::string_view name) {
  std::string lower = ascii_lower(name.substr(0, 8));
  return lower.starts_with("everyone") || lower.starts_with("channel") || lower.starts_with("here");
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

std::string Insertions::hold(std::string value, Origin origin) {
  std::size_t index = held_.size();
  if (value.empty() || index >= 2 * plane_size) return {};
  held_.push_back({std::move(value), origin});
  std::string character;
  append_utf8(character, index < plane_size ? first_plane + static_cast<char32_t>(index)
                                            : second_plane + static_cast<char32_t>(index - plane_size));
  return character;
}

std::string Insertions::protect(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = at;
    std::size_t code = code_length(text.substr(at), "@#!");
    bool is_private = next_code_point(text, at) >= first_plane;
    bool is_code = code > 0 && text.substr(start, code).find("{{") == std::string_view::npos;
    if (is_code) at = start + code;
    std::string_view piece = text.substr(start, at - start);
    out += is_private || is_code ? hold(std::string(piece), Origin::author) : piece;
  }
  return out;
}

const Insertions::Held* Insertions::find(char32_t character) const {
  if (character < first_plane) return nullptr;
  std::size_t index = character < second_plane ? character - first_plane : character - second_plane + plane_size;
  return index < held_.size() ? &held_[index] : nullptr;
}

std::string Insertions::restore(std::string_view text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = at;
    const Held* held = find(next_code_point(text, at));
    out += held == nullptr ? text.substr(start, at - start) : std::string_view(held->value);
  }
  return out;
}

std::string clean_value(std::string_view value, bool break_mentions) {
  std::string clean = without_hidden(spaced(value));
  std::string_view trimmed = trim(clean);
  return break_mentions ? without_mentions(trimmed) : std::string(trimmed);
}

}  // namespace incplan::markup
