#include "check/cascades.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>

#include "check/check.hpp"

namespace incplan::check {
namespace {

bool is_broken_yaml(const Diagnostic& diagnostic) {
  return diagnostic.code == code::yaml_syntax && diagnostic.level == Level::error;
}

/// What is found before there is a tree of nodes, so that no tree can make it up.
bool is_about_bytes(const Diagnostic& diagnostic) {
  return diagnostic.code == code::yaml_syntax || diagnostic.code == code::not_utf8 ||
         diagnostic.code == code::too_large || diagnostic.code == code::too_deep;
}

bool is_of_plan(Group group) {
  return group != Group::text_and_shape && group != Group::references;
}

/// `/stages/resolved` of everything in it; `/stages` of the part itself.
std::string_view entry_of(std::string_view path) {
  const std::size_t part = std::min(path.find('/', 1), path.size());
  return path.substr(0, std::min(path.find('/', part + 1), path.size()));
}

bool is_plan_or_part(std::string_view path) {
  return std::ranges::count(path, '/') <= 1;
}

bool is_at_or_below(std::string_view path, std::string_view top) {
  return path.starts_with(top) && (path.size() == top.size() || path[top.size()] == '/');
}

using Ways = std::set<std::string, std::less<>>;

bool is_in_any(std::string_view path, const Ways& tops) {
  while (!tops.contains(path)) {
    if (path.empty()) return false;
    path = path.substr(0, path.rfind('/'));
  }
  return true;
}

/// Parts that are no more than a word.
constexpr std::array<std::string_view, 5> words_of_plan = {"/name", "/owner", "/reviewed", "/review_every",
                                                           "/timezone"};

/// Where the next part of the plan begins: a line below this place that is not indented.
std::uint32_t next_part(const Place& place) {
  const std::string_view bytes = place.source->bytes();
  for (std::size_t at = bytes.find('\n', place.start); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    const char first = at + 1 < bytes.size() ? bytes[at + 1] : '\n';
    if (std::string_view(" \t\r\n#-").find(first) == std::string_view::npos) return static_cast<std::uint32_t>(at + 1);
  }
  return static_cast<std::uint32_t>(bytes.size() + 1);
}

/// Mistakes in bytes behind another one that they may follow from: those in the same collection, or, where the plan or
/// a part of it is damaged, all up to the next part.
class CascadeFilter {
 public:
  /// To be asked in the order of the places.
  bool operator()(const Diagnostic& diagnostic) {
    if (diagnostic.place.source != source_) *this = CascadeFilter(diagnostic.place.source);
    const std::string path = json_pointer(diagnostic.place.path);
    if (diagnostic.place.start < guessed_up_to_ || is_in_any(path, guessed_)) return true;
    if (!is_broken_yaml(diagnostic)) return false;
    if (is_plan_or_part(path))
      guessed_up_to_ = next_part(diagnostic.place);
    else
      guessed_.insert(path.substr(0, path.rfind('/')));
    return false;
  }

  explicit CascadeFilter(const Source* source = nullptr) : source_(source) {}

 private:
  const Source* source_;
  std::uint32_t guessed_up_to_ = 0;
  Ways guessed_;
};

/// What is damaged in a plan, and what else may be wrong for that reason alone.
class Consequences {
 public:
  explicit Consequences(const Diagnostics& sorted) {
    for (const Diagnostic& diagnostic : sorted) {
      const std::string path = json_pointer(diagnostic.place.path);
      if (diagnostic.code == code::yaml_syntax) guess(path, is_broken_yaml(diagnostic));
      if (!is_damage(diagnostic)) continue;
      if (group_of(diagnostic.code) == Group::text_and_shape) misshapen_.insert(path);
      const std::string_view entry = entry_of(path);
      const bool is_part = std::ranges::count(entry, '/') == 1;
      if (is_part && (diagnostic.code == code::unknown_key || diagnostic.code == code::wrong_type)) lost_part_ = true;
      if (!is_part) damaged_.emplace(entry);
    }
  }

  bool operator()(const Diagnostic& diagnostic) const {
    const std::string path = json_pointer(diagnostic.place.path);
    const auto group = group_of(diagnostic.code);
    if (is_in_any(path, guessed_) || (group == Group::references && misshapen_.contains(path))) return true;
    const bool needs_names = group != Group::text_and_shape || diagnostic.code == code::invalid_value;
    if (lost_names_ && (needs_names || is_plan_or_part(path))) return true;
    if (!group || !is_of_plan(*group)) return false;
    return lost_part_ || damaged_.contains(entry_of(path));
  }

 private:
  static bool is_damage(const Diagnostic& diagnostic) {
    const Check* check = find_check(diagnostic.code);
    if (check == nullptr || check->rule.level != Level::error || !check::is_damage(diagnostic.code)) return false;
    return diagnostic.code != code::yaml_syntax || is_broken_yaml(diagnostic);
  }

  /// A mistake in the YAML makes a guess of what it leads to, and of all that is read by the words there.
  void guess(const std::string& path, bool is_mistake) {
    const auto is_in = [&path](std::string_view part) { return is_at_or_below(path, part); };
    guessed_.insert(path);
    if (!is_mistake) return;
    const bool is_language = path.find("/languages") != std::string::npos;
    if (is_in("/incplan") || is_in("/extends") || is_in("/lint") || is_language) guessed_.emplace();
    const bool defines_nothing = std::ranges::find(words_of_plan, path) != words_of_plan.end();
    if (is_in("/criteria") || (is_plan_or_part(path) && !defines_nothing)) lost_names_ = true;
  }

  bool lost_part_ = false;   ///< a part as a whole was not read
  bool lost_names_ = false;  ///< nobody knows all names that the plan defines
  Ways guessed_;
  Ways damaged_;
  Ways misshapen_;  ///< what does not have its form is no name of something else
};

}  // namespace

void suppress_cascades(Diagnostics& sorted) {
  const Consequences follows(sorted);
  CascadeFilter is_guessed;
  Diagnostics kept;
  for (Diagnostic& diagnostic : sorted) {
    const bool is_consequence = is_about_bytes(diagnostic) ? is_guessed(diagnostic) : follows(diagnostic);
    if (!is_consequence || diagnostic.code == code::secret) kept.push_back(std::move(diagnostic));
  }
  sorted = std::move(kept);
}

}  // namespace incplan::check
