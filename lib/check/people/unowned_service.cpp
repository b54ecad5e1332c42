#include <algorithm>

#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A public service without an owner, in a plan in which a role is held by the
owners of the affected services.

When that service is down, the role is empty: the plan leads to "whoever owns
it", and nobody does.

```yaml
roles:
  expert: {name: Expert, held_by: [service_owners, tom]}
services:
  checkout: {name: Checkout, public: yes, owner: payments_lead}
  search: {name: Search, public: yes}      # whose is it?
```

Give it an `owner`, a role or a person.
)";

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  if (std::ranges::none_of(view.plan.roles, [](const Role& role) { return role.follows_services(); })) return;
  for (const Service& service : view.plan.services) {
    if (!service.is_public || !service.owner.value.empty() || view.known_errors.covers(service.place)) continue;
    if (view.known_errors.is_to_fill_in(service.place, "owner")) continue;
    found.push_back({.code = unowned_service.rule.name,
                     .place = service.place,
                     .message = Sentence("nobody owns the service `{}`, and its owner is to be called when it is down",
                                         service.id.text),
                     .hint = "add `owner: …`, a role or a person"});
  }
}

}  // namespace

const Check unowned_service{.rule = {.name = "unowned-service",
                                     .level = Level::warning,
                                     .summary = "a public service without an owner",
                                     .explanation = explanation},
                            .run = run};

}  // namespace incplan::core::check
