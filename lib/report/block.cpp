#include "report/block.hpp"

#include <algorithm>
#include <utility>

namespace incplan::core::report {

bool is_followable(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:", "#"}) {
    if (url.starts_with(scheme)) return true;
  }
  return false;
}

Table Table::without_empty_columns() const {
  Table kept{{}, std::vector<std::vector<Line>>(rows.size())};
  for (std::size_t column = 0; column < head.size(); ++column) {
    const auto says_something = [&](const std::vector<Line>& row) {
      return std::ranges::any_of(row[column], [](const Run& run) { return !run.text.empty(); });
    };
    if (column > 0 && std::ranges::none_of(rows, says_something)) continue;
    kept.head.push_back(head[column]);
    for (std::size_t row = 0; row < rows.size(); ++row) kept.rows[row].push_back(rows[row][column]);
  }
  return kept;
}

namespace {

/// Adds the parts of one run; a lone backtick stays what it is.
void add_spans(const Run& run, Line& line) {
  const auto part = [&](std::size_t start, std::size_t end, Tone tone) {
    if (end > start) line.push_back({run.text.substr(start, end - start), tone, run.url, run.language});
  };
  std::size_t said = 0;
  for (std::size_t open = 0; (open = run.text.find('`', said)) != std::string::npos;) {
    const std::size_t close = run.text.find('`', open + 1);
    if (close == std::string::npos || close == open + 1) break;
    part(said, open, run.tone);
    part(open + 1, close, Tone::code);
    said = close + 1;
  }
  part(said, run.text.size(), run.tone);
}

}  // namespace

Line with_code_spans(const Line& line) {
  Line spans;
  for (const Run& run : line) {
    if (run.tone == Tone::code || !run.url.empty()) {
      spans.push_back(run);
    } else {
      add_spans(run, spans);
    }
  }
  return spans;
}

Line plain(std::string text, Tone tone) {
  return {Run{std::move(text), tone}};
}

}  // namespace incplan::core::report
