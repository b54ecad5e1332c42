#include "check/check.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation =
    R"(An unquoted word that YAML 1.1 turns into something else: `no`, `on`, `off` or
`y` where text or a language is meant, `12:30` and `0123`, a phone number that
becomes a sum.

incplan takes such values as they are written. But the script that reads the
plan to fill the pager does not: to it Norwegian is `false`, `12:30` is 750,
and `0612345678` loses its zero. That is found out when nobody answers the
phone.

```yaml
languages: [en, no]      # false, to many readers
```

Put quotes around it: `"no"`.
)";

}  // namespace

const Check yaml_trap{.rule = {.name = "yaml-trap",
                               .level = Level::warning,
                               .summary = "a value that other YAML readers read differently",
                               .explanation = explanation}};

}  // namespace incplan::check
