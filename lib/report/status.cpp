#include "report/status.hpp"

#include "report/people.hpp"
#include "report/words.hpp"

namespace incplan::report {
namespace {

std::string counted(const Telling& telling, int count, std::string_view one, std::string_view many) {
  return count == 1 ? telling.say(one) : telling.say(many, {std::to_string(count)});
}

std::string joined(const std::vector<std::string>& parts) {
  std::string list;
  for (const std::string& part : parts) list += (list.empty() ? "" : ", ") + part;
  return list;
}

/// `cannot be read in full, line 1, column 10: `[` is never closed`. Findings are told in English; an answer in another
/// language names their place.
Run brokenness(const Telling& telling, const Status& status) {
  const Position at = status.broken.position();
  std::string text =
      telling.say("cannot be read in full, line {}, column {}", {std::to_string(at.line), std::to_string(at.column)});
  if (spoken(telling.tongue()) == "en") text += ": " + status.broken_how;
  return {std::move(text), Tone::bad};
}

/// What keeps the plan from being used, worst first.
Run readiness(const Telling& telling, const Status& status) {
  if (status.broken) return brokenness(telling, status);
  std::vector<std::string> found;
  if (status.errors > 0) found.push_back(counted(telling, status.errors, "1 error", "{} errors"));
  if (status.placeholders > 0)
    found.push_back(counted(telling, status.placeholders, "1 place to fill in", "{} places to fill in"));
  if (found.empty()) found.push_back(telling.say("no errors"));
  const int other = status.warnings - status.placeholders;
  if (other > 0) found.push_back(counted(telling, other, "1 warning", "{} warnings"));
  const std::string text = joined(found);
  if (status.errors > 0) return {text, Tone::bad};
  if (status.placeholders > 0) return {telling.say("not ready: {}", {text}), Tone::warning};
  return {text, status.warnings > 0 ? Tone::warning : Tone::good};
}

/// When the review is due; nothing where the plan gives no date or rhythm.
std::optional<std::chrono::sys_days> review_due(const Plan& plan) {
  if (!plan.reviewed || !plan.review_every || plan.review_every->needs_calendar()) return std::nullopt;
  return std::chrono::sys_days(plan.reviewed->value) +
         std::chrono::duration_cast<std::chrono::days>(plan.review_every->elapsed());
}

bool is_stale(const Telling& telling) {
  const auto due = review_due(telling.plan);
  return due && *due < std::chrono::sys_days(day_in(telling.now, *telling.plan.zone));
}

Line review_line(const Telling& telling) {
  const Plan& plan = telling.plan;
  if (!plan.reviewed) return words(telling.say("never reviewed"), Tone::warning);
  Line line = words(telling.say("reviewed {}", {date_text(plan.reviewed->value)}));
  const auto due = review_due(plan);
  if (!due) return line;
  const std::string day = date_text(std::chrono::year_month_day(*due));
  if (is_stale(telling)) {
    line.push_back({", " + telling.say("review overdue since {}", {day}), Tone::warning});
  } else {
    line.push_back({", " + telling.say("next review {}", {day})});
  }
  return line;
}

/// `incplan.yaml, reviewed 2026-05-02; now 2026-11-24 03:00 UTC`. Of a plan that is broken nobody knows the review.
Line about(const Telling& telling, const Status& status) {
  Line line = {{telling.path}};
  if (!status.broken || telling.plan.reviewed) {
    line.push_back({", "});
    for (Run& run : review_line(telling)) line.push_back(std::move(run));
  }
  line.push_back(
      {telling.say("; ") + telling.say("now {}", {clock_text(telling, telling.now, *telling.plan.zone, true)})});
  return line;
}

List role_list(const Telling& telling, const Status& status) {
  List list;
  for (const NeededRole& role : status.roles) list.items.push_back({role_line(telling, role)});
  return list;
}

List command_list(const Telling& telling, const Status& status) {
  List list;
  const auto add = [&](const char* command, std::string_view means) {
    list.items.push_back({{{command, Tone::code}, {telling.say(": ") + telling.say(means)}}});
  };
  const Plan& plan = telling.plan;
  const bool has_something = !plan.severities.empty() || !plan.roles.empty() || !plan.stages.empty();
  if (status.errors + status.warnings > 0)
    add("incplan validate",
        status.placeholders > 0 ? "what is to be filled in, and what is wrong" : "what is wrong with the plan");
  if (!plan.severities.empty()) add("incplan classify", "how serious is it, and what comes next");
  if (!plan.roles.empty()) add("incplan who", "who does what now");
  if (!plan.stages.empty()) {
    const std::string draft = "incplan notify-draft --stage " + plan.stages.front().id.text;
    add(draft.c_str(), "messages to send");
  }
  if (has_something || !status.broken) add("incplan render", "the whole plan to read");
  return list;
}

}  // namespace

Blocks describe_status(const Telling& telling, const Status& status) {
  const std::string name = telling.said(telling.plan.name);
  const std::string& shown = name.empty() ? telling.path : name;
  Blocks blocks = {Heading{1, {{shown + telling.say(": ")}, readiness(telling, status)}}};
  blocks.push_back(Paragraph{about(telling, status)});
  if (!status.roles.empty()) {
    blocks.push_back(Heading{2, words(telling.say("On duty"))});
    blocks.push_back(role_list(telling, status));
  }
  blocks.push_back(Heading{2, words(telling.say("Next"))});
  blocks.push_back(command_list(telling, status));
  return blocks;
}

Json status_json(const Telling& telling, const Status& status) {
  const Plan& plan = telling.plan;
  const auto due = review_due(plan);
  Json json = answer_json(telling, "status");
  json.set("at", instant_json(telling, telling.now))
      .set("valid", status.errors == 0)
      .set("errors", status.errors)
      .set("warnings", status.warnings)
      .set("placeholders", status.placeholders)
      .set("reviewed", plan.reviewed ? Json(date_text(plan.reviewed->value)) : Json(nullptr))
      .set("review_due", due ? Json(date_text(std::chrono::year_month_day(*due))) : Json(nullptr))
      .set("roles", roles_json(telling, status.roles));
  return json;
}

}  // namespace incplan::report
