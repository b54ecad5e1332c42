#include "yaml/dump.hpp"

#include <fmt/core.h>

namespace incplan::yaml::testing {

namespace {

std::string_view style_name(Style style) {
  switch (style) {
    case Style::none:
      return "empty";
    case Style::plain:
      return "plain";
    case Style::single_quoted:
      return "single";
    case Style::double_quoted:
      return "double";
    case Style::literal:
      return "literal";
    case Style::folded:
      return "folded";
    case Style::block:
      return "block";
    case Style::flow:
      return "flow";
  }
  return "?";
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte == '\n') {
      result += "\\n";
    } else if (byte == '\t') {
      result += "\\t";
    } else {
      result += byte;
    }
  }
  return result;
}

void dump(const Node& node, int depth, std::string& out) {
  out.append(static_cast<std::size_t>(depth) * 2, ' ');
  if (node.step.parent != nullptr && node.step.index < 0) {
    out += fmt::format("{} @{}-{} ", escaped(node.key.text), node.key.start, node.key.stop);
    if (node.key.style != Style::plain) out += fmt::format("({}) ", style_name(node.key.style));
  }
  out += style_name(node.style);
  if (node.kind == Kind::null && !node.is_empty()) out += " null";
  if (node.is_mapping()) out += " mapping";
  if (node.is_sequence()) out += " list";
  out += fmt::format(" {}-{}", node.start, node.stop);
  if (node.is_scalar()) out += fmt::format(" `{}`", escaped(node.text));
  out += '\n';
  for (const Node& child : node) dump(child, depth + 1, out);
}

std::string range(const Place& place) {
  const Position start = place.position();
  const Position stop = place.source->position(place.stop);
  return fmt::format("{}:{}-{}:{}", start.line, start.column, stop.line, stop.column);
}

}  // namespace

std::string dump(const Tree& tree) {
  std::string out;
  if (tree.root() != nullptr) dump(*tree.root(), 0, out);
  return out;
}

std::string dump(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    out += fmt::format("{} {} {}", diagnostic.code, range(diagnostic.place), diagnostic.message);
    if (!diagnostic.hint.empty()) out += " | " + diagnostic.hint;
    for (const Related& related : diagnostic.related) {
      out += fmt::format(" ({}: {})", range(related.place), related.message);
    }
    out += '\n';
  }
  return out;
}

}  // namespace incplan::yaml::testing
