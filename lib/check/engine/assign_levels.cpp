#include <algorithm>
#include <set>
#include <tuple>

#include "check/check.hpp"
#include "check/engine/exceptions.hpp"
#include "check/engine/group.hpp"
#include "diagnostic/unseen.hpp"

namespace incplan::core::check {
namespace {

Level own_level(const Diagnostic& diagnostic, const Check* check) {
  if (diagnostic.level) return *diagnostic.level;
  return check == nullptr ? Level::error : check->rule.level;
}

/// The level of one finding: the check's own, then the plan's exception, then the command line's.
Level level_of(const Diagnostic& diagnostic, const Levels& levels, Exceptions& exceptions) {
  const Check* check = find_check(diagnostic.code);
  Level level = own_level(diagnostic, check);
  if (check != nullptr && check->rule.fixed_level) return level;
  level = exceptions.apply(diagnostic).value_or(level);
  const auto chosen = levels.by_check.find(diagnostic.code);
  if (chosen != levels.by_check.end()) level = chosen->second;
  return levels.strict && level == Level::warning ? Level::error : level;
}

auto order(const Diagnostic& diagnostic) {
  const Source* source = diagnostic.place.source;
  return std::tuple(source == nullptr ? std::string_view{} : std::string_view(source->name()), diagnostic.place.start,
                    diagnostic.place.end);
}

bool before(const Diagnostic& one, const Diagnostic& other) {
  return order(one) < order(other);
}

void drop_below(Level least, Diagnostics& diagnostics) {
  std::erase_if(diagnostics, [least](const Diagnostic& diagnostic) { return *diagnostic.level < least; });
}

/// What is wrong in sixty places is shown in a few: whoever mends it searches for the word.
void shorten(Diagnostics& diagnostics) {
  constexpr std::size_t most_related = 8;
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.related.size() > most_related) diagnostic.related.resize(most_related);
  }
}

/// In reports on how a plan is written and what it names the character may be the mistake; in words it is what is meant.
void name_unseen_characters(Diagnostics& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) {
    const auto group = group_of(diagnostic.code);
    const bool may_be_cause = group == Group::text_and_shape || group == Group::references;
    if (may_be_cause && diagnostic.code != code::yaml_trap) name_unseen_character(diagnostic);
  }
}

/// Drops what an earlier diagnostic at the same place says word for word.
void drop_repetitions(Diagnostics& sorted) {
  Diagnostics kept;
  std::set<std::pair<std::string_view, std::string>> said_here;
  for (Diagnostic& next : sorted) {
    if (!kept.empty() && before(kept.back(), next)) said_here.clear();
    if (said_here.emplace(next.code, to_text(next.message)).second) kept.push_back(std::move(next));
  }
  sorted = std::move(kept);
}

}  // namespace

void assign_levels(const Plan& plan, const Levels& levels, Instant now, Diagnostics& diagnostics) {
  Exceptions exceptions(plan, now);
  for (Diagnostic& diagnostic : diagnostics) diagnostic.level = level_of(diagnostic, levels, exceptions);
  Diagnostics unused = levels.errors_only ? Diagnostics() : exceptions.unused(diagnostics);
  for (Diagnostic& diagnostic : unused) diagnostic.level = level_of(diagnostic, levels, exceptions);
  std::ranges::move(unused, std::back_inserter(diagnostics));
  drop_below(Level::info, diagnostics);
  std::ranges::stable_sort(diagnostics, before);
  drop_consequences(diagnostics);
  if (levels.errors_only) drop_below(Level::error, diagnostics);
  drop_repetitions(diagnostics);
  name_unseen_characters(diagnostics);
  shorten(diagnostics);
}

}  // namespace incplan::core::check
