// Keys, items and brackets.
#include <fmt/core.h>

#include <optional>

#include "text/character.hpp"
#include "yaml/explain_words.hpp"
#include "yaml/quote.hpp"

namespace incplan::core::yaml {

namespace {

/// Where the `?` stands with which YAML may announce a key: `? name`.
std::optional<std::uint32_t> question_mark_before(const Source& source, std::uint32_t start) {
  const std::string_view before = source.bytes().substr(0, start);
  const std::string_view line = before.substr(before.find_last_of("\r\n") + 1);
  const auto mark = line.find_first_not_of(" \t");
  if (mark == std::string_view::npos || line.find_last_not_of(" \t") != mark || line[mark] != '?') return std::nullopt;
  return static_cast<std::uint32_t>(before.size() - line.size() + mark);
}

/// The text within brackets in which a `#` stands, from the sign before it to the one behind it.
std::string_view text_around(std::string_view bytes, std::uint32_t at) {
  std::size_t start = bytes.substr(0, at).find_last_of(",[{:\n") + 1;
  while (start < at && (bytes[start] == ' ' || bytes[start] == '\t')) ++start;
  const std::size_t end = std::min(bytes.find_first_of(",]}\r\n", at), bytes.size());
  return bytes.substr(start, end - start);
}

}  // namespace

Diagnostic explain_bare_key(const Source& source, std::uint32_t start, std::uint32_t end) {
  if (const auto mark = question_mark_before(source, start)) {
    return mistake(source, *mark, end, "a plan has no keys that begin with `?`",
                   "write the key, a colon and its value on one line");
  }
  return mistake(source, start, end, Sentence("no colon behind {}", backticked(source, start, end)),
                 "write a key, a colon and its value, or indent the line if it goes on with the text above");
}

Diagnostic explain_no_space(const Source& source, std::uint32_t start, std::uint32_t colon) {
  std::string_view key = source.bytes().substr(start, colon - start);
  key = key.substr(0, key.find_last_not_of(" \t") + 1);
  return mistake(source, start, colon + 1, no_space_behind(key, source.bytes().substr(colon + 1)),
                 fmt::format("write `{}: ` with a space", key));
}

Sentence no_space_behind(std::string_view key, std::string_view rest) {
  const char32_t next = first_character(rest);
  if (is_unseen(next)) return Sentence("{} instead of a space behind the colon of `{}`", character_name(next), key);
  return Sentence("no space behind the colon of `{}`", key);
}

Diagnostic explain_missing_key(const Source& source, std::uint32_t at) {
  return mistake(source, at, at + 1, "no key before this colon", "write the key, or put the value in quotes");
}

Diagnostic explain_complex_key(const Source& source, std::uint32_t at) {
  const bool begins = source.bytes().substr(at).starts_with("{{");
  if (begins || (at > 0 && source.bytes().substr(at - 1).starts_with("{{"))) {
    const std::uint32_t start = begins ? at : at - 1;
    return mistake(source, start, start + 2, "an unquoted value may not begin with `{{`",
                   "put the whole value in quotes");
  }
  return mistake(source, at, at + 1, "a list or a mapping cannot be a key in a plan", "write a plain word as the key");
}

Diagnostic explain_merge_key(const Source& source, std::uint32_t at) {
  return mistake(source, at, at + 2, "`<<` is a merge key of YAML, and a plan has none", "write the entries out");
}

Diagnostic explain_item_among_keys(const Source& source, std::uint32_t at) {
  return mistake(source, at, at + 1, "a list item among the keys of a mapping",
                 "indent it below the key that it belongs to, or write a key");
}

Diagnostic explain_key_among_items(const Source& source, std::uint32_t start, std::uint32_t end) {
  const std::string_view line = source.bytes().substr(start, end - start);
  if (line.starts_with('-')) {
    return mistake(source, start, start + 1, "no space behind the `-` of a list item", "write `- ` with a space");
  }
  return mistake(source, start, word_end(source, start), "a key among the items of a list",
                 "begin it with `- `, or indent it like the key that the list belongs to");
}

Diagnostic explain_swallowed_item(const Source& source, std::uint32_t at) {
  Diagnostic diagnostic =
      mistake(source, at, at + 1, "no item of a list begins here: the line goes on with the text above it",
              "indent it like the other items, or put the text in quotes");
  diagnostic.level = Level::warning;
  return diagnostic;
}

Diagnostic explain_item_behind_key(const Source& source, std::uint32_t at) {
  return mistake(source, at, at + 1, "a list may not begin on the line of its key",
                 "begin it on the next line, or write it in brackets: `[a, b]`");
}

Diagnostic explain_open_bracket(const Source& source, std::uint32_t at) {
  const char open = source.bytes()[at];
  return mistake(source, at, at + 1, Sentence("the bracket `{}` is never closed", open),
                 fmt::format("close it with `{}`", open == '[' ? ']' : '}'));
}

Diagnostic explain_swallowed_bracket(const Source& source, std::uint32_t start, std::uint32_t end) {
  return mistake(source, start, end,
                 Sentence("{} is a comment, with the closing bracket in it", backticked(source, start, end)),
                 fmt::format("put the text in quotes: `{}`", in_quotes(text_around(source.bytes(), start))));
}

Diagnostic explain_missing_item(const Source& source, std::uint32_t at) {
  return mistake(source, at, at + 1, "a comma with nothing before it", "delete the comma");
}

Diagnostic explain_missing_comma(const Source& source, std::uint32_t at, std::uint32_t after) {
  const char here = source.bytes()[at];
  if (here == '[' || here == '{') {
    return mistake(source, at, at + 1, Sentence("a `{}` inside an unquoted value", here),
                   "put the value in quotes, or a comma before it");
  }
  if (here == ':') {
    return mistake(source, at, at + 1, "an unquoted value with `: ` in it",
                   "put it in quotes, or a comma before the key");
  }
  const std::uint32_t end = std::max(word_end(source, at), at + 1);
  return mistake(source, at, end, Sentence("no comma before {}", backticked(source, at, end)),
                 source.bytes()[after - 1] == '\''
                     ? "put a comma before it, or write a quote within the text twice: `''`"
                     : "put a comma before it");
}

}  // namespace incplan::core::yaml
