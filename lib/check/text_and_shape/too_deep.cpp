#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(Mappings and lists inside each other, more than 64 levels deep.

No part of a plan needs more than seven levels. Deeper ones come from a
generated file or from brackets that never close, and nobody could follow
them.

```yaml
name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
```

Close the brackets, or write the value flat.
)";

}  // namespace

const Check too_deep{.rule = {.name = "too-deep",
                              .level = Level::error,
                              .fixed_level = true,
                              .summary = "values nested too deep",
                              .explanation = explanation}};

}  // namespace incplan::core::check
