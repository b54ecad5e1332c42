#include "answer/markup/tables.hpp"

#include <algorithm>

namespace incplan::core::markup {
namespace {

void add_line(Inlines& out, const Inlines& head, const Inlines& cell) {
  if (cell.empty()) return;
  if (!out.empty()) out.push_back({.kind = Inline::Kind::line_break});
  std::ranges::copy(head, std::back_inserter(out));
  if (!head.empty()) out.push_back({.text = head.back().text.ends_with(':') ? " " : ": "});
  std::ranges::copy(cell, std::back_inserter(out));
}

}  // namespace

Message table_lines(const Block& table) {
  const std::vector<Inlines>& head = table.rows.front();
  Message out;
  for (std::size_t row = 1; row < table.rows.size(); ++row) {
    if (out.empty() || head.size() > 1) out.emplace_back();
    const std::vector<Inlines>& cells = table.rows[row];
    for (std::size_t column = 0; column < cells.size(); ++column) {
      add_line(out.back().words, column < head.size() ? head[column] : Inlines(), cells[column]);
    }
  }
  if (table.rows.size() == 1) {
    for (const Inlines& cell : head) add_line(out.emplace_back().words, {}, cell);
  }
  return out;
}

}  // namespace incplan::core::markup
