#include "text/counting.hpp"

#include "text/links.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr std::size_t link_length = 23;

std::size_t x_weight(char32_t c) {
  const bool light = c <= 4351 || (c >= 8192 && c <= 8205) || (c >= 8208 && c <= 8223) || (c >= 8242 && c <= 8247);
  return light ? 1 : 2;
}

std::size_t x_weight(std::string_view text) {
  std::size_t weight = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view emoji = leading_emoji_sequence(text.substr(at));
    at += emoji.size();
    weight += emoji.empty() ? x_weight(next_code_point(text, at)) : 2;
  }
  return weight;
}

}  // namespace

std::size_t count_utf16(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) units += next_code_point(text, at) > 0xFFFF ? 2 : 1;
  return units;
}

std::size_t count_x(std::string_view text) {
  const std::string composed = nfc(text);
  const std::string_view rest = composed;
  std::size_t weight = 0;
  std::size_t at = 0;
  for (const Link link : find_links(rest, LinkRules::x)) {
    weight += x_weight(rest.substr(at, link.offset - at)) + link_length;
    at = link.offset + link.length;
  }
  return weight + x_weight(rest.substr(at));
}

BlueskyLength count_bluesky(std::string_view text) {
  return {.graphemes = count_graphemes(text), .bytes = text.size()};
}

}  // namespace incplan::core
