#include <algorithm>

#include "check/check.hpp"
#include "check/words/deliveries.hpp"
#include "check/words/dry_run.hpp"
#include "plan/place_in.hpp"
#include "text/sms.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A message that does not fit its channel, counted as the channel counts, after
markup. An error where it cannot fit whatever is filled in, a warning where it
does not fit with the examples of the variables. By SMS two parts are a
warning, more than four (or than its `limit`) an error; one character outside
the GSM alphabet halves the limit, and is named.

Too long a post is refused by the service at the moment at which it should go
out, and is then cut by somebody in haste.

```yaml
variables:
  symptom: {ask: "What do customers see?", example: Nobody can pay by card.}
messages:
  - when: {kind: sms}
    text: "Nous enquêtons : {{symptom}} Prochain point à {{next_update}}."
```

Write a shorter message for this kind of channel (`when: {kind: [sms, x]}`),
and replace the character that is named.
)";

const Text::Version* version_of(const Text& text, const std::string& language) {
  for (const Text::Version& version : text.versions) {
    if (version.words == text.in(language)) return &version;
  }
  return nullptr;
}

/// The message, or the character in it that makes it expensive by SMS where that stands in the plan.
Place place_of(const Delivery& delivery, const Draft& draft) {
  const Text::Version* version = version_of(delivery.message->text, delivery.language);
  if (version == nullptr) return delivery.message->place;
  if (delivery.channel_stage->channel->kind->counting != Counting::sms_parts) return version->place;
  const SmsLength length = sms_length(draft.body);
  const SmsLength in_plan = sms_length(version->words);
  if (!length.offender || !in_plan.offender || length.offender->character != in_plan.offender->character)
    return version->place;
  std::size_t end = in_plan.offender->offset;
  static_cast<void>(next_code_point(version->words, end));
  return place_in(*version, in_plan.offender->offset, end - in_plan.offender->offset);
}

void report(const Delivery& delivery, const Draft& draft, const DraftProblem& problem, Level level,
            const std::string& when, Diagnostics& found) {
  found.push_back({.code = too_long.rule.name,
                   .place = place_of(delivery, draft),
                   .message = Sentence("on `{}` {}{}", delivery.channel_stage->channel->id.text, problem.message, when),
                   .hint = "write a shorter message for this kind of channel",
                   .related = {{delivery.channel_stage->channel->place, "the channel"}},
                   .level = level});
}

const DraftProblem* worst(const Draft& draft) {
  const auto problem = std::ranges::max_element(draft.problems, {}, &DraftProblem::level);
  return problem == draft.problems.end() ? nullptr : &*problem;
}

void check_delivery(const DryRun& dry_run, const Delivery& delivery, Diagnostics& found) {
  const Stage& stage = *delivery.channel_stage->stage;
  const Channel& channel = *delivery.channel_stage->channel;
  const Draft draft = dry_run.with_examples(stage, *delivery.message, channel, delivery.language);
  const DraftProblem* problem = worst(draft);
  if (problem == nullptr) return;
  const bool by_sms = channel.kind->counting == Counting::sms_parts;
  if (by_sms) return report(delivery, draft, *problem, problem->level, "", found);
  const Draft empty = dry_run.empty(stage, *delivery.message, channel, delivery.language);
  const DraftProblem* always = worst(empty);
  if (always != nullptr) return report(delivery, empty, *always, Level::error, ", with nothing filled in", found);
  report(delivery, draft, *problem, Level::warning, ", with the examples filled in", found);
}

void run(const View& view, Diagnostics& found) {
  const std::vector<Delivery> all = deliveries(view);
  if (std::ranges::all_of(all, [&view](const Delivery& delivery) { return surely_fits(view, delivery); })) return;
  const DryRun dry_run(view.plan, view.now);
  for (const Delivery& delivery : all) {
    if (view.known_errors.covers(delivery.channel_stage->stage->place) ||
        view.known_errors.covers(delivery.channel_stage->channel->place))
      continue;
    if (surely_fits(view, delivery)) continue;
    check_delivery(dry_run, delivery, found);
  }
}

}  // namespace

const Check too_long{.rule = {.name = "too-long",
                              .level = Level::error,
                              .summary = "a message that does not fit its channel",
                              .explanation = explanation},
                     .run = run};

}  // namespace incplan::core::check
