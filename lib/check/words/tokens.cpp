#include "check/words/tokens.hpp"

#include <algorithm>

#include "text/character.hpp"

namespace incplan::core::check {
namespace {

constexpr bool is_between(char c, unsigned char low, unsigned char high) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= low && byte <= high;
}

/// Lower case in as many bytes: ASCII, and the Latin letters whose two forms have the same length (À … Þ, Œ).
std::string lower(std::string_view text) {
  std::string result(text);
  for (std::size_t i = 0; i < result.size(); ++i) {
    char& c = result[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if (i == 0) continue;
    if (result[i - 1] == '\xC3' && is_between(c, 0x80, 0x9E)) c = static_cast<char>(c + 0x20);
    if (result[i - 1] == '\xC5' && c == '\x92') c = '\x93';
  }
  return result;
}

std::size_t code_point_length(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && is_between(text[end], 0x80, 0xBF)) ++end;
  return end - at;
}

bool is_letter(std::string_view text, std::size_t at) {
  if (is_between(text[at], 0, 0x7F)) return is_between(text[at], '0', '9') || is_between(text[at], 'a', 'z');
  return is_alphanumeric(first_character(text.substr(at)));
}

/// Where the word that begins at a byte ends; the same byte where none begins.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit && is_letter(text, at)) at += code_point_length(text, at);
  return std::min(at, limit);
}

bool ends_sentence(std::string_view between) {
  return between.find_first_of(".!?:;") != std::string_view::npos || between.find("\n\n") != std::string_view::npos;
}

}  // namespace

Tokens::Tokens(std::string_view text, std::span<const TemplateTag> tags) : lower_(lower(text)) {
  const std::string_view words = lower_;
  auto tag = tags.begin();
  std::size_t gap = 0;
  bool behind_tag = true;
  for (std::size_t at = 0; at < words.size();) {
    if (tag != tags.end() && at >= tag->start) {
      at = std::max(at, tag->end);
      ++tag;
      behind_tag = true;
      continue;
    }
    const std::size_t end = word_end(words, at, tag == tags.end() ? words.size() : tag->start);
    if (end == at) {
      at += code_point_length(words, at);
      continue;
    }
    list_.push_back({words.substr(at, end - at), at, behind_tag || ends_sentence(words.substr(gap, at - gap))});
    behind_tag = false;
    at = gap = end;
  }
}

}  // namespace incplan::core::check
