#include "support/console.hpp"

#include <sstream>

namespace incplan::test {
namespace {

constexpr std::string_view any_lines = "…\n";

}  // namespace

std::vector<std::vector<Exchange>> console_blocks(std::string_view document) {
  std::vector<std::vector<Exchange>> blocks;
  std::istringstream lines{std::string(document)};
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (!inside && line == "```console")
      blocks.emplace_back(), inside = true;
    else if (inside && line == "```")
      inside = false;
    else if (inside && line.starts_with("$ "))
      blocks.back().push_back({line.substr(2), {}});
    else if (inside && !blocks.back().empty())
      blocks.back().back().shown += line + "\n";
  }
  return blocks;
}

bool matches(std::string_view shown, std::string_view said) {
  while (!shown.empty() && !shown.starts_with(any_lines)) {
    const std::string_view line = shown.substr(0, shown.find('\n') + 1);
    if (!said.starts_with(line)) return false;
    shown.remove_prefix(line.size());
    said.remove_prefix(line.size());
  }
  if (shown.empty()) return said.empty();
  shown.remove_prefix(any_lines.size());
  for (;;) {
    if (matches(shown, said)) return true;
    if (said.empty()) return false;
    const auto end = said.find('\n');
    said.remove_prefix(end == std::string_view::npos ? said.size() : end + 1);
  }
}

}  // namespace incplan::test
