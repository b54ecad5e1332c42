#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A key that stands twice in the same mapping: two people called `tom`, two
`when` in one role.

YAML readers disagree on which of the two they take, and people take the one
that they see first. So the phone number that was updated and the one that is
dialled may be different ones.

```yaml
people:
  tom: {name: Tom Petit, contact: {phone: "+33 6 00 00 00 00"}}
  tom: {name: Tom Petit, contact: {phone: "+33 6 11 11 11 11"}}
```

Keep one. To say that one of several conditions is enough, write one `when`
with a list of alternatives.
)";

}  // namespace

const Check duplicate_key{.rule = {.name = "duplicate-key",
                                   .level = Level::error,
                                   .fixed_level = true,
                                   .summary = "the same key twice in one mapping",
                                   .explanation = explanation}};

}  // namespace incplan::core::check
