#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(An entry of `lint` whose day has passed, or that no longer changes the level
of anything.

An exception that is left behind hides the next mistake of its kind:
`no-backup` was switched off for the one lawyer, she has a colleague by now,
and nobody hears that the database is left with one engineer.

```yaml
lint:
  no-backup: {level: off, reason: We hire in January., until: 2026-01-31}
```

Remove it, or name the places that it is still meant for under `at`. If its
day has come too early, give it another one and say why.
)";

}  // namespace

// Found while levels are decided (exceptions.cpp): only then is it known what an exception excepted.
const Check unused_exception{.rule = {.name = "unused-exception",
                                      .level = Level::warning,
                                      .summary = "an exception that has expired or is unused",
                                      .explanation = explanation}};

}  // namespace incplan::core::check
