#include "check/check.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A clock of law or contract that does not say where it comes from, who looks
after it, or to whom the word goes.

At hour 70 of 72 somebody asks "is this really required, and whom do we write
to?", and the only answer is a sentence without a source.

```yaml
obligations:
  gdpr_authority:
    name: Tell the data protection authority
    when: {data_loss: yes}
    due: {within: 72h, from: aware}      # says who? and to whom?
```

Add `source` (a link to the article or the clause), `owner` and `to`.
)";

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  for (const Obligation& obligation : view.plan.obligations) {
    if (view.known_errors.covers(obligation.place)) continue;
    std::vector<std::string> missing;
    if (obligation.due.empty() && !view.known_errors.is_to_fill_in(obligation.place, "due"))
      missing.emplace_back("`due`");
    if (obligation.source.value.empty()) missing.emplace_back("`source`");
    if (obligation.owner.value.empty()) missing.emplace_back("`owner`");
    if (obligation.to.empty()) missing.emplace_back("`to`");
    if (missing.empty()) continue;
    found.push_back({.code = incomplete_obligation.rule.name,
                     .place = obligation.place,
                     .message = Sentence("the obligation `{}` has no {}", obligation.id.text, join(missing)),
                     .hint = "say when it is due, where that is written, who looks after it, and who is told"});
  }
}

}  // namespace

const Check incomplete_obligation{.rule = {.name = "incomplete-obligation",
                                           .level = Level::warning,
                                           .summary = "an obligation lacking clock, source, owner or `to`",
                                           .explanation = explanation},
                                  .run = run};

}  // namespace incplan::core::check
