#include "schema/trailing_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/character.hpp"
#include "text/unicode.hpp"
#include "yaml/quote.hpp"

namespace incplan::core::schema {

namespace {

std::uint32_t to_offset(std::size_t at) {
  return static_cast<std::uint32_t>(at);
}

/// The comment on the line on which a text ends, or on the next one where that is indented like more of the text.
std::optional<Lost> comment_behind(const yaml::Node& text) {
  const std::string_view bytes = text.source->bytes();
  std::size_t start = bytes.find_first_not_of(" \t\r", text.end);
  if (start != std::string_view::npos && bytes[start] == '\n') {
    const std::size_t line = start + 1;
    start = bytes.find_first_not_of(' ', line);
    const std::size_t own_line = bytes.rfind('\n', text.start) + 1;
    const std::size_t own_indent = bytes.find_first_not_of(" -", own_line) - own_line;
    if (start == std::string_view::npos || start - line <= own_indent) return std::nullopt;
  }
  if (start == std::string_view::npos || start == text.end || bytes[start] != '#') return std::nullopt;
  const std::size_t finish = std::min(bytes.find_first_of("\r\n", start), bytes.size());
  return Lost{to_offset(start), to_offset(finish), {}};
}

/// Whether a line of a text is one by itself: an item, a row of a table, a heading, a quotation.
bool stands_alone(std::string_view line) {
  const std::size_t digits = line.find_first_not_of("0123456789");
  const bool number = digits != 0 && digits != std::string_view::npos && digits < 4 && line.size() > digits + 1 &&
                      (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
  const auto begins = [line](std::string_view sign) { return line.starts_with(sign); };
  return number || std::ranges::any_of(
                       std::initializer_list<std::string_view>{"- ", "* ", "+ ", "| ", "# ", "## ", "> "}, begins);
}

Mistake joined(yaml::Style style) {
  if (style == yaml::Style::folded) {
    return {"`>` joins this line to the one above it", "write `|` instead of `>`, and every line stays one"};
  }
  return {"YAML joins this line to the one above it", "write the text below `|`, and every line stays one"};
}

void report_refused(yaml::Style style, std::string_view text, const Place& place, Diagnostics& diagnostics) {
  if (style != yaml::Style::plain || text.find('?') == std::string_view::npos) return;
  diagnostics.push_back(
      {.code = code::yaml_trap,
       .place = place,
       .message = Sentence("other readers of YAML refuse `{}` without quotes, for its `?` within brackets", text),
       .hint = fmt::format("write `{}`", yaml::in_quotes(text))});
}

}  // namespace

std::optional<Lost> lost_text(const yaml::Node& text) {
  if (text.style != yaml::Style::plain) return std::nullopt;
  std::optional<Lost> lost = comment_behind(text);
  if (!lost) return std::nullopt;
  const std::string_view comment = text.source->bytes().substr(lost->start, lost->end - lost->start);
  if (!is_alphanumeric(first_character(comment.substr(1)))) return std::nullopt;
  lost->mistake = {Sentence("`{}` is a comment: the text ends before it", trim(comment)),
                   fmt::format("write `{}`", yaml::in_quotes(fmt::format("{} {}", text.text, trim(comment))))};
  return lost;
}

std::optional<Lost> lost_line_end(const yaml::Node& text) {
  const bool folds = text.style == yaml::Style::folded || text.style == yaml::Style::double_quoted ||
                     text.style == yaml::Style::single_quoted || text.style == yaml::Style::plain;
  const std::string_view bytes = text.source->bytes();
  std::size_t line = bytes.substr(0, text.end).find('\n', text.start);
  if (!folds || line == std::string_view::npos) return std::nullopt;
  const bool is_block = text.style == yaml::Style::folded;
  bool joins = !is_block;  // whether the line above is one of the text
  std::size_t indent = std::string_view::npos;
  while (line < text.end) {
    const std::size_t start = bytes.find_first_not_of(" \t", line + 1);
    if (start == std::string_view::npos || start >= text.end) break;
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    const std::string_view words = bytes.substr(start, end - start);
    const bool blank = trim(words).empty();
    if (!blank) indent = std::min(indent, start - line);
    const bool further = is_block && !blank && start - line > indent;  // kept as it is
    const bool reported = text.style == yaml::Style::plain && words.starts_with("- ");
    if (joins && !blank && !further && !reported && stands_alone(words)) {
      return Lost{to_offset(start), to_offset(end), joined(text.style)};
    }
    joins = !blank && !further;
    line = blank ? start : end;
  }
  return std::nullopt;
}

void report_refused_elsewhere(const yaml::Node& root, Diagnostics& diagnostics) {
  const bool within_brackets = root.style == yaml::Style::flow;
  for (const yaml::Node& node : root) {
    if (within_brackets) report_refused(node.key.style, node.key.text, node.key_place(), diagnostics);
    if (within_brackets && node.is_scalar()) report_refused(node.style, node.text, node.place(), diagnostics);
    report_refused_elsewhere(node, diagnostics);
  }
}

}  // namespace incplan::core::schema
