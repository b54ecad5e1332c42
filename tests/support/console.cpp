#include "support/console.hpp"

#include <sstream>

namespace incplan::core::test {
namespace {

constexpr std::string_view anything = "…";
constexpr std::string_view any_lines = "…\n";

/// Whether a line is as shown; `…` within it stands for what changes from one day to the next.
bool line_matches(std::string_view shown, std::string_view said) {
  const std::size_t slot = shown.find(anything);
  if (slot == std::string_view::npos) return shown == said;
  if (!said.starts_with(shown.substr(0, slot))) return false;
  shown.remove_prefix(slot + anything.size());
  for (said.remove_prefix(slot); !line_matches(shown, said); said.remove_prefix(1)) {
    if (said.empty()) return false;
  }
  return true;
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n') + 1);
}

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
    else if (inside && !blocks.back().empty() && line.starts_with("> ") && blocks.back().back().command.ends_with('\\'))
      blocks.back().back().command += "\n" + line.substr(2);
    else if (inside && !blocks.back().empty())
      blocks.back().back().shown += line + "\n";
  }
  return blocks;
}

std::vector<std::string> yaml_blocks(std::string_view document) {
  std::vector<std::string> blocks;
  std::istringstream lines{std::string(document)};
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = line == "```yaml";
      if (inside) blocks.emplace_back();
    } else if (inside) {
      blocks.back() += line + "\n";
    }
  }
  return blocks;
}

bool matches(std::string_view shown, std::string_view said) {
  while (!shown.empty() && !shown.starts_with(any_lines)) {
    const std::string_view line = first_line(shown);
    if (!line_matches(line, first_line(said))) return false;
    shown.remove_prefix(line.size());
    said.remove_prefix(first_line(said).size());
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

}  // namespace incplan::core::test
