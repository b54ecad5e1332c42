#include "check/engine/known_errors.hpp"

#include <algorithm>

#include "check/check.hpp"
#include "format/kinds.hpp"

namespace incplan::core::check {
namespace {

/// The key of an entry in which a pointer leads; null where it is none of the format. The part `incident` has no entries.
const format::Key* key_within_entry(std::string_view pointer) {
  const format::Key* part = find_key(format::plan_shape(), step_at(pointer, 0));
  if (part == nullptr || part->table == nullptr) return nullptr;
  return find_key(*part->table, step_at(pointer, part->kind == format::Kind::object ? 1 : 2));
}

/// Parts that are no more than a word.
bool defines_nothing(std::string_view pointer) {
  const format::Key* part = find_key(format::plan_shape(), step_at(pointer, 0));
  return part != nullptr && part->table == nullptr && format::row_of(part->kind).item == part->kind;
}

bool is_in(std::string_view pointer, std::string_view part) {
  return step_at(pointer, 0) == part;
}

/// Whether one of these, which are sorted, is at a pointer or below it.
bool any_below(const std::vector<std::string>& sorted, const std::string& pointer) {
  if (std::ranges::binary_search(sorted, pointer)) return true;
  const std::string inside = pointer + '/';
  const auto found = std::ranges::lower_bound(sorted, inside);
  return found != sorted.end() && found->starts_with(inside);
}

bool is_error(const Diagnostic& diagnostic) {
  const Check* check = find_check(diagnostic.code);
  return check != nullptr && diagnostic.level.value_or(check->rule.level) == Level::error;
}

/// An error by itself, whatever level a plan or the command line gives it.
bool breaks_plan(const Diagnostic& diagnostic) {
  if (diagnostic.code == code::yaml_syntax) return is_error(diagnostic);
  const Check* check = find_check(diagnostic.code);
  return check != nullptr && check->rule.level == Level::error;
}

bool is_of_plan(Group group) {
  return group != Group::text_and_shape && group != Group::references;
}

std::pair<const Source*, int> line_of(const Place& place) {
  return {place.source, place.position().line};
}

/// What is found before there is a tree of nodes, so that no tree can make it up.
bool is_about_bytes(const Diagnostic& diagnostic) {
  return diagnostic.code == code::yaml_syntax || diagnostic.code == code::not_utf8 ||
         diagnostic.code == code::too_large || diagnostic.code == code::too_deep;
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

/// Mistakes in bytes, and those behind them that they may lead to: those in the same collection, or, where the plan or a
/// part of it is damaged, all up to the next part.
class BrokenBytes {
 public:
  /// To be asked in the order of the places.
  bool explain(const Diagnostic& diagnostic) {
    if (diagnostic.place.source != source_) *this = BrokenBytes(diagnostic.place.source);
    const std::string pointer = json_pointer(diagnostic.place.path);
    if (diagnostic.place.start < guessed_up_to_ || is_in_any(pointer, guessed_)) return true;
    if (diagnostic.code != code::yaml_syntax || !is_error(diagnostic)) return false;
    if (is_plan_or_part(pointer))
      guessed_up_to_ = next_part(diagnostic.place);
    else
      guessed_.insert(pointer.substr(0, pointer.rfind('/')));
    return false;
  }

  explicit BrokenBytes(const Source* source = nullptr) : source_(source) {}

 private:
  const Source* source_;
  std::uint32_t guessed_up_to_ = 0;
  Pointers guessed_;
};

}  // namespace

bool is_damage(std::string_view check) {
  const auto group = group_of(check);
  return group && !is_of_plan(*group) && check != dependency_loop.rule.name;
}

void KnownErrors::note(const Diagnostics& found) {
  *this = {};
  for (const Diagnostic& diagnostic : found) {
    const std::string pointer = json_pointer(diagnostic.place.path);
    codes_.insert(diagnostic.code);
    if (!diagnostic.about.text.empty()) missing_names_.insert(diagnostic.about.text);
    if (diagnostic.code == code::placeholder_left) to_fill_in_.push_back(pointer);
    if (diagnostic.code == code::yaml_syntax) note_guess(diagnostic, pointer);
    if (!is_damage(diagnostic.code)) continue;
    if (is_error(diagnostic)) note_error(diagnostic, pointer);
    if (breaks_plan(diagnostic)) note_damage(diagnostic, pointer);
  }
  std::ranges::sort(pointers_);
  std::ranges::sort(to_fill_in_);
}

void KnownErrors::note_error(const Diagnostic& diagnostic, const std::string& pointer) {
  for (const Related& related : diagnostic.related) pointers_.push_back(json_pointer(related.place.path));
  pointers_.push_back(pointer);
  hides_ = hides_ || group_of(diagnostic.code) == Group::text_and_shape || diagnostic.code == template_syntax.rule.name;
  lacks_base_ = lacks_base_ || is_in(pointer, "extends");
  hidden_part_ = hidden_part_ || (is_plan_or_part(pointer) && diagnostic.code == code::unknown_key);
}

void KnownErrors::note_damage(const Diagnostic& diagnostic, const std::string& pointer) {
  if (group_of(diagnostic.code) == Group::text_and_shape) misshapen_.insert(pointer);
  const std::string_view entry = entry_of(pointer);
  const bool is_part = std::ranges::count(entry, '/') == 1;
  if (!is_part) damaged_.emplace(entry);
  lost_part_ = lost_part_ || (is_part && (diagnostic.code == code::unknown_key || diagnostic.code == code::wrong_type));
}

void KnownErrors::note_guess(const Diagnostic& diagnostic, const std::string& pointer) {
  const auto is_below = [&pointer](std::string_view part) { return is_at_or_below(pointer, part); };
  broken_lines_.insert(line_of(diagnostic.place));
  guessed_.insert(pointer);
  if (!is_error(diagnostic)) return;
  const bool is_language = pointer.find("/languages") != std::string::npos;
  if (is_below("/incplan") || is_below("/extends") || is_below("/lint") || is_language) guessed_.emplace();
  if (is_below("/criteria") || (is_plan_or_part(pointer) && !defines_nothing(pointer))) lost_names_ = true;
}

bool KnownErrors::explains(const Diagnostic& diagnostic) const {
  const std::string pointer = json_pointer(diagnostic.place.path);
  const auto group = group_of(diagnostic.code);
  if (is_in_any(pointer, guessed_) || (group == Group::references && misshapen_.contains(pointer))) return true;
  // Mending the line changes what the text is.
  if (diagnostic.code == code::yaml_trap && broken_lines_.contains(line_of(diagnostic.place))) return true;
  const bool needs_names = group != Group::text_and_shape || diagnostic.code == code::invalid_value;
  if (lost_names_ && (needs_names || is_plan_or_part(pointer))) return true;
  if (!group || !is_of_plan(*group)) return false;
  return lost_part_ || damaged_.contains(entry_of(pointer));
}

bool KnownErrors::in(std::string_view part, std::string_view irrelevant) const {
  const auto leaves_open = [&](std::string_view mistake) {
    const format::Key* key = is_in(mistake, part) ? key_within_entry(mistake) : nullptr;
    return is_in(mistake, part) && (key == nullptr || (key->decides && key->name != irrelevant));
  };
  return hides_part(part) || std::ranges::any_of(pointers_, leaves_open);
}

bool KnownErrors::in_table() const {
  return in("severities") || in("criteria") || in("services") || in("incident");
}

bool KnownErrors::in_reporting() const {
  return in("channels", "kind");
}

bool KnownErrors::in_addressing() const {
  return in("channels", "when") || in("audiences");
}

bool KnownErrors::covers(const Place& place) const {
  return any() && any_below(pointers_, json_pointer(place.path));
}

bool KnownErrors::is_to_fill_in(const Place& entry, std::string_view key) const {
  return !to_fill_in_.empty() && any_below(to_fill_in_, json_pointer(entry.path) + '/' + std::string(key));
}

bool KnownErrors::hides_part(std::string_view part) const {
  if (hidden_part_ || lacks_base_) return true;
  return any() && std::ranges::binary_search(pointers_, "/" + std::string(part));
}

void drop_consequences(Diagnostics& sorted) {
  KnownErrors known;
  known.note(sorted);
  BrokenBytes broken;
  Diagnostics kept;
  for (Diagnostic& diagnostic : sorted) {
    const bool follows = is_about_bytes(diagnostic) ? broken.explain(diagnostic) : known.explains(diagnostic);
    if (!follows || diagnostic.code == code::secret) kept.push_back(std::move(diagnostic));
  }
  sorted = std::move(kept);
}

}  // namespace incplan::core::check
