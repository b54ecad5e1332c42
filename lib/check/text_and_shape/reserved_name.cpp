#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A criterion named like a built-in name of conditions, or beginning with `no_`;
a variable named like a built-in name of messages; a severity or value called
`none` or `unknown`.

A condition that asks for `stage` means the stage of the incident, not yours.
Every criterion is an option of `classify`: one called `no_data` would read as
the contrary of `data`. And an answer `none` would mean both "no incident" and
"the severity called none".

```yaml
criteria:
  stage:      # built in: the stage of the incident
    ask: Which stage of the checkout is broken?
```

Give it a name of its own, such as `checkout_stage`.
)";

}  // namespace

const Check reserved_name{
    .rule = {.name = "reserved-name", .level = Level::error, .summary = "a reserved name", .explanation = explanation}};

}  // namespace incplan::core::check
