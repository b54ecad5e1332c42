#include "check/consequences.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "check/check.hpp"

namespace incplan::check {
namespace {

bool is_broken_yaml(const Diagnostic& diagnostic) {
  return diagnostic.code == code::yaml_syntax;
}

/// What is found before there is a tree of nodes, so that no tree can make it up.
bool is_about_bytes(const Diagnostic& diagnostic) {
  return is_broken_yaml(diagnostic) || diagnostic.code == code::not_utf8 || diagnostic.code == code::too_large ||
         diagnostic.code == code::too_deep;
}

/// Where the next part of the plan begins: a line below this place that is not indented.
std::uint32_t next_part(const Place& place) {
  const std::string_view bytes = place.source->bytes();
  for (std::size_t at = bytes.find('\n', place.start); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    const char first = at + 1 < bytes.size() ? bytes[at + 1] : '\n';
    if (std::string_view(" \t\r\n#-").find(first) == std::string_view::npos) return static_cast<std::uint32_t>(at + 1);
  }
  return static_cast<std::uint32_t>(bytes.size() + 1);
}

/// `/stages/resolved` of everything in it; `/stages` of the part itself.
std::string entry_of(const Place& place) {
  const std::string pointer = json_pointer(place.step);
  const std::size_t part = std::min(pointer.find('/', 1), pointer.size());
  return pointer.substr(0, std::min(pointer.find('/', part + 1), pointer.size()));
}

bool is_of_plan(Group group) {
  return group != Group::text_and_shape && group != Group::references;
}

/// What is damaged in a plan, and what else may be wrong for that reason alone.
class Consequences {
 public:
  explicit Consequences(const Diagnostics& sorted) {
    for (const Diagnostic& diagnostic : sorted) {
      if (is_broken_yaml(diagnostic)) broken_ = true;
      const Check* check = find_check(diagnostic.code);
      if (check == nullptr || check->rule.level != Level::error || is_of_plan(*group_of(diagnostic.code))) continue;
      const std::string entry = entry_of(diagnostic.place);
      const bool is_part = std::ranges::count(entry, '/') == 1;
      if (is_part && (diagnostic.code == code::unknown_key || diagnostic.code == code::wrong_kind)) lost_part_ = true;
      if (!is_part) damaged_.insert(entry);
    }
  }

  bool operator()(const Diagnostic& diagnostic) {
    if (broken_) return !is_about_bytes(diagnostic) || is_guessed(diagnostic);
    const auto group = group_of(diagnostic.code);
    if (!group || !is_of_plan(*group)) return false;
    return lost_part_ || damaged_.contains(entry_of(diagnostic.place));
  }

 private:
  /// Whether it stands behind a mistake in the YAML of the same part.
  bool is_guessed(const Diagnostic& diagnostic) {
    if (diagnostic.place.source != source_) guessed_up_to_ = 0;
    source_ = diagnostic.place.source;
    if (diagnostic.place.start < guessed_up_to_) return true;
    if (is_broken_yaml(diagnostic)) guessed_up_to_ = next_part(diagnostic.place);
    return false;
  }

  bool broken_ = false;     ///< the YAML
  bool lost_part_ = false;  ///< a part as a whole was not read
  std::set<std::string> damaged_;
  const Source* source_ = nullptr;
  std::uint32_t guessed_up_to_ = 0;
};

}  // namespace

void drop_consequences(Diagnostics& sorted) {
  Consequences follows(sorted);
  Diagnostics kept;
  for (Diagnostic& diagnostic : sorted) {
    if (!follows(diagnostic)) kept.push_back(std::move(diagnostic));
  }
  sorted = std::move(kept);
}

}  // namespace incplan::check
