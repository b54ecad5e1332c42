#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A file of more than 8 MiB, or of more than 200,000 values. A plan with all that
it extends has 64 files, 8 MiB and, laid over each other, 400,000 values at most.

A plan is read by people. One that is this large is a file of another kind
that was named by accident, or one that a program went on writing.

```yaml
people:      # … and 60,000 more: an export of the directory
```

Name the file that was meant. A plan for a whole company is better kept in
several files: one for what all share, and one for each team that `extends`
it.
)";

}  // namespace

const Check too_large{.rule = {.name = "too-large",
                               .level = Level::error,
                               .fixed_level = true,
                               .summary = "a file that is too large",
                               .explanation = explanation}};

}  // namespace incplan::core::check
