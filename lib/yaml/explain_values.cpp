// Values.
#include <fmt/core.h>

#include <array>
#include <optional>

#include "text/unicode.hpp"
#include "yaml/explain_words.hpp"
#include "yaml/quote.hpp"

namespace incplan::core::yaml {

namespace {

constexpr auto curly_quotes =
    std::to_array<std::string_view>({"\u201C", "\u201D", "\u201E", "\u201F", "\u2018", "\u2019", "\u201A", "\u201B"});

bool begins_curly(std::string_view text) {
  return std::ranges::any_of(curly_quotes, [text](std::string_view quote) { return text.starts_with(quote); });
}
bool ends_curly(std::string_view text) {
  return std::ranges::any_of(curly_quotes, [text](std::string_view quote) { return text.ends_with(quote); });
}

std::string quote_hint(std::string_view text) {
  constexpr std::size_t longest = 60;
  const bool is_short = text.size() <= longest && text.find('\n') == std::string_view::npos;
  return is_short ? fmt::format("put it in quotes: `{}`", in_quotes(text)) : "put the whole value in quotes";
}

/// Of `@tom"`, whose opening quote was forgotten, the word.
std::string_view without_last_quote(std::string_view text) {
  const bool stray = text.ends_with('"') || text.ends_with('\'');
  return text.substr(0, text.size() - (stray ? 1 : 0));
}

/// Of `severity: major}` the bracket that is missing at the front.
std::optional<char> missing_bracket(std::string_view value) {
  const auto lacks = [value](char open, char close) {
    return value.ends_with(close) && std::ranges::count(value, close) > std::ranges::count(value, open);
  };
  if (lacks('{', '}')) return '{';
  return lacks('[', ']') ? std::optional('[') : std::nullopt;
}

/// Behind the sign that a blank parts from its number: `>=5 %`.
std::uint32_t behind_percent(const Source& source, std::uint32_t end) {
  const std::size_t sign = source.bytes().find_first_not_of(' ', end);
  const bool is_percent = sign != std::string_view::npos && source.bytes()[sign] == '%';
  return is_percent ? static_cast<std::uint32_t>(sign + 1) : end;
}

/// `>=5%`, which in quotes would be the next mistake.
bool compares(std::string_view text) {
  return text.starts_with(">=") && text.size() > 2;
}

Diagnostic explain_comparison(const Source& source, std::uint32_t start, std::uint32_t end) {
  std::string value(source.bytes().substr(start + 2, end - start - 2));
  std::erase_if(value, [](char c) { return c == ' ' || c == '\t'; });
  return mistake(source, start, end, Sentence("{} is not how a plan compares", backticked(source, start, end)),
                 fmt::format("write `{}+`", value));
}

}  // namespace

Diagnostic explain_indicator(const Source& source, std::uint32_t at) {
  const std::uint32_t end = behind_percent(source, std::max(word_end(source, at), at + 1));
  const std::string word = backticked(source, at, end);
  const std::string_view text = source.bytes().substr(at, end - at);
  switch (text.front()) {
    case '@':
      return mistake(source, at, end, Sentence("{} may not begin with `@` in YAML", word),
                     fmt::format("write `{}`, or leave out the `@`", in_quotes(without_last_quote(text))));
    case '&':
      return mistake(source, at, end, Sentence("{} is an anchor of YAML, and a plan has none", word),
                     "put a value that begins with `&` in quotes");
    case '*':
      return mistake(source, at, end, Sentence("{} is an alias of YAML, and a plan has none", word),
                     "put a value that begins with `*` in quotes");
    case '!':
      return mistake(source, at, end, Sentence("{} is a tag of YAML, and a plan has none", word),
                     "put a value that begins with `!` in quotes");
    case '>':
    case '|':
      if (compares(text)) return explain_comparison(source, at, end);
      return mistake(source, at, end, Sentence("no value may begin with `{}` in YAML", text.front()),
                     fmt::format("write `{}`", in_quotes(text)));
    case '`':
      return mistake(source, at, end, "no value may begin with a backtick in YAML", "put the value in quotes");
    default:
      return mistake(source, at, end, Sentence("no value may begin with `{}` in YAML", text.front()),
                     "put the value in quotes");
  }
}

Diagnostic explain_directive(const Source& source, std::uint32_t at) {
  const std::uint32_t end = word_end(source, at);
  return mistake(source, at, end,
                 Sentence("{} is a directive of YAML, and a plan has none", backticked(source, at, end)),
                 "delete the line");
}

Diagnostic explain_open_quote(const Source& source, std::uint32_t at) {
  const char quote = source.bytes()[at];
  return mistake(source, at, at + 1, Sentence("the quote `{}` is never closed", quote),
                 fmt::format("put a `{}` at the end of the value", quote));
}

Diagnostic explain_escape(const Source& source, std::uint32_t start, std::uint32_t end) {
  return mistake(source, start, end, Sentence("{} is no escape of YAML", backticked(source, start, end)),
                 "write `\\\\` for a backslash, or put the value in single quotes");
}

Diagnostic explain_rest_of_line(const Source& source, std::uint32_t start, std::uint32_t end, std::string_view after) {
  const std::string_view text = source.bytes().substr(start, end - start);
  const bool is_comment = text.starts_with('#');
  std::string hint =
      is_comment ? "put a space before the `#`"
      : after == "bracket"
          ? "delete it, or put the whole value in quotes"
          : "delete it, or write a quote that belongs to the text twice: `''` in single quotes, `\\\"` in double";
  return mistake(source, start, end, Sentence("{} behind the closing {}", backticked(source, start, end), after),
                 std::move(hint));
}

/// Where the key begins before whose value there is no bracket: `within: 4h, from: aware}` has lost the one before
/// `within`, for its first piece has no key of its own. Else where the value begins.
std::uint32_t start_of_mapping(const Source& source, std::uint32_t start, std::string_view value) {
  if (value.substr(0, value.find(',')).find(": ") != std::string_view::npos) return start;
  const std::string_view before = source.bytes().substr(0, start);
  const std::size_t line = before.rfind('\n') + 1;
  const std::size_t key = before.find_first_not_of("- ", line);
  return key < start ? static_cast<std::uint32_t>(key) : start;
}

Diagnostic explain_colon_in_value(const Source& source, std::uint32_t start, std::uint32_t end) {
  const std::string_view value = source.bytes().substr(start, end - start);
  if (begins_curly(value)) {
    return mistake(source, start, end, "a value with `: ` in it, and curly quotes are no quotes to YAML",
                   "write straight quotes, `\"` or `'`");
  }
  if (const auto bracket = missing_bracket(value)) {
    const std::uint32_t first = *bracket == '{' ? start_of_mapping(source, start, value) : start;
    return mistake(source, first, end, Sentence("the bracket `{}` is never opened", value.back()),
                   fmt::format("write `{}{}`", *bracket, source.bytes().substr(first, end - first)));
  }
  return mistake(source, start, end, "an unquoted value with `: ` in it", quote_hint(value));
}

Diagnostic explain_template(const Source& source, std::uint32_t at) {
  const std::string_view value = source.bytes().substr(at, end_of_line(source, at) - at);
  return mistake(source, at, at + 2, "an unquoted value may not begin with `{{`", quote_hint(value));
}

Diagnostic explain_block_header(const Source& source, std::uint32_t start, std::uint32_t end) {
  const char indicator = source.bytes()[start];
  if (compares(source.bytes().substr(start, end - start))) return explain_comparison(source, start, end);
  if (indicator == '>') {
    return mistake(source, start, end, "an unquoted value may not begin with `>`",
                   quote_hint(source.bytes().substr(start, end - start)));
  }
  return mistake(source, start, end, "the text of a `|` begins on the next line", "indent it below the key");
}

bool has_curly_quotes(std::string_view text) {
  return begins_curly(text) && ends_curly(text);
}

Diagnostic explain_curly_quotes(const Source& source, std::uint32_t start, std::uint32_t end) {
  Diagnostic diagnostic = mistake(source, start, end, "curly quotes are no quotes to YAML, but part of the text",
                                  "write straight quotes, `\"` or `'`");
  diagnostic.level = Level::warning;
  return diagnostic;
}

}  // namespace incplan::core::yaml
