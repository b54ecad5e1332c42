#include "support/diff.hpp"

#include <algorithm>
#include <vector>

namespace incplan::core::test {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;

struct Marked {
  char mark;
  std::string_view line;
};

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// For each pair of positions, how many lines the rests of both texts have in common, in order.
std::vector<std::vector<std::size_t>> common_rests(const Lines& a, const Lines& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  return common;
}

std::vector<Marked> align_lines(const Lines& a, const Lines& b) {
  const auto common = common_rests(a, b);
  std::vector<Marked> marked;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      marked.push_back({' ', a[i++]});
      ++j;
    } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
      marked.push_back({'-', a[i++]});
    } else {
      marked.push_back({'+', b[j++]});
    }
  }
  return marked;
}

bool near_change(const std::vector<Marked>& lines, std::size_t at) {
  const std::size_t from = at < context ? 0 : at - context;
  const std::size_t to = std::min(lines.size(), at + context + 1);
  for (std::size_t i = from; i < to; ++i) {
    if (lines[i].mark != ' ') return true;
  }
  return false;
}

}  // namespace

std::string diff(std::string_view expected, std::string_view actual) {
  if (expected == actual) return {};
  const std::vector<Marked> lines = align_lines(lines_of(expected), lines_of(actual));
  std::string text;
  bool skipped = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool shown = near_change(lines, i);
    if (shown && skipped) text += "  ⋮\n";
    if (shown) text += std::string(1, lines[i].mark) + " " + std::string(lines[i].line) + "\n";
    skipped = !shown;
  }
  return text.empty() ? "  (only the last line break differs)\n" : text;
}

}  // namespace incplan::core::test
