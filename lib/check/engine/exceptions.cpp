#include "check/engine/exceptions.hpp"

#include <algorithm>

#include "check/check.hpp"

namespace incplan::core::check {
namespace {

bool has_fixed_level(std::string_view name) {
  const Check* check = find_check(name);
  return check != nullptr && check->rule.fixed_level;
}

}  // namespace

Exceptions::Exceptions(const Plan& plan, Instant now) {
  const Date today = day_in(now, *plan.zone);
  for (const LintException& exception : plan.lint) {
    entries_.push_back({.exception = &exception,
                        .level = parse_level(exception.level.value),
                        .has_run_out = exception.until && exception.until->value < today,
                        .used = std::vector<bool>(std::max<std::size_t>(exception.at.size(), 1)),
                        .places = {}});
    for (std::size_t i = 0; i < exception.at.size(); ++i) entries_.back().places.emplace(exception.at[i].value, i);
  }
}

std::optional<Level> Exceptions::apply(const Diagnostic& diagnostic) {
  const auto entry = std::ranges::find_if(
      entries_, [&](const Entry& candidate) { return candidate.exception->check.value == diagnostic.code; });
  if (entry == entries_.end() || entry->has_run_out) return std::nullopt;
  const auto& at = entry->exception->at;
  const std::string pointer = at.empty() ? std::string() : json_pointer(diagnostic.place.path);
  bool applies = at.empty();
  if (applies) entry->used[0] = true;
  // The place itself, then each that it lies in.
  for (std::string_view place = pointer; !at.empty(); place = place.substr(0, place.rfind('/'))) {
    const auto [begin, end] = entry->places.equal_range(place);
    for (auto named = begin; named != end; ++named) entry->used[named->second] = applies = true;
    if (place.empty()) break;
  }
  if (!applies) return std::nullopt;
  return entry->level.value_or(Level::off);  // the level itself is a mistake, which is reported
}

void Exceptions::report_useless(const Entry& entry, Diagnostics& found) const {
  const LintException& exception = *entry.exception;
  const std::string& name = exception.check.value;
  if (std::ranges::find(entry.used, true) == entry.used.end()) {
    found.push_back({.code = unused_exception.rule.name,
                     .place = exception.check.place,
                     .message = Sentence("the exception from `{}` excepts nothing", name),
                     .hint = "remove it: nothing of this kind is found any more"});
    return;
  }
  for (std::size_t i = 0; i < exception.at.size(); ++i) {
    if (entry.used[i]) continue;
    found.push_back({.code = unused_exception.rule.name,
                     .place = exception.at[i].place,
                     .message = Sentence("`{}` finds nothing at `{}`", name, exception.at[i].value),
                     .hint = "remove the place, or correct it: it is a JSON Pointer such as `/roles/legal`"});
  }
}

Diagnostics Exceptions::unused(const Diagnostics& judged) const {
  Diagnostics found;
  KnownErrors known_errors;
  known_errors.note(judged);
  for (const Entry& entry : entries_) {
    const std::string& name = entry.exception->check.value;
    if (find_check(name) == nullptr || name == unused_exception.rule.name) continue;
    if (has_fixed_level(name)) {
      found.push_back({.code = unused_exception.rule.name,
                       .place = entry.exception->check.place,
                       .message = Sentence("the level of `{}` cannot be changed", name),
                       .hint = "a plan with such a mistake cannot be read"});
    } else if (entry.has_run_out) {
      found.push_back({.code = unused_exception.rule.name,
                       .place = entry.exception->until->place,
                       .message = Sentence("the exception from `{}` has run out on {}", name,
                                           date_text(entry.exception->until->value)),
                       .hint = "fix the cause, or extend `until` and update `reason`"});
    } else if (entry.level && !known_errors.any()) {
      report_useless(entry, found);
    }
  }
  return found;
}

}  // namespace incplan::core::check
