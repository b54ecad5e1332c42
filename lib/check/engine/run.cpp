#include <algorithm>

#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "check/engine/settle_names.hpp"
#include "check/words/wording.hpp"
#include "plan/place_in.hpp"

namespace incplan::core::check {
namespace {

/// Looks for what a check finds in words, in every message.
void report_prose(const View& view, const Check& check, Diagnostics& found) {
  for (const Template& part : view.messages.templates()) {
    if (check.wording->public_only && !part.is_public) continue;
    const Prose prose{
        .text = part.words(), .tags = part.tags, .matches = part.matches, .plan = view.plan, .flow = part.stage->flow};
    for (const PhraseSpan& find : check.wording->find(prose)) {
      found.push_back({.code = check.rule.name,
                       .place = place_in(*part.version, find.start, find.end - find.start),
                       .message = message_of(*check.wording, prose.text.substr(find.start, find.end - find.start)),
                       .hint = std::string(check.wording->hint)});
    }
  }
}

/// Silence would be taken for a proof. `what` was being looked at when the work came to its end.
void report_too_much(const Plan& plan, const std::string& what, Diagnostics& found) {
  const Place place = plan.severities.empty() ? Place{} : plan.severities.front().place;
  found.push_back({.code = too_much.rule.name,
                   .place = place,
                   .message = Sentence("too much to check: {}, and what hangs on it, could not be proved", what),
                   .hint = "ask fewer questions in one condition, or split the plan; examples are tried all the same"});
}

std::string messages_in_words(const Plan& plan) {
  return "what " + std::to_string(plan.channels.size()) + " channels say at " + std::to_string(plan.stages.size()) +
         " stages";
}

/// Runs one check; whether it may have found what makes it unknown what stands in the plan.
bool run(const Check& check, const View& view, Diagnostics& found) {
  Diagnostics own;
  if (check.run != nullptr) check.run(view, own);
  if (check.wording != nullptr) report_prose(view, check, own);
  const bool has_found = !own.empty();
  std::ranges::move(own, std::back_inserter(found));
  if (check.merges) settle_names(view, check.rule.name, found);
  return has_found || (check.run != nullptr && is_damage(check.rule.name));
}

}  // namespace

void run_answer_checks(const Plan& plan, Instant now, Diagnostics& found) {
  Decisions decisions(plan);
  KnownErrors known_errors;
  const Messages messages(plan);
  const View view{.plan = plan, .decisions = decisions, .now = now, .known_errors = known_errors, .messages = messages};
  for (const Check* check : all_checks()) {
    if (!check->rule.breaks_answers || check->run == nullptr) continue;
    known_errors.note(found);
    run(*check, view, found);
  }
}

void run_checks(const Plan& plan, Instant now, Diagnostics& found) {
  Decisions decisions(plan);
  static_cast<void>(decisions.severity());  // most of the rest hangs on it
  std::string too_much_for = decisions.exhausted() ? "how severe an incident is" : "";
  KnownErrors known_errors;
  const Messages messages(plan, decisions);
  if (decisions.exhausted() && too_much_for.empty()) too_much_for = messages_in_words(plan);
  const View view{.plan = plan, .decisions = decisions, .now = now, .known_errors = known_errors, .messages = messages};
  bool is_damage_known = false;
  for (const Check* check : all_checks()) {
    if (!is_damage_known) known_errors.note(found);
    is_damage_known = !run(*check, view, found);
    if (decisions.exhausted() && too_much_for.empty()) too_much_for = "`" + std::string(check->rule.name) + "`";
  }
  if (!too_much_for.empty()) report_too_much(plan, too_much_for, found);
}

}  // namespace incplan::core::check
