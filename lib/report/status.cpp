#include "report/status.hpp"

#include "report/people.hpp"
#include "report/translations.hpp"

namespace incplan::core::report {
namespace {

std::string counted(const ReportContext& context, int count, std::string_view one, std::string_view many) {
  return count == 1 ? context.tr(one) : context.tr(many, {std::to_string(count)});
}

std::string joined(const std::vector<std::string>& parts) {
  std::string list;
  for (const std::string& part : parts) list += (list.empty() ? "" : ", ") + part;
  return list;
}

/// `cannot be read in full, line 1, column 10: `[` is never closed`. Findings are told in English; an answer in another
/// language names their place.
Run brokenness(const ReportContext& context, const Status& status) {
  const Position at = status.broken.position();
  std::string text =
      context.tr("cannot be read in full, line {}, column {}", {std::to_string(at.line), std::to_string(at.column)});
  if (spoken(context.language()) == "en") text += ": " + status.broken_how;
  return {std::move(text), Tone::bad};
}

/// What keeps the plan from being used, worst first.
Run readiness(const ReportContext& context, const Status& status) {
  if (status.broken) return brokenness(context, status);
  std::vector<std::string> found;
  if (status.errors > 0) found.push_back(counted(context, status.errors, "1 error", "{} errors"));
  if (status.placeholders > 0)
    found.push_back(counted(context, status.placeholders, "1 place to fill in", "{} places to fill in"));
  if (found.empty()) found.push_back(context.tr("no errors"));
  const int other = status.warnings - status.placeholders;
  if (other > 0) found.push_back(counted(context, other, "1 warning", "{} warnings"));
  const std::string text = joined(found);
  if (status.errors > 0) return {text, Tone::bad};
  if (status.placeholders > 0) return {context.tr("not ready: {}", {text}), Tone::warning};
  return {text, status.warnings > 0 ? Tone::warning : Tone::good};
}

Line review_line(const ReportContext& context, const Status& status) {
  const Plan& plan = context.plan;
  if (!plan.reviewed) return plain(context.tr("never reviewed"), Tone::warning);
  Line line = plain(context.tr("reviewed {}", {date_text(plan.reviewed->value)}));
  if (!status.review_due) return line;
  const std::string day = date_text(*status.review_due);
  if (status.review_overdue) {
    line.push_back({", " + context.tr("review overdue since {}", {day}), Tone::warning});
  } else {
    line.push_back({", " + context.tr("next review {}", {day})});
  }
  return line;
}

/// `incplan.yaml, reviewed 2026-05-02; now 2026-11-24 03:00 UTC`. Of a plan that is broken nobody knows the review.
Line about(const ReportContext& context, const Status& status) {
  Line line = {{context.path}};
  if (!status.broken || context.plan.reviewed) {
    line.push_back({", "});
    for (Run& run : review_line(context, status)) line.push_back(std::move(run));
  }
  line.push_back(
      {context.tr("; ") + context.tr("now {}", {clock_text(context, context.now, *context.plan.zone, true)})});
  return line;
}

List role_list(const ReportContext& context, const Status& status) {
  List list;
  for (const NeededRole& role : status.roles) list.items.push_back({role_line(context, role)});
  return list;
}

List command_list(const ReportContext& context, const Status& status) {
  List list;
  const auto add = [&](const char* command, std::string_view purpose) {
    list.items.push_back({{{command, Tone::code}, {context.tr(": ") + context.tr(purpose)}}});
  };
  const Plan& plan = context.plan;
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

Blocks describe_status(const ReportContext& context, const Status& status) {
  const std::string name = context.text(context.plan.name);
  const std::string& shown = name.empty() ? context.path : name;
  Blocks blocks = {Heading{1, {{shown + context.tr(": ")}, readiness(context, status)}}};
  blocks.push_back(Paragraph{about(context, status)});
  if (!status.roles.empty()) {
    blocks.push_back(Heading{2, plain(context.tr("On duty"))});
    blocks.push_back(role_list(context, status));
  }
  blocks.push_back(Heading{2, plain(context.tr("Next"))});
  blocks.push_back(command_list(context, status));
  return blocks;
}

Json status_json(const ReportContext& context, const Status& status) {
  const Plan& plan = context.plan;
  Json json = answer_json(context, "status");
  json.set("at", instant_json(context, context.now))
      .set("valid", status.errors == 0)
      .set("errors", status.errors)
      .set("warnings", status.warnings)
      .set("placeholders", status.placeholders)
      .set("reviewed", plan.reviewed ? Json(date_text(plan.reviewed->value)) : Json(nullptr))
      .set("review_due", status.review_due ? Json(date_text(*status.review_due)) : Json(nullptr))
      .set("roles", roles_json(context, status.roles));
  return json;
}

}  // namespace incplan::core::report
