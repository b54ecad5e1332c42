#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(`extends` with an absolute path, or with one that leaves the repository (where
there is none, the folder of the plan).

The plan would then read differently on every machine, and on the laptop at
home not at all. A pull request could also draw any file of the build machine
into a report.

```yaml
extends: /home/tom/company.incplan.yaml
```

Bring the shared file into the repository, as a copy or a submodule, and name
it relative to the plan. Without a repository put it into the plan's folder, or
one below.
)";

}  // namespace

const Check extends_outside{.rule = {.name = "extends-outside",
                                     .level = Level::error,
                                     .fixed_level = true,
                                     .summary = "a plan that extends a file outside its repository",
                                     .explanation = explanation}};

}  // namespace incplan::core::check
