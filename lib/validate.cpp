#include "validate.hpp"

#include <algorithm>

namespace incplan {

Diagnostics validate(const Loaded& loaded, const check::Levels& levels, Instant now) {
  Diagnostics diagnostics = loaded.diagnostics;
  if (loaded.readable) check::run_checks(loaded.plan, now, diagnostics);
  check::judge(loaded.plan, levels, now, diagnostics);
  return diagnostics;
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
