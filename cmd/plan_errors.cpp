#include "cmd/plan_errors.hpp"

#include <algorithm>

#include "report/redacted.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

bool has_part(const Loaded& loaded, std::string_view part) {
  if (loaded.trees.empty()) return false;
  const yaml::Node* root = loaded.trees.front().root();
  return root != nullptr && root->find(part) != nullptr;
}

/// Whether it is a key of the plan itself that nobody knows: it may be the name of a part, misspelt.
bool is_unknown_part(const Diagnostic& error) {
  const PathSegment* path = error.place.path;
  return error.code == code::unknown_key && path != nullptr && path->parent != nullptr &&
         path->parent->parent == nullptr;
}

}  // namespace

std::string placed_message(const Diagnostic& diagnostic) {
  const Position at = diagnostic.place ? diagnostic.place.position() : Position{};
  return "line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " +
         escape_control(report::reported(diagnostic));
}

std::string with_place(std::string_view what, const Loaded& loaded, const Diagnostic& diagnostic) {
  std::string text(what);
  if (!diagnostic.place) return text;
  text += " at line " + std::to_string(diagnostic.place.position().line);
  const std::string_view part = part_of(loaded, diagnostic.place);
  return part.empty() ? text : text + " (`" + escape_control(part) + "`)";
}

const Diagnostic* find_yaml_error(const Diagnostics& errors) {
  const auto found = std::ranges::find(errors, code::yaml_syntax, &Diagnostic::code);
  return found == errors.end() ? nullptr : &*found;
}

const Diagnostic* find_broken_part(const Loaded& loaded, const Diagnostics& errors, const UnknownInPlan::Parts& parts) {
  const bool some_missing = !std::ranges::all_of(parts, [&](auto part) { return has_part(loaded, part); });
  const auto found = std::ranges::find_if(errors, [&](const Diagnostic& error) {
    return error.code == code::yaml_syntax || std::ranges::find(parts, part_of(loaded, error.place)) != parts.end() ||
           (some_missing && is_unknown_part(error));
  });
  return found == errors.end() ? nullptr : &*found;
}

}  // namespace incplan::core::cmd
