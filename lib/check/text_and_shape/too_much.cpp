#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A plan of which some checks would have to look at too much.

Most checks take as long as the plan is. Some look at pairs, or at every way
in which answers can meet: each channel at each stage, each role beside each
other, conditions that hang on dozens of questions at once. All of them share
one budget, far beyond what plans of people need. Where it is used up, this
says so: silence would be taken for a proof.

```yaml
severities:
  sev1:
    name: Critical
    when:
      - {tap_0: yes, table_0: yes}
      - {tap_1: yes, table_1: yes}      # … and 40 more
```

Ask fewer questions in one condition, or split the plan: one file for what all
share, and one for each team that `extends` it.
)";

}  // namespace

const Check too_much{.rule = {.name = "too-much",
                              .level = Level::warning,
                              .summary = "a plan of which not everything could be checked",
                              .explanation = explanation}};

}  // namespace incplan::core::check
