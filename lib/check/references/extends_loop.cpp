#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A plan that extends itself, directly or through others.

Nobody can say what such a plan contains: each file waits for the other.

```yaml
# company.incplan.yaml
extends: shop.incplan.yaml      # which says `extends: company.incplan.yaml`
```

Remove one of the two. What both need goes into a third file that each of them
extends.
)";

}  // namespace

const Check extends_loop{.rule = {.name = "extends-loop",
                                  .level = Level::error,
                                  .fixed_level = true,
                                  .summary = "plans that extend each other in a cycle",
                                  .explanation = explanation}};

}  // namespace incplan::core::check
