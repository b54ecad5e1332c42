#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(Text where a mapping is expected, a list where one value is expected, and so
on.

What has the wrong kind cannot be understood, so it is as if it were missing:
a role whose `held_by` is a mapping is a role that nobody holds.

```yaml
roles:
  legal:
    name: Legal
    held_by: {first: tom}      # a list is expected: [tom]
```

Write the value in the form that the report shows. `incplan render` shows how
a plan is understood.
)";

}  // namespace

const Check wrong_type{.rule = {.name = "wrong-type",
                                .was = "wrong-kind",
                                .level = Level::error,
                                .fixed_level = true,
                                .summary = "a value of the wrong type",
                                .explanation = explanation}};

}  // namespace incplan::core::check
