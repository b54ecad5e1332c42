#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A key that the format does not know, or that has no place where it stands: a
typing mistake, a setting that the channel's kind does not take, a `rota`
beside `held_by`.

What stands under an unknown key is not read by anybody. A role whose people
stand under `hold_by` has no people.

```yaml
roles:
  incident_manager:
    name: Incident manager
    hold_by: [tom, amina]
```

Write the key that the report suggests. If none fits, the words belong into a
comment (`# …`) or into a text such as `description` or `responsibilities`.
)";

void run(const View& view, Diagnostics& found) {
  for (const Role& role : view.plan.roles) {
    if (role.held_by.empty() || role.rotas.empty()) continue;
    found.push_back({.code = unknown_key.rule.name,
                     .place = role.rotas.front().place,
                     .message = "`rota` stands beside `held_by`",
                     .hint = "keep one of them: a rota is instead of `held_by`"});
  }
}

}  // namespace

const Check unknown_key{.rule = {.name = "unknown-key",
                                 .level = Level::error,
                                 .summary = "a key not allowed here",
                                 .explanation = explanation},
                        .run = run};

}  // namespace incplan::core::check
