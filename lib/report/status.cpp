#include "report/status.hpp"

#include "report/people.hpp"

namespace incplan::report {
namespace {

std::string counted(const Telling& telling, int count, std::string_view one, std::string_view many) {
  return count == 1 ? telling.say(one) : telling.say(many, {std::to_string(count)});
}

Run soundness(const Telling& telling, const Status& status) {
  const std::string errors = counted(telling, status.errors, "1 error", "{} errors");
  const std::string warnings = counted(telling, status.warnings, "1 warning", "{} warnings");
  if (status.errors > 0) return {status.warnings > 0 ? errors + ", " + warnings : errors, Tone::bad};
  if (status.warnings > 0) return {telling.say("no errors") + ", " + warnings, Tone::warning};
  return {telling.say("no errors"), Tone::good};
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
  if (status.errors + status.warnings > 0) add("incplan validate", "what is wrong with the plan");
  add("incplan classify", "how serious is it, and what comes next");
  add("incplan who", "who does what now");
  const auto& stages = telling.plan.stages;
  const std::string draft = "incplan notify-draft --stage " + (stages.empty() ? "STAGE" : stages.front().id.text);
  add(draft.c_str(), "messages to send");
  add("incplan render", "the whole plan to read");
  return list;
}

}  // namespace

Blocks describe_status(const Telling& telling, const Status& status) {
  Blocks blocks = {Heading{1, {{telling.said(telling.plan.name) + telling.say(": ")}, soundness(telling, status)}}};
  Line about = {{telling.path + ", "}};
  for (Run& run : review_line(telling)) about.push_back(std::move(run));
  about.push_back(
      {telling.say("; ") + telling.say("now {}", {clock_text(telling, telling.now, *telling.plan.zone, true)})});
  blocks.push_back(Paragraph{std::move(about)});
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
      .set("reviewed", plan.reviewed ? Json(date_text(plan.reviewed->value)) : Json(nullptr))
      .set("review_due", due ? Json(date_text(std::chrono::year_month_day(*due))) : Json(nullptr))
      .set("roles", roles_json(telling, status.roles));
  return json;
}

}  // namespace incplan::report
