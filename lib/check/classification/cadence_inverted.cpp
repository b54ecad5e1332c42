#include "answer/schedule.hpp"
#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "check/engine/stage_contexts.hpp"
#include "plan/stages.hpp"

namespace incplan::core::check {
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
longer from one severity to the next, never shorter. What is compared is what
the same audience gets at the same stage.
)";

/// What is compared: updates to the same people at the same stage; none where the plan has none.
struct Occasion {
  Index<Stage> stage{};
  Index<Audience> audience{};
};

/// A length of time for comparison; a business day counts as a day.
std::chrono::seconds length(const Duration& duration) {
  return duration.elapsed() + std::chrono::days(duration.business_days);
}

std::string format_rhythm(const Rhythm& rhythm) {
  return rhythm.only_on_change ? "only on change" : "every " + rhythm.every->text;
}

Rhythm rhythm_of(const View& view, Index<Severity> severity, const Occasion& occasion) {
  return rhythm_at(view.plan, {}, severity, occasion.stage, occasion.audience, view.now);
}

/// Updates "only on change" may never come.
bool is_slower(const Rhythm& one, const Rhythm& other) {
  if (!other.every) return false;
  return one.only_on_change || (one.every && length(*one.every) > length(*other.every));
}

/// Whether an audience can hear of incidents of this severity at a stage.
bool is_told(const View& view, const ChannelStage& channel_stage, Index<Severity> severity) {
  return can_hold(view.decisions,
                  view.decisions.diagram().both(view.decisions.is_severity(severity), channel_stage.reports));
}

std::vector<Occasion> contexts(const View& view, Index<Severity> severity, Index<Severity> milder) {
  std::vector<Occasion> list;
  for (const ChannelStage& channel_stage : view.messages.channel_stages()) {
    if (channel_stage.audience == nullptr || channel_stage.stage->flow != Flow::incident ||
        is_over(view.plan, *channel_stage.stage))
      continue;
    if (!is_told(view, channel_stage, severity) || !is_told(view, channel_stage, milder)) continue;
    list.push_back({.stage = index_of(view.plan.stages, *channel_stage.stage),
                    .audience = index_of(view.plan.audiences, *channel_stage.audience)});
  }
  if (view.messages.channel_stages().empty()) list.push_back({});
  return list;
}

/// The least that has to be named for the two to be compared: the stage or the audience, where only it has that rhythm.
Occasion simplest(const View& view, Index<Severity> severity, Index<Severity> milder, const Occasion& occasion) {
  for (const Occasion& simpler :
       {Occasion{}, Occasion{.audience = occasion.audience}, Occasion{.stage = occasion.stage}}) {
    if (is_slower(rhythm_of(view, severity, simpler), rhythm_of(view, milder, simpler))) return simpler;
  }
  return occasion;
}

std::string describe(const Plan& plan, const Occasion& occasion) {
  std::string words;
  if (occasion.audience) words += " for `" + plan.audiences[occasion.audience].id.text + "`";
  if (occasion.stage) words += " at `" + plan.stages[occasion.stage].id.text + "`";
  return words;
}

Place place_of(const Severity& severity) {
  return severity.updates ? severity.updates->place : severity.place;
}

void report(const Severity& severity, const Severity& milder, const std::string& what, std::string hint,
            Diagnostics& found) {
  found.push_back({.code = cadence_inverted.rule.name,
                   .place = place_of(severity),
                   .message = Sentence("`{}` is more severe than `{}` and {}", severity.id.text, milder.id.text, what),
                   .hint = std::move(hint),
                   .related = {{place_of(milder), "the less severe one"}}});
}

/// Whether it was reported.
bool compare_rhythms(const View& view, Index<Severity> severity, Index<Severity> milder,
                     const std::vector<Occasion>& occasions, Diagnostics& found) {
  for (const Occasion& occasion : occasions) {
    const Rhythm rhythm = rhythm_of(view, severity, occasion);
    const Rhythm usual = rhythm_of(view, milder, occasion);
    if (!is_slower(rhythm, usual)) continue;
    const std::string where = describe(view.plan, simplest(view, severity, milder, occasion));
    report(view.plan.severities[severity], view.plan.severities[milder],
           "updated less often" + where + ": " + format_rhythm(rhythm) + ", not " + format_rhythm(usual),
           "update it at least as often", found);
    return true;
  }
  return false;
}

std::optional<Duration> first_of(const Plan& plan, const Severity& severity, Index<Audience> audience) {
  if (!severity.updates) return std::nullopt;
  return Cadence(*severity.updates, find(plan.audiences, audience)).first();
}

bool is_later(const std::optional<Duration>& first, const std::optional<Duration>& usual) {
  return first && usual && length(*first) > length(*usual);
}

void compare_first(const Plan& plan, const Severity& severity, const Severity& milder,
                   const std::vector<Occasion>& occasions, Diagnostics& found) {
  const bool is_for_all = is_later(first_of(plan, severity, {}), first_of(plan, milder, {}));
  for (const Occasion& occasion : occasions) {
    const auto first = first_of(plan, severity, occasion.audience);
    const auto usual = first_of(plan, milder, occasion.audience);
    if (!is_later(first, usual)) continue;
    const std::string whom = is_for_all ? "" : describe(plan, {.audience = occasion.audience});
    report(severity, milder, "first told of later" + whom + ": after " + first->text + ", not " + usual->text,
           "tell of it at least as early", found);
    return;
  }
}

void run(const View& view, Diagnostics& found) {
  const Part<Severity>& severities = view.plan.severities;
  for (std::size_t i = 0; i + 1 < severities.size(); ++i) {
    if (view.known_errors.covers(severities[i].place) || view.known_errors.covers(severities[i + 1].place)) continue;
    std::vector<Occasion> occasions = contexts(view, Index<Severity>(i), Index<Severity>(i + 1));
    if (compare_rhythms(view, Index<Severity>(i), Index<Severity>(i + 1), occasions, found)) continue;
    if (occasions.empty()) occasions.push_back({});
    compare_first(view.plan, severities[i], severities[i + 1], occasions, found);
  }
}

}  // namespace

const Check cadence_inverted{.rule = {.name = "cadence-inverted",
                                      .level = Level::warning,
                                      .summary = "a more severe incident updated less often",
                                      .explanation = explanation},
                             .run = run};

}  // namespace incplan::core::check
