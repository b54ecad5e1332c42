#include "check/check.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation = R"(A more severe incident of which people hear less often, or later, than of a
less severe one.

The worse it is, the more people wait for news, and the plan lets them wait
longer.

```yaml
severities:
  sev1: {name: Critical, updates: {every: 1h}}
  sev2: {name: Major, updates: {every: 30m}}
```

Mostly a number was changed in one place only. Let `first` and `every` become
longer from one severity to the next, never shorter.
)";

/// A length of time for comparison; a business day counts as a day, a rhythm "only when something changes" as endless.
std::chrono::seconds length(const Duration& duration) {
  return duration.elapsed() + std::chrono::days(duration.business_days);
}

struct Rhythm {
  std::optional<std::chrono::seconds> first;
  std::optional<std::chrono::seconds> every;
};

Rhythm rhythm_of(const Severity& severity) {
  Rhythm rhythm;
  if (!severity.updates) return rhythm;
  if (severity.updates->first) rhythm.first = length(*severity.updates->first);
  if (severity.updates->every) rhythm.every = length(*severity.updates->every);
  if (severity.updates->only_on_change) rhythm.every = std::chrono::seconds::max();
  return rhythm;
}

void report(const Severity& severity, const Severity& milder, const std::string& what, Diagnostics& found) {
  found.push_back({.code = cadence_inverted.rule.name,
                   .place = severity.updates->place,
                   .message = "`" + severity.id.text + "` is more severe than `" + milder.id.text + "` and " + what,
                   .hint = "let it be told at least as often",
                   .related = {{milder.updates->place, "the less severe one"}}});
}

void run(const View& view, Diagnostics& found) {
  const std::vector<Severity>& severities = view.plan.severities;
  for (std::size_t i = 0; i + 1 < severities.size(); ++i) {
    const Rhythm rhythm = rhythm_of(severities[i]);
    const Rhythm milder = rhythm_of(severities[i + 1]);
    if (rhythm.every && milder.every && *rhythm.every > *milder.every) {
      report(severities[i], severities[i + 1], "updated less often", found);
    } else if (rhythm.first && milder.first && *rhythm.first > *milder.first) {
      report(severities[i], severities[i + 1], "first told of later", found);
    }
  }
}

}  // namespace

const Check cadence_inverted{.rule = {.name = "cadence-inverted",
                                      .level = Level::warning,
                                      .summary = "a more severe incident that is updated less often",
                                      .explanation = explanation},
                             .run = run};

}  // namespace incplan::check
