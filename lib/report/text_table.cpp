#include "report/text_table.hpp"

#include <algorithm>
#include <numeric>

#include "report/wrap.hpp"

namespace incplan::core::report {
namespace {

constexpr int gap = 2;
/// A column narrower than this (and than its words) is no column.
constexpr int narrowest_column = 10;

using Row = std::vector<ScreenLine>;

Row split_row(const std::vector<Line>& cells, std::size_t columns) {
  Row row;
  for (const Line& cell : cells) row.push_back(split(cell));
  row.resize(columns);
  return row;
}

std::size_t column_count(const Table& table) {
  std::size_t columns = table.head.size();
  for (const auto& row : table.rows) columns = std::max(columns, row.size());
  return columns;
}

std::vector<int> natural_widths(const std::vector<Row>& rows, std::size_t columns) {
  std::vector<int> widths(columns, 0);
  for (const Row& row : rows) {
    for (std::size_t column = 0; column < columns; ++column) {
      widths[column] = std::max(widths[column], width_of(row[column]));
    }
  }
  return widths;
}

/// The longest word of each column: narrower, and it would be broken.
std::vector<int> word_widths(const std::vector<Row>& rows, std::size_t columns) {
  std::vector<int> widths(columns, 0);
  for (const Row& row : rows) {
    for (std::size_t column = 0; column < columns; ++column) {
      for (const Word& word : row[column]) widths[column] = std::max(widths[column], word.width);
    }
  }
  return widths;
}

/// Takes columns from the widest until all fit, first from those whose words stay whole; false where they cannot.
bool squeeze(std::vector<int>& widths, const std::vector<int>& whole_words, int room) {
  int total = std::accumulate(widths.begin(), widths.end(), 0);
  for (; total > room; --total) {
    std::size_t widest = 0;
    const auto spare = [&](std::size_t column) { return widths[column] > whole_words[column]; };
    for (std::size_t column = 1; column < widths.size(); ++column) {
      const bool better = spare(column) != spare(widest) ? spare(column) : widths[column] > widths[widest];
      if (better) widest = column;
    }
    if (widths[widest] <= narrowest_column && !spare(widest)) return false;
    --widths[widest];
  }
  return true;
}

class Columns {
 public:
  Columns(std::vector<int> widths, bool color) : widths_(std::move(widths)), color_(color) {}

  void add(const Row& row, std::vector<std::string>& out) const {
    std::vector<std::vector<ScreenLine>> cells;
    std::size_t height = 1;
    for (std::size_t column = 0; column < widths_.size(); ++column) {
      cells.push_back(wrap(row[column], widths_[column], true));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) out.push_back(line_of(cells, line));
  }

  [[nodiscard]] std::string rule() const {
    std::string line;
    for (const int width : widths_) {
      line += (line.empty() ? "" : std::string(gap, ' ')) + std::string(static_cast<std::size_t>(width), '-');
    }
    return line;
  }

 private:
  [[nodiscard]] std::string line_of(const std::vector<std::vector<ScreenLine>>& cells, std::size_t line) const {
    static const ScreenLine nothing;
    std::string out;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const ScreenLine& part = line < cells[column].size() ? cells[column][line] : nothing;
      const int pad = widths_[column] - width_of(part) + (column + 1 < cells.size() ? gap : 0);
      out += paint(part, color_) + std::string(static_cast<std::size_t>(std::max(0, pad)), ' ');
    }
    return out;
  }

  std::vector<int> widths_;
  bool color_;
};

/// `head: cell` lines under the first cell, for a table that has no room.
std::vector<std::string> as_lists(const Row& head, const std::vector<Row>& rows, int width, bool color) {
  std::vector<std::string> out;
  for (const Row& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column > 0 && row[column].empty()) continue;
      ScreenLine words = column == 0 || head[column].empty() ? ScreenLine{} : head[column];
      if (!words.empty()) words.push_back({":", Tone::plain, 1, true});
      words.insert(words.end(), row[column].begin(), row[column].end());
      const std::string lead(column == 0 ? 0 : 2, ' ');
      for (const ScreenLine& line : wrap(words, width - static_cast<int>(lead.size()), true)) {
        out.push_back(lead + paint(line, color));
      }
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> table_lines(const Table& table, int width, bool color) {
  const std::size_t columns = column_count(table);
  Row head = split_row(table.head, columns);
  std::vector<Row> rows;
  for (const auto& row : table.rows) rows.push_back(split_row(row, columns));

  std::vector<Row> all = rows;
  all.push_back(head);
  std::vector<int> widths = natural_widths(all, columns);
  const int room = width - gap * (static_cast<int>(columns) - 1);
  if (!squeeze(widths, word_widths(all, columns), room)) return as_lists(head, rows, width, color);

  const Columns layout(std::move(widths), color);
  std::vector<std::string> out;
  if (!table.head.empty()) {
    for (ScreenLine& cell : head) {
      for (Word& word : cell) word.tone = Tone::strong;
    }
    layout.add(head, out);
    out.push_back(layout.rule());
  }
  for (const Row& row : rows) layout.add(row, out);
  return out;
}

}  // namespace incplan::core::report
