#include "validate.hpp"

#include <algorithm>
#include <utility>

#include "confidential.hpp"

namespace incplan {

Diagnostics validate(const Loaded& loaded, const check::Levels& levels, Instant now) {
  Diagnostics diagnostics = loaded.diagnostics;
  if (loaded.readable) check::run_checks(loaded.plan, now, diagnostics);
  find_secrets(loaded, diagnostics);
  check::judge(loaded.plan, levels, now, diagnostics);
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

Diagnostics mistakes_of(const Loaded& loaded, Instant now) {
  Diagnostics diagnostics = loaded.diagnostics;
  check::judge(loaded.plan, {}, now, diagnostics);
  std::erase_if(diagnostics, [&loaded](const Diagnostic& diagnostic) {
    return std::ranges::find(loaded.diagnostics, diagnostic.code, &Diagnostic::code) == loaded.diagnostics.end();
  });
  return diagnostics;
}

int number_of(const Diagnostics& diagnostics, Level level) {
  return static_cast<int>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                        [&](const Diagnostic& diagnostic) { return diagnostic.level == level; }));
}

}  // namespace incplan
