#include <algorithm>

#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "plan/stages.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A message before the final stage that does not promise the next one. An error
where the public can get it, else a warning; channels that keep records (wiki,
issue, …) and maintenance may do without.

Whoever does not know when they hear more asks: the customers ask support,
support asks the on-call, and the person who repairs it answers questions.

```yaml
stages:
  investigating:
    name: Investigating
    messages:
      - text: "{{symptom}} We are investigating."
```

End it with `Next update: {{next_update}}.` The moment comes from the rhythm
of the severity, and names its zone.

After the end there is none: there `{{next_update}}` is a warning, unless it
stands in a section of its own, `{{#next_update}}…{{/next_update}}`, which then
says nothing.
)";

/// Whether people wait for a next message: those who are told of maintenance know when it ends.
bool goes_on(const View& view, const Stage& stage) {
  return stage.flow == Flow::incident && !is_over(view.plan, stage);
}

/// Whether it reaches somebody who waits for the next message.
bool is_awaited(const View& view, const Message& message) {
  return std::ranges::any_of(view.messages.uses_of(message), [](const ChannelStage* channel_stage) {
    return channel_stage->channel->kind == nullptr || !channel_stage->channel->kind->keeps_record;
  });
}

/// Whether it shows the next update outside a section of its own.
bool promises_blindly(const Template& text) {
  int sections = 0;
  for (const TemplateTag& tag : text.tags) {
    if (tag.name != "next_update") continue;
    if (tag.shows() && sections == 0) return true;
    if (tag.opens()) ++sections;
    if (tag.kind == TemplateTag::Kind::end) --sections;
  }
  return false;
}

constexpr std::string_view in_section = "leave it out, or write it in a section: `{{#next_update}}…{{/next_update}}`";
/// No stage says that it is the end, so the last one is.
constexpr std::string_view another_end = "; where another stage is the end, write `final: yes` there";

void find_promises_after_the_end(const View& view, Diagnostics& found) {
  for (const Template& text : view.messages.templates()) {
    if (!is_over(view.plan, *text.stage) || !promises_blindly(text) || view.known_errors.covers(text.version->place))
      continue;
    found.push_back({.code = no_next_update.rule.name,
                     .place = text.version->place,
                     .message = "after the end there is no next update, and this message promises one",
                     .hint = std::string(in_section) + std::string(text.stage->final_written ? "" : another_end),
                     .related = {},
                     .level = Level::warning});
  }
}

void run(const View& view, Diagnostics& found) {
  const bool is_end_known = view.known_errors.lacks_base() || !view.known_errors.in("stages");
  if (!is_end_known) return;
  find_promises_after_the_end(view, found);
  view.messages.for_each_text([&](const Template& text, const Template* title) {
    if (text.names("next_update") || (title != nullptr && title->names("next_update"))) return;
    if (!goes_on(view, *text.stage) || !is_awaited(view, *text.message) ||
        view.known_errors.covers(text.version->place))
      return;
    found.push_back({.code = no_next_update.rule.name,
                     .place = text.version->place,
                     .message = "this message does not say when the next one comes",
                     .hint = "end it with `{{next_update}}`",
                     .related = {},
                     .level = text.is_public ? Level::error : Level::warning});
  });
}

}  // namespace

const Check no_next_update{.rule = {.name = "no-next-update",
                                    .level = Level::error,
                                    .summary = "a message that does not promise the next update",
                                    .explanation = explanation},
                           .run = run};

}  // namespace incplan::core::check
