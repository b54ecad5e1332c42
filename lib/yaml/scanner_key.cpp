// Keys: [192] ns-l-block-map-implicit-entry up to its colon.
#include "yaml/scanner.hpp"

namespace incplan::core::yaml {

/// [193] ns-s-block-map-implicit-key, when a colon and a space follow it on the line.
std::optional<Scanner::FoundKey> Scanner::find_key(std::uint32_t start) const {
  if (byte(start) == '"' || byte(start) == '\'') return find_quoted_key(start);
  if (!begins_plain(start)) return std::nullopt;
  const PlainLine line = plain_line(start);
  if (line.ended_by != ':' || line.end == start) return std::nullopt;
  const std::uint32_t colon = skip_blanks(line.end);
  return FoundKey{plain_key(start, line.end), colon};
}

Key Scanner::plain_key(std::uint32_t start, std::uint32_t end) const {
  return {bytes_.substr(start, end - start), start, end, Style::plain};
}

/// [155] c-s-implicit-json-key. Its text is read when the key is taken.
std::optional<Scanner::FoundKey> Scanner::find_quoted_key(std::uint32_t start) const {
  const auto end = quote_on_line(start);
  if (!end) return std::nullopt;
  const std::uint32_t colon = skip_blanks(*end);
  if (byte(colon) != ':' || !is_space_or_end(colon + 1)) return std::nullopt;
  const Style style = byte(start) == '"' ? Style::double_quoted : Style::single_quoted;
  return FoundKey{{{}, start, *end, style}, colon};
}

/// The end of a quoted scalar that is closed on its line.
std::optional<std::uint32_t> Scanner::quote_on_line(std::uint32_t start) const {
  const char quote = byte(start);
  for (std::uint32_t at = start + 1; !is_break(at); ++at) {
    if (byte(at) == '\\' && quote == '"') {
      if (is_break(++at)) return std::nullopt;
    } else if (byte(at) == quote) {
      if (quote == '"' || byte(at + 1) != quote) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

/// [126] ns-plain-first, in block context.
bool Scanner::begins_plain(std::uint32_t at) const {
  switch (byte(at)) {
    case '-':
    case '?':
    case ':':
      return !is_space_or_end(at + 1);
    case ',':
    case '[':
    case ']':
    case '{':
    case '}':
    case '#':
    case '&':
    case '*':
    case '!':
    case '|':
    case '>':
    case '\'':
    case '"':
    case '%':
    case '@':
    case '`':
      return false;
    default:
      return !is_space_or_end(at);
  }
}

}  // namespace incplan::core::yaml
