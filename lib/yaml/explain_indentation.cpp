// Indentation.
#include <fmt/core.h>

#include <optional>

#include "text/character.hpp"
#include "yaml/explain_words.hpp"

namespace incplan::core::yaml {

namespace {

std::string spaces(std::int64_t count) {
  return count == 1 ? "1 space" : fmt::format("{} spaces", count);
}

/// `0, 2 or 4`, without repetitions.
std::string alternatives(std::span<const std::int64_t> columns) {
  std::vector<std::int64_t> sorted(columns.begin(), columns.end());
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::string list;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    list += fmt::format("{}{}", i == 0 ? "" : i + 1 == sorted.size() ? " or " : ", ", sorted[i]);
  }
  return list;
}

/// How far a line is indented; nothing for an empty line or a comment.
std::optional<std::int64_t> indentation_of(const Source& source, int line) {
  const std::string_view text = source.line(line);
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos || text[first] == '#' || text[first] == '\r') return std::nullopt;
  return static_cast<std::int64_t>(first);
}

constexpr int reach = 100;  ///< lines that are looked at, above and below

/// How many lines near this one are indented so.
int lines_indented_by(const Source& source, int line, std::int64_t columns) {
  int count = 0;
  for (int i = std::max(1, line - reach); i <= line + reach; ++i) count += indentation_of(source, i) == columns ? 1 : 0;
  return count;
}

/// Of two lines that do not fit each other, the one above is mistaken where it is indented as few others are: then this
/// is that mistake. `column` is how far that line is indented.
std::optional<Diagnostic> blame_line_above(const Source& source, std::uint32_t at, std::int64_t column) {
  const int line = source.position(at).line;
  int above = line - 1;
  while (above > std::max(0, line - reach) && indentation_of(source, above) != column) --above;
  const auto own = indentation_of(source, line);
  if (!own || above <= 0 || indentation_of(source, above) != column) return std::nullopt;
  if (lines_indented_by(source, line, column) >= lines_indented_by(source, line, *own)) return std::nullopt;
  const std::uint32_t start = source.line_start(above) + static_cast<std::uint32_t>(column);
  return mistake(source, start, word_end(source, start),
                 Sentence("this line is indented by {}, and what belongs beside it by {}", spaces(column), *own),
                 fmt::format("indent it by {}, or the others like it", *own));
}

/// Where a comment ends the unquoted text above, on its own line or behind it: `Open #incident`.
std::optional<std::uint32_t> comment_above(const Source& source, std::uint32_t at) {
  const std::string_view bytes = source.bytes();
  const std::size_t line_end = bytes.rfind('\n', at);
  if (line_end == std::string_view::npos) return std::nullopt;
  const std::size_t line = bytes.rfind('\n', line_end == 0 ? 0 : line_end - 1) + 1;
  const std::string_view above = bytes.substr(line, line_end - line);
  const std::size_t sign = above.find(" #");
  if (sign == std::string_view::npos || above.find_first_of("\"'") < sign) return std::nullopt;
  return static_cast<std::uint32_t>(line + sign + 1);
}

/// The key of `text |`, which lacks a colon; nothing for any other line.
std::optional<std::pair<std::uint32_t, std::uint32_t>> key_without_colon(const Source& source, int number) {
  const std::string_view line = source.line(number);
  const std::size_t first = line.find_first_not_of(' ');
  const std::size_t header = line.find_last_of("|>");
  const bool is_key = header != std::string_view::npos && header > first && line.find(':') == std::string_view::npos &&
                      line.substr(header).find_first_not_of("|>+- \r") == std::string_view::npos;
  if (!is_key) return std::nullopt;
  const auto end = static_cast<std::uint32_t>(line.find_last_not_of(' ', header - 1) + 1);
  const std::uint32_t begin = source.line_start(number);
  return std::pair(begin + static_cast<std::uint32_t>(first), begin + end);
}

/// `text |` above lines that are indented further, or above one that is indented like it: what it lacks is a colon.
std::optional<Diagnostic> blame_missing_colon(const Source& source, std::uint32_t at) {
  const int here = source.position(at).line;
  const auto own = indentation_of(source, here);
  if (!own) return std::nullopt;
  for (int above = here - 1; above > std::max(0, here - reach); --above) {
    const std::int64_t columns = indentation_of(source, above).value_or(*own + 1);
    if (columns > *own) continue;
    if (const auto key = key_without_colon(source, above)) return explain_bare_key(source, key->first, key->second);
    if (columns < *own) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

Diagnostic explain_indentation(const Source& source, std::uint32_t start, std::uint32_t finish) {
  const std::string_view indentation = source.bytes().substr(start, finish - start);
  const bool has_tab = indentation.find('\t') != std::string_view::npos;
  const std::size_t other = std::min(indentation.find_first_not_of(" \t"), indentation.size());
  return mistake(source, start, finish,
                 has_tab ? Sentence("a tab as indentation")
                         : Sentence("a no-break space ({}) as indentation",
                                    character_name(first_character(indentation.substr(other)))),
                 "indent with spaces, here and in the lines that are indented like this one");
}

Diagnostic explain_dedent(const Source& source, std::uint32_t line, std::uint32_t text,
                          std::span<const std::int64_t> columns) {
  if (auto key = blame_missing_colon(source, text)) return *key;
  const auto deepest = std::ranges::max_element(columns);
  if (deepest != columns.end()) {
    if (auto above = blame_line_above(source, text, *deepest)) return *above;
  }
  return mistake(source, text, word_end(source, text),
                 Sentence("this line is indented by {}, and nothing above it is", spaces(text - line)),
                 fmt::format("indent it by {}", alternatives(columns)));
}

Diagnostic explain_too_deep(const Source& source, std::uint32_t at, std::int64_t column, bool is_entry) {
  if (is_entry) {
    if (auto above = blame_missing_colon(source, at)) return *above;
    if (auto above = blame_line_above(source, at, column)) return *above;
    return mistake(source, at, word_end(source, at), "this line is indented further than the ones that it belongs to",
                   column == 0 ? "begin it at the start of the line" : fmt::format("indent it by {}", spaces(column)));
  }
  if (const auto comment = comment_above(source, at)) {
    return mistake(source, *comment, end_of_line(source, *comment),
                   "a comment, and the text that goes on below it belongs to no key",
                   "put the whole text in quotes, or write it below `|`");
  }
  return mistake(source, at, end_of_line(source, at), "this line belongs to no key",
                 "the text of a `|` or `>` must be indented alike; other text goes on inside its quotes");
}

}  // namespace incplan::core::yaml
