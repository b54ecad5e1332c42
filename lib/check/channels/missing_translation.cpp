#include <algorithm>
#include <set>

#include "check/check.hpp"
#include "check/engine/messages.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A message, or a text that a message shows, without a language that its
audience reads. A text in the plain form is in the plan's first language.

The French customers get the English text, or a French sentence with an
English half. The translation is then made at night by whoever is awake, or by
a machine.

```yaml
languages: [en, fr]
audiences:
  customers: {name: Customers, languages: [en, fr]}
stages:
  investigating:
    name: Investigating
    messages:
      - text: {en: "{{symptom}} We are investigating."}      # and in French?
```

Write it in every language of the audience, or take the language out of the
audience's `languages`.
)";

class Finder {
 public:
  Finder(const View& view, Diagnostics& found) : view_(view), found_(found) {}

  /// Reports what an audience cannot read of a message that it gets.
  void check(const ChannelStage& channel_stage, const Message& message) {
    check_text(message.title, "this title", *channel_stage.audience);
    check_text(message.text, "this message", *channel_stage.audience);
    for (const Template& part : view_.messages.templates()) {
      if (part.message == &message) check_shown(part, channel_stage);
    }
  }

 private:
  /// Reports each language that a text lacks, once for all who read it.
  void check_text(const Text& text, const std::string& what, const Audience& audience) {
    if (text.empty() || view_.known_errors.covers(text.place)) return;
    for (const auto& language : audience.languages) {
      if (text.speaks(language.value) || !seen_.emplace(&text, language.value).second) continue;
      found_.push_back(
          {.code = missing_translation.rule.name,
           .place = text.place,
           .message = Sentence("{} is not in `{}`, which `{}` read", what, language.value, audience.id.text),
           .hint = "add `" + language.value + ": …`"});
    }
  }

  /// One form for all languages is a proper name, such as Checkout; what is translated at all must be for everybody.
  void check_name(const Text& name, const std::string& what, const Audience& audience) {
    if (name.versions.size() > 1) check_text(name, what, audience);
  }

  void check_shown(const Template& part, const ChannelStage& channel_stage) {
    const Plan& plan = view_.plan;
    if (part.names("stage_name"))
      check_name(channel_stage.stage->name, "the name of this stage", *channel_stage.audience);
    if (part.names("plan")) check_name(plan.name, "the name of this plan", *channel_stage.audience);
    if (part.names("severity_name")) {
      for (const Severity& severity : plan.severities)
        check_name(severity.name, "the name of this severity", *channel_stage.audience);
    }
    if (part.names("services") || part.names("service_list")) {
      for (const Service& service : plan.services)
        check_name(service.name, "the name of this service", *channel_stage.audience);
    }
    for (const Variable& variable : plan.variables) {
      if (!variable.fallback || !part.names(variable.id.text) || is_wordless(*variable.fallback)) continue;
      check_text(*variable.fallback, "this default", *channel_stage.audience);
    }
  }

  static bool is_wordless(const Text& text) {
    return std::ranges::all_of(text.versions, [](const Text::Version& version) { return version.words.empty(); });
  }

  const View& view_;
  Diagnostics& found_;
  std::set<std::pair<const Text*, std::string_view>> seen_;
};

void run(const View& view, Diagnostics& found) {
  Finder finder(view, found);
  for (const ChannelStage& channel_stage : view.messages.channel_stages()) {
    if (channel_stage.audience == nullptr || channel_stage.audience->languages.empty()) continue;
    for (const Message* message : channel_stage.messages) finder.check(channel_stage, *message);
  }
}

}  // namespace

const Check missing_translation{.rule = {.name = "missing-translation",
                                         .level = Level::warning,
                                         .summary = "a text without a language that its audience reads",
                                         .explanation = explanation},
                                .run = run};

}  // namespace incplan::core::check
