#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A file named by `extends` that does not exist or cannot be read.

Everything that the shared file holds is missing, often the severities and the
people: the plan still opens and answers with half of what it should.

```yaml
extends: ../compnay.incplan.yaml
```

Correct the name. It is relative to the file that says it, not to the folder
where the command runs.
)";

}  // namespace

const Check extends_missing{.rule = {.name = "extends-missing",
                                     .level = Level::error,
                                     .fixed_level = true,
                                     .summary = "a plan that extends a missing file",
                                     .explanation = explanation}};

}  // namespace incplan::core::check
