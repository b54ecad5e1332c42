#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(Text that YAML cannot read, or a construct that plans do without: anchors,
aliases, merge keys, tags, complex keys, a second document.

A file that stops being YAML halfway is a plan that stops halfway: everything
below the mistake is gone, and the person who needs the last page is the one
who is awake. The constructs that are refused make a file that no longer reads
from top to bottom, which is how it will be read that night.

```yaml
people:
  tom:
    name: Tom Petit
    contact: {slack: @tom}      # YAML keeps `@` for itself
```

Put quotes around a value that begins with `@`, `%`, `` ` ``, `*`, `&`, `!` or
`{{`, or that has `: ` or ` #` in it: `"@tom"`. Indent with spaces. For words
that several places share, use `extends` and first match instead of anchors.
)";

}  // namespace

const Check yaml_syntax{.rule = {.name = "yaml-syntax",
                                 .level = Level::error,
                                 .fixed_level = true,
                                 .summary = "invalid YAML, or a YAML feature that plans forbid",
                                 .explanation = explanation}};

}  // namespace incplan::core::check
