#include "check/engine/known_errors.hpp"

#include <algorithm>
#include <array>

#include "check/check.hpp"
#include "check/engine/pointers.hpp"

namespace incplan::core::check {
namespace {

using Keys = std::span<const std::string_view>;

// Keys whose values no condition asks for.
constexpr std::array<std::string_view, 4> of_severity = {"name", "description", "updates", "next_steps"};
constexpr std::array<std::string_view, 1> of_criterion = {"ask"};
constexpr std::array<std::string_view, 5> of_service = {"name", "owner", "public", "replicas", "settings"};
constexpr std::array<std::string_view, 2> of_incident = {"description", "excludes"};
constexpr std::array<std::string_view, 10> of_reporting_channel = {
    "name", "kind", "purpose", "service", "url", "access", "owner", "fallback", "limit", "settings"};
constexpr std::array<std::string_view, 10> of_addressed_channel = {
    "name", "purpose", "when", "service", "url", "access", "owner", "fallback", "limit", "settings"};
constexpr std::array<std::string_view, 4> of_role = {"name", "responsibilities", "held_by", "rota"};
constexpr std::array<std::string_view, 5> of_stage = {"name", "description", "status", "every", "messages"};
constexpr std::array<std::string_view, 5> of_audience = {"name", "public", "languages", "timezones", "approver"};

/// Parts that are no more than a word.
constexpr std::array<std::string_view, 5> words_of_plan = {"/name", "/owner", "/reviewed", "/review_every",
                                                           "/timezone"};

/// Whether a mistake stands under one of these keys of an entry; the part `incident` has no entries.
bool is_under(std::string_view pointer, std::string_view part, Keys keys) {
  return std::ranges::find(keys, step_at(pointer, part == "incident" ? 1 : 2)) != keys.end();
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
    if (diagnostic.code == code::placeholder_left) to_fill_in_.push_back(pointer);
    if (diagnostic.code == code::yaml_syntax) note_guess(pointer, is_error(diagnostic));
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

void KnownErrors::note_guess(const std::string& pointer, bool is_mistake) {
  const auto is_below = [&pointer](std::string_view part) { return is_at_or_below(pointer, part); };
  guessed_.insert(pointer);
  if (!is_mistake) return;
  const bool is_language = pointer.find("/languages") != std::string::npos;
  if (is_below("/incplan") || is_below("/extends") || is_below("/lint") || is_language) guessed_.emplace();
  const bool defines_nothing = std::ranges::find(words_of_plan, pointer) != words_of_plan.end();
  if (is_below("/criteria") || (is_plan_or_part(pointer) && !defines_nothing)) lost_names_ = true;
}

bool KnownErrors::explains(const Diagnostic& diagnostic) const {
  const std::string pointer = json_pointer(diagnostic.place.path);
  const auto group = group_of(diagnostic.code);
  if (is_in_any(pointer, guessed_) || (group == Group::references && misshapen_.contains(pointer))) return true;
  const bool needs_names = group != Group::text_and_shape || diagnostic.code == code::invalid_value;
  if (lost_names_ && (needs_names || is_plan_or_part(pointer))) return true;
  if (!group || !is_of_plan(*group)) return false;
  return lost_part_ || damaged_.contains(entry_of(pointer));
}

bool KnownErrors::in(std::string_view part, Keys harmless) const {
  return hides_part(part) || std::ranges::any_of(pointers_, [&](std::string_view mistake) {
           return is_in(mistake, part) && !is_under(mistake, part, harmless);
         });
}

bool KnownErrors::in(std::string_view part) const {
  return hides_part(part) || any_below(pointers_, '/' + std::string(part));
}

bool KnownErrors::in_severities() const {
  return in("severities", of_severity);
}

bool KnownErrors::in_table() const {
  return in_severities() || in("criteria", of_criterion) || in("services", of_service) || in("incident", of_incident);
}

bool KnownErrors::in_reporting() const {
  return in("channels", of_reporting_channel);
}

bool KnownErrors::in_need_of_roles() const {
  return in("roles", of_role);
}

bool KnownErrors::in_stages() const {
  return in("stages", of_stage);
}

bool KnownErrors::in_addressing() const {
  return in("channels", of_addressed_channel) || in("audiences", of_audience);
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

}  // namespace incplan::core::check
