#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(Text of which YAML keeps less than was written, or that other readers of YAML
read differently:

- ` #` and a word in a text without quotes: the rest is a comment, and gone;
- lines below `>` or within quotes that begin like items or rows: they are joined;
- `?` in a text without quotes within brackets: other readers refuse the file;
- words that YAML 1.1 turns into something else: `no`, `on`, `off` or `y` where
  text or a language is meant, `12:30` and `0123`, a phone number that becomes a sum.

The team finds half a sentence at three in the morning. And the script that
reads the plan to fill the pager sees other values than incplan: to it Norwegian
is `false`, `12:30` is 750, and `0612345678` loses its zero.

```yaml
languages: [en, no]                    # false, to many readers
next_steps:
  - Open the channel #incident and say who leads.     # "Open the channel"
```

Put quotes around it: `"no"`, `"Open the channel #incident and say who leads."`;
write lines below `|`.
)";

}  // namespace

const Check yaml_trap{.rule = {.name = "yaml-trap",
                               .level = Level::warning,
                               .summary = "text that YAML cuts off or other parsers misread",
                               .explanation = explanation}};

}  // namespace incplan::core::check
