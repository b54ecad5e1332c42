#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(`incplan:` with anything but `1`.

The number says which format the file is written in. A program that guessed at
another one would read some keys wrongly without a word, and answer with
confidence.

```yaml
incplan: 2
```

Write `incplan: 1`, or use a newer incplan if the plan was written for one.
)";

}  // namespace

const Check unsupported_version{.rule = {.name = "unsupported-version",
                                         .level = Level::error,
                                         .fixed_level = true,
                                         .summary = "a plan in a version that this program cannot read",
                                         .explanation = explanation}};

}  // namespace incplan::core::check
