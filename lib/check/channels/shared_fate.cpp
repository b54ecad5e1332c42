#include <algorithm>
#include <set>

#include "answer/fallback.hpp"
#include "check/check.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A channel all of whose fallbacks run on the same `service`, or need the same
`sign_in`.

The fallback is there for the day on which the channel is down. If the
company's sign-in is what broke, all channels behind it are closed at once,
and the plan sends you from one closed door to the next.

```yaml
channels:
  status_page:
    name: Status page
    kind: statuspage
    audience: customers
    access: {kept_in: op://incident/statuspage, sign_in: company sso}
    fallback: mailing_list
  mailing_list:
    name: Mailing list
    kind: email
    audience: customers
    access: {kept_in: op://incident/list, sign_in: company sso}
```

Let one channel of the chain be independent: an account with its own password
and second factor, kept where the on-call can get at it.
)";

/// What it costs to find one, as much as so many answers of a diagram.
constexpr std::uint64_t work_of_fallback = 8;

std::string needed_service(const Channel& channel) {
  return ascii_lower(trim(channel.service.value));
}

std::string needed_sign_in(const Channel& channel) {
  return channel.access ? ascii_lower(trim(channel.access->sign_in.value)) : std::string();
}

template <class Need>
bool all_need_the_same(const Channel& channel, const std::vector<const Channel*>& chain, const Need& need) {
  const std::string needed = need(channel);
  return !needed.empty() && std::ranges::all_of(chain, [&](const Channel* other) { return need(*other) == needed; });
}

/// What all of them hang on, in words; empty where they do not.
std::string shared_need(const Channel& channel, const std::vector<const Channel*>& chain) {
  if (all_need_the_same(channel, chain, needed_service)) return "`" + channel.service.value + "`";
  if (all_need_the_same(channel, chain, needed_sign_in)) return "the sign-in `" + channel.access->sign_in.value + "`";
  return {};
}

void run(const View& view, Diagnostics& found) {
  std::set<const Channel*> reported;  // the rest of a chain that was reported is no mistake of its own
  if (view.known_errors.hides_part("channels")) return;
  const auto is_damaged = [&view](const Channel* channel) { return view.known_errors.covers(channel->place); };
  for (const Channel& channel : view.plan.channels) {
    const auto chain = fallbacks(view.plan, channel);
    if (!view.decisions.spend(work_of_fallback * chain.size())) return;
    if (chain.empty() || reported.contains(&channel)) continue;
    if (view.known_errors.covers(channel.place) || std::ranges::any_of(chain, is_damaged)) continue;
    const std::string need = shared_need(channel, chain);
    if (need.empty()) continue;
    reported.insert(chain.begin(), chain.end());
    found.push_back({.code = shared_fate.rule.name,
                     .place = channel.fallback.place,
                     .message = Sentence("when {} is down, so is whatever stands in for `{}`", need, channel.id.text),
                     .hint = "let one of its fallbacks need something else"});
  }
}

}  // namespace

const Check shared_fate{.rule = {.name = "shared-fate",
                                 .level = Level::warning,
                                 .summary = "fallbacks that share a service or a sign-in",
                                 .explanation = explanation},
                        .run = run};

}  // namespace incplan::core::check
