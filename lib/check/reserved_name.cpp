#include "check/check.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation = R"(A criterion or variable named like a built-in name or like an option of a
command, or beginning with `no_`; a severity or value called `none` or
`unknown`.

Every criterion is an option of `classify`: one called `format` could never be
given, one called `no_data` would read as the contrary of `data`. And an
answer `none` would mean both "no incident" and "the severity called none".

```yaml
criteria:
  stage:      # built in: the stage of the incident
    ask: Which stage of the checkout is broken?
```

Give it a name of its own, such as `checkout_stage`.
)";

}  // namespace

const Check reserved_name{.rule = {.name = "reserved-name",
                                   .level = Level::error,
                                   .summary = "a name that means something else already",
                                   .explanation = explanation}};

}  // namespace incplan::check
