#include "check/check.hpp"
#include "check/messages.hpp"
#include "check/wording.hpp"
#include "plan/place_in.hpp"

namespace incplan::check {
namespace {

/// Looks for what a check finds in words, in every message.
void report_words(const View& view, const Check& check, Diagnostics& found) {
  for (const Template& part : view.messages.templates()) {
    if (check.wording->public_only && !part.is_public) continue;
    const Prose prose{
        .text = part.words(), .tags = part.tags, .hits = part.hits, .plan = view.plan, .flow = part.stage->flow};
    for (const Find& find : check.wording->find(prose)) {
      found.push_back({.code = check.rule.name,
                       .place = place_in(*part.version, find.start, find.stop - find.start),
                       .message = sentence(prose.text.substr(find.start, find.stop - find.start), check.wording->what),
                       .hint = std::string(check.wording->hint)});
    }
  }
}

}  // namespace

void run_answer_checks(const Plan& plan, Instant now, Diagnostics& found) {
  Decisions decisions(plan);
  Damage damage;
  const Messages messages(plan);
  const View view{.plan = plan, .decisions = decisions, .now = now, .damage = damage, .messages = messages};
  for (const Check* check : all_checks()) {
    if (!check->rule.breaks_answers || check->run == nullptr) continue;
    damage.note(found);
    check->run(view, found);
  }
}

void run_checks(const Plan& plan, Instant now, Diagnostics& found) {
  Decisions decisions(plan);
  Damage damage;
  const Messages messages(plan, decisions);
  const View view{.plan = plan, .decisions = decisions, .now = now, .damage = damage, .messages = messages};
  for (const Check* check : all_checks()) {
    damage.note(found);
    if (check->run != nullptr) check->run(view, found);
    if (check->wording != nullptr) report_words(view, *check, found);
  }
}

}  // namespace incplan::check
