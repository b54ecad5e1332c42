#include "validate.hpp"

#include <algorithm>
#include <utility>

#include "confidential.hpp"

namespace incplan::core {

Diagnostics validate(const Loaded& loaded, const check::Levels& levels, Instant now) {
  Diagnostics diagnostics = loaded.diagnostics;
  if (loaded.readable) check::run_checks(loaded.plan, now, diagnostics);
  find_secrets(loaded, diagnostics);
  check::assign_levels(loaded.plan, levels, now, diagnostics);
  return diagnostics;
}

report::CheckedPlan checked_plan(const Loaded& loaded, std::string path, const check::Levels& levels, Instant now) {
  report::CheckedPlan checked{.path = std::move(path),
                              .diagnostics = validate(loaded, levels, now),
                              .files = files_of(loaded),
                              .contacts = contacts_in(loaded),
                              .withheld = withheld_files(loaded)};
  checked.valid = number_of(checked.diagnostics, Level::error) == 0;
  return checked;
}

Diagnostics errors_of(const Loaded& loaded, Instant now) {
  Diagnostics diagnostics = loaded.diagnostics;
  if (loaded.readable) check::run_answer_checks(loaded.plan, now, diagnostics);
  check::assign_levels(loaded.plan, {.by_check = {}, .errors_only = true}, now, diagnostics);
  return diagnostics;
}

std::string_view part_of(const Loaded& loaded, const Place& place) {
  if (loaded.trees.empty() || loaded.trees.front().root() == nullptr) return {};
  const yaml::Node& root = *loaded.trees.front().root();
  std::string_view part;
  if (place.source != root.source) return part;
  for (const yaml::Node& entry : root) {
    if (entry.key.start <= place.start) part = entry.key.text;
  }
  return part;
}

int number_of(const Diagnostics& diagnostics, Level level) {
  return static_cast<int>(
      std::ranges::count_if(diagnostics, [&](const Diagnostic& diagnostic) { return diagnostic.level == level; }));
}

}  // namespace incplan::core
