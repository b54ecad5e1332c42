#include <algorithm>

#include "check/check.hpp"
#include "check/people/holders.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(All who may approve a message of a channel, or grant access to it, are all who
post there.

An approval is a second pair of eyes, and access is asked for by somebody who
has none. Where the poster is the only one to ask, a wrong sentence goes out
unread, and nobody gets in when the poster cannot be reached.

```yaml
audiences:
  customers: {name: Customers, approver: tom}
channels:
  status_page: {name: Status page, kind: statuspage, audience: customers, owner: tom}
```

Name somebody else as `approver` or under `granted_by`, or a role that others
hold too.
)";

/// The people whom a holder may mean, in no order.
std::vector<const Person*> people_of_holder(const Plan& plan, const Ref<HolderTag>& holder) {
  std::vector<const Person*> people;
  if (const Person* person = find(plan.people, holder.value.text)) people = {person};
  if (const Role* role = find(plan.roles, holder.value.text)) people = holders(plan, *role);
  std::ranges::sort(people);
  return people;
}

bool are_the_same(const Plan& plan, const Ref<HolderTag>& one, const Ref<HolderTag>& other) {
  const auto people = people_of_holder(plan, one);
  return !people.empty() && people == people_of_holder(plan, other);
}

/// What a holder decides on, and those who post there.
void report(const Ref<HolderTag>& holder, const std::string& what, const std::vector<const Channel*>& channels,
            Diagnostics& found) {
  std::vector<std::string> names;
  std::vector<Related> related;
  for (const Channel* channel : channels) {
    names.push_back("`" + channel->id.text + "`");
    related.push_back({channel->owner.place, "who posts"});
  }
  found.push_back({.code = self_approval.rule.name,
                   .place = holder.place,
                   .message = Sentence("`{}` {} {}, where nobody else posts", holder.value.text, what, join(names)),
                   .hint = "name somebody else, or a role that others hold too",
                   .related = std::move(related)});
}

void check_approver(const View& view, const Audience& audience, Diagnostics& found) {
  std::vector<const Channel*> channels;
  for (const Channel& channel : view.plan.channels) {
    const bool is_theirs = channel.audience.value == audience.id && !view.known_errors.covers(channel.place);
    if (is_theirs && are_the_same(view.plan, audience.approver, channel.owner)) channels.push_back(&channel);
  }
  if (!channels.empty()) report(audience.approver, "approves what goes out on", channels, found);
}

void run(const View& view, Diagnostics& found) {
  for (const Audience& audience : view.plan.audiences) {
    if (!view.known_errors.covers(audience.place)) check_approver(view, audience, found);
  }
  for (const Channel& channel : view.plan.channels) {
    if (!channel.access || view.known_errors.covers(channel.place)) continue;
    if (are_the_same(view.plan, channel.access->granted_by, channel.owner)) {
      report(channel.access->granted_by, "grants access to", {&channel}, found);
    }
  }
}

}  // namespace

const Check self_approval{.rule = {.name = "self-approval",
                                   .level = Level::warning,
                                   .summary = "an approver who is also the person posting",
                                   .explanation = explanation},
                          .run = run};

}  // namespace incplan::core::check
