#include "report/escalations.hpp"

#include <algorithm>

#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/measures.hpp"
#include "report/outcome.hpp"

namespace incplan::core::report {
namespace {

/// `at 06:40 CET`, `on 2026-11-25 03:00 CET`: to the minute, with the day where that is not today.
std::string format_at(const ReportContext& context, Instant instant) {
  const Zone& zone = *context.plan.zone;
  const bool another_day = day_in(instant, zone) != day_in(context.now, zone);
  return context.tr(another_day ? "on {}" : "at {}", {clock_text(context, instant, zone, another_day)});
}

std::string format_obligations_change(const ReportContext& context, const Escalation& escalation,
                                      const std::string& when) {
  const std::size_t count = escalation.obligations.size();
  if (count == 0) return context.tr("fewer deadlines apply {} if it goes on", {when});
  if (count == 1) return context.tr("a deadline starts {} if it goes on", {when});
  return context.tr("{} deadlines start {} if it goes on", {std::to_string(count), when});
}

std::string sentence(const ReportContext& context, const Escalation& escalation) {
  const std::string when = format_at(context, escalation.at);
  if (!escalation.is_new_severity) return format_obligations_change(context, escalation, when);
  if (escalation.outcome == Outcome::undecided) return context.tr("becomes undecided {} if it goes on", {when});
  if (!escalation.severity) return context.tr("is no incident any more {} if it goes on", {when});
  const std::string severity = format_severity(context, escalation.severity);
  return context.tr(escalation.may_be_worse ? "becomes at least {} {} if it goes on" : "becomes {} {} if it goes on",
                    {severity, when});
}

/// How often people are told then; nothing where nobody has said.
Line rhythm_line(const ReportContext& context, const UpdateSchedule& updates) {
  std::string words;
  if (updates.only_on_change) words = context.tr("only when something changes");
  if (updates.every) words = format_every(context, *updates.every);
  return words.empty() ? Line{} : plain(context.tr("Updates") + context.tr(": ") + words);
}

/// What to add where `started` stands in for other moments, once for all of the escalation.
Line stand_in_line(const ReportContext& context, const Escalation& escalation) {
  std::vector<Moment> moments;
  for (const SeverityReason& each : escalation.reasons) {
    if (each.stand_in) moments.push_back(*measured_from(context.plan, each));
  }
  for (const DueObligation& each : escalation.obligations) {
    if (each.stand_in) moments.push_back(*each.stand_in);
  }
  std::ranges::sort(moments);
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments.empty() ? Line{} : plain(format_stand_in(context, moments), Tone::dim);
}

/// Where they stand in is said once; and what is over by then is not over yet.
List obligations_of(const ReportContext& context, std::vector<DueObligation> obligations) {
  for (DueObligation& each : obligations) {
    each.stand_in.reset();
    each.overdue = each.overdue && *each.due < context.now;
  }
  return obligation_list(context, obligations);
}

List::Item escalation_item(const ReportContext& context, const Escalation& escalation) {
  List::Item item{{{sentence(context, escalation), Tone::warning},
                   {" (" + format_distance(context, escalation.at) + ')', Tone::dim}}};
  const auto add = [&](Line line) {
    if (!line.empty()) item.details.push_back(std::move(line));
  };
  if (escalation.is_new_severity) add(rhythm_line(context, escalation.updates));
  for (List::Item& each : obligations_of(context, escalation.obligations).items) add(std::move(each.words));
  add(stand_in_line(context, escalation));
  return item;
}

Json severity_id(const ReportContext& context, const Escalation& escalation) {
  if (escalation.severity) return context.plan.severities[escalation.severity].id.text;
  return escalation.outcome == Outcome::undecided ? Json(nullptr) : Json("none");
}

}  // namespace

List escalation_list(const ReportContext& context, const std::vector<Escalation>& escalations) {
  List list;
  for (const Escalation& each : escalations) list.items.push_back(escalation_item(context, each));
  return list;
}

Json escalations_json(const ReportContext& context, const std::vector<Escalation>& escalations) {
  Json list = Json::array();
  for (const Escalation& each : escalations) {
    list.add(Json::object()
                 .set("at", instant_json(context, each.at))
                 .set("severity", severity_id(context, each))
                 .set("reasons", reasons_json(each.reasons))
                 .set("updates", updates_json(context, each.updates, each.updates_by_audience))
                 .set("obligations", obligations_json(context, each.obligations)));
  }
  return list;
}

}  // namespace incplan::core::report
