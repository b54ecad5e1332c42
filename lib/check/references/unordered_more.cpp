#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A `+` behind a value of a choice whose answers have no order (`ordered: no`).

`campus+` means campus and everything that is more serious. Of regions, networks
or kinds of attack none is more than another, so nobody can say what the
condition takes. It is left out, and in the night nobody is told.

```yaml
criteria:
  region:
    ask: Which region is affected?
    ordered: no
    values: {eu: Europe, us: North America, asia: Asia}
severities:
  sev1: {name: Critical, when: {region: us+}}      # and Asia?
```

Name the values that are meant, `[us, asia]`, or leave `ordered: no` out where
the values do go from less to more serious.
)";

}  // namespace

const Check unordered_more{.rule = {.name = "unordered-more",
                                    .level = Level::error,
                                    .breaks_answers = true,
                                    .summary = "`+` on a value without an order",
                                    .explanation = explanation}};

}  // namespace incplan::core::check
