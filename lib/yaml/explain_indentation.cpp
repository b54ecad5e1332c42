// Indentation.
#include <fmt/core.h>

#include "yaml/explain_words.hpp"

namespace incplan::yaml {

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

}  // namespace

Diagnostic explain_indentation(const Source& source, std::uint32_t start, std::uint32_t stop) {
  const bool has_tab = source.bytes().substr(start, stop - start).find('\t') != std::string_view::npos;
  return mistake(source, start, stop, has_tab ? "a tab as indentation" : "a no-break space as indentation",
                 "indent with spaces, here and in the lines that are indented like this one");
}

Diagnostic explain_dedent(const Source& source, std::uint32_t line, std::uint32_t text,
                          std::span<const std::int64_t> columns) {
  return mistake(source, text, word_end(source, text),
                 fmt::format("this line is indented by {}, and nothing above it is", spaces(text - line)),
                 fmt::format("indent it by {}", alternatives(columns)));
}

Diagnostic explain_too_deep(const Source& source, std::uint32_t at, std::int64_t column, bool is_entry) {
  if (is_entry) {
    return mistake(source, at, word_end(source, at), "this line is indented further than the ones that it belongs to",
                   column == 0 ? "begin it at the start of the line" : fmt::format("indent it by {}", spaces(column)));
  }
  return mistake(source, at, end_of_line(source, at), "this line belongs to no key",
                 "the text of a `|` or `>` must be indented alike; other text goes on inside its quotes");
}

}  // namespace incplan::yaml
