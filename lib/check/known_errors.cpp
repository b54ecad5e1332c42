#include "check/known_errors.hpp"

#include <algorithm>
#include <array>

#include "check/check.hpp"

namespace incplan::check {
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

/// The step of a pointer at a depth: of `/severities/sev1/updates` the one at 2 is `updates`.
std::string_view step_at(std::string_view pointer, int depth) {
  for (; depth >= 0 && !pointer.empty(); --depth) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    if (depth == 0) return pointer.substr(0, end);
    pointer.remove_prefix(end);
  }
  return {};
}

/// Whether a mistake stands under one of these keys of an entry; the part `incident` has no entries.
bool is_under(std::string_view pointer, std::string_view part, Keys keys) {
  return std::ranges::find(keys, step_at(pointer, part == "incident" ? 1 : 2)) != keys.end();
}

bool is_in(std::string_view pointer, std::string_view part) {
  return step_at(pointer, 0) == part;
}

bool is_error(const Diagnostic& diagnostic) {
  const Check* check = find_check(diagnostic.code);
  return check != nullptr && diagnostic.level.value_or(check->rule.level) == Level::error;
}

}  // namespace

bool is_damage(std::string_view check) {
  const auto group = group_of(check);
  return (group == Group::text_and_shape || group == Group::references) && check != dependency_loop.rule.name;
}

void KnownErrors::note(const Diagnostics& found) {
  pointers_.clear();
  for (const Diagnostic& diagnostic : found) {
    if (!is_error(diagnostic) || !is_damage(diagnostic.code)) continue;
    const bool is_of_shape = group_of(diagnostic.code) == Group::text_and_shape;
    for (const Related& related : diagnostic.related) pointers_.push_back(json_pointer(related.place.path));
    pointers_.push_back(json_pointer(diagnostic.place.path));
    hides_ = hides_ || is_of_shape || diagnostic.code == template_syntax.rule.name;
    lacks_base_ = lacks_base_ || is_in(pointers_.back(), "extends");
    const bool of_root = std::ranges::count(pointers_.back(), '/') <= 1;
    hidden_part_ = hidden_part_ || (of_root && diagnostic.code == code::unknown_key);
  }
  std::ranges::sort(pointers_);
}

bool KnownErrors::in(std::string_view part, Keys harmless) const {
  return hides_part(part) || std::ranges::any_of(pointers_, [&](std::string_view mistake) {
           return is_in(mistake, part) && !is_under(mistake, part, harmless);
         });
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

bool KnownErrors::below(std::string_view pointer) const {
  const auto is_there = [this](std::string_view wanted, const auto& fits) {
    const auto found = std::ranges::lower_bound(pointers_, wanted, std::less<std::string_view>());
    return found != pointers_.end() && fits(std::string_view(*found));
  };
  const std::string inside = std::string(pointer) + '/';
  return is_there(pointer, [&](std::string_view mistake) { return mistake == pointer; }) ||
         is_there(inside, [&](std::string_view mistake) { return mistake.starts_with(inside); });
}

bool KnownErrors::covers(const Place& place) const {
  return any() && below(json_pointer(place.path));
}

bool KnownErrors::hides_part(std::string_view part) const {
  if (hidden_part_ || lacks_base_) return true;
  return any() && std::ranges::binary_search(pointers_, "/" + std::string(part));
}

}  // namespace incplan::check
