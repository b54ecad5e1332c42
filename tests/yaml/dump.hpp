// A tree as text, for tests: one value a line, with the bytes of keys and values.
//
//   people @0-6 block mapping 8-20
//     tom @8-11 plain 13-20 `Tom Pet`
#pragma once

#include <fmt/core.h>

#include <string>

#include "diagnostic/diagnostic.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::yaml::testing {

inline std::string_view style_name(Style style) {
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

inline std::string escaped(std::string_view text) {
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

inline void dump(const Node& node, int depth, std::string& out) {
  out.append(static_cast<std::size_t>(depth) * 2, ' ');
  if (node.path.parent != nullptr && node.path.index < 0) {
    out += fmt::format("{} @{}-{} ", escaped(node.key.text), node.key.start, node.key.end);
    if (node.key.style != Style::plain) out += fmt::format("({}) ", style_name(node.key.style));
  }
  out += style_name(node.style);
  if (node.kind == Kind::null && !node.is_empty()) out += " null";
  if (node.is_mapping()) out += " mapping";
  if (node.is_sequence()) out += " list";
  out += fmt::format(" {}-{}", node.start, node.end);
  if (node.is_scalar()) out += fmt::format(" `{}`", escaped(node.text));
  out += '\n';
  for (const Node& child : node) dump(child, depth + 1, out);
}

inline std::string range(const Place& place) {
  const Position start = place.position();
  const Position end = place.source->position(place.end);
  return fmt::format("{}:{}-{}:{}", start.line, start.column, end.line, end.column);
}

/// The whole tree.
inline std::string dump(const Tree& tree) {
  std::string out;
  if (tree.root() != nullptr) dump(*tree.root(), 0, out);
  return out;
}

/// One line each: `yaml-syntax 2:4-2:7 message | hint`.
inline std::string dump(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    out += fmt::format("{} {} {}", diagnostic.code, range(diagnostic.place), to_text(diagnostic.message));
    if (!diagnostic.hint.empty()) out += " | " + diagnostic.hint;
    for (const Related& related : diagnostic.related) {
      out += fmt::format(" ({}: {})", range(related.place), related.message);
    }
    out += '\n';
  }
  return out;
}

}  // namespace incplan::core::yaml::testing
