#include "report/block.hpp"

#include <algorithm>
#include <utility>

namespace incplan::report {

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
      return std::any_of(row[column].begin(), row[column].end(), [](const Run& run) { return !run.text.empty(); });
    };
    if (column > 0 && std::none_of(rows.begin(), rows.end(), says_something)) continue;
    kept.head.push_back(head[column]);
    for (std::size_t row = 0; row < rows.size(); ++row) kept.rows[row].push_back(rows[row][column]);
  }
  return kept;
}

Line words(std::string text, Tone tone) {
  return {Run{std::move(text), tone}};
}

}  // namespace incplan::report
