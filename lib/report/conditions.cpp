#include "report/conditions.hpp"

#include <algorithm>

#include "format/channel_kind.hpp"
#include "report/classification.hpp"
#include "report/expression.hpp"
#include "report/measures.hpp"
#include "text/fold_accents.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

std::string join(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

template <class Entry>
std::string name_of(const ReportContext& context, const Part<Entry>& entries, std::string_view id) {
  const Entry* entry = find(entries, id);
  return entry == nullptr ? std::string(id) : context.display_name(*entry);
}

template <class Entry>
std::string names_of(const ReportContext& context, const Part<Entry>& entries, const Term& term) {
  return "= " + format_list(term.ranges, [&](std::size_t at) { return context.display_name(entries[at]); });
}

std::string format_stages(const ReportContext& context, const Term& term) {
  if (!term.wanted.ends_with('+')) return names_of(context, context.plan.stages, term);
  const std::string_view first = trim(std::string_view(term.wanted).substr(0, term.wanted.size() - 1));
  return "≥ " + name_of(context, context.plan.stages, first);
}

/// On the scale of conditions the least severe is the first.
std::string format_severities(const ReportContext& context, const Term& term) {
  const auto last = context.plan.severities.size() - 1;
  const auto name_at = [&](std::size_t at) { return format_severity(context, Index<Severity>(last - at)); };
  const Range& first = term.ranges.front();
  const bool or_more =
      term.ranges.size() == 1 && first.low < first.high && static_cast<std::size_t>(first.high) == last;
  return or_more ? "≥ " + name_at(static_cast<std::size_t>(first.low)) : "= " + format_list(term.ranges, name_at);
}

/// `planned work`: what a condition on `flow` comes down to.
std::string format_flow(const ReportContext& context, const Term& term) {
  const bool incident = term.ranges.front().low == 0;
  const bool work = term.ranges.back().high == 1;
  if (incident && work) return context.tr("always");
  return context.tr(work ? "planned maintenance" : "an incident");
}

/// `SMS / phone`, without saying that these are kinds of channel.
std::string format_kinds(const ReportContext& context, const Term& term) {
  return format_list(term.ranges, [&](std::size_t at) { return context.tr(channel_kinds()[at].name); });
}

/// `Severity ≥ Major`, `Service = Checkout / Search`.
std::string format_built_in(const ReportContext& context, const Term& term) {
  const auto after = [&](const std::string& wanted) { return format_subject(context, term.name.value) + ' ' + wanted; };
  switch (term.subject) {
    case Subject::severity:
      return after(format_severities(context, term));
    case Subject::stage:
      return after(format_stages(context, term));
    case Subject::service:
      return after(names_of(context, context.plan.services, term));
    case Subject::audience:
      return after(names_of(context, context.plan.audiences, term));
    case Subject::channel:
      return after(names_of(context, context.plan.channels, term));
    case Subject::kind:
      return format_kinds(context, term);
    default:
      return format_flow(context, term);
  }
}

std::string format_term(const ReportContext& context, const Term& term) {
  if (term.hours) return format_hours(context, *term.hours);
  // What could not be understood, and what takes nothing, is told as it is written.
  if (!term.readable || term.ranges.empty()) {
    return (term.criterion ? format_subject(context, term.name.value) : term.name.value) + ' ' + term.wanted;
  }
  if (term.subject != Subject::criterion) return format_built_in(context, term);
  return format_expression(context, context.plan.criteria[term.criterion], term.ranges);
}

std::string format_alternative(const ReportContext& context, const Alternative& alternative);

std::string format_at_least(const ReportContext& context, const AtLeast& at_least) {
  std::vector<std::string> parts;
  for (const Alternative& each : at_least.of) parts.push_back(format_alternative(context, each));
  return context.tr("at least {} of ({})", {std::to_string(at_least.count), join(parts, context.tr("; "))});
}

std::string format_alternative(const ReportContext& context, const Alternative& alternative) {
  std::vector<std::string> parts;
  for (const Term& term : alternative.terms) parts.push_back(format_term(context, term));
  for (const AtLeast& at_least : alternative.at_least) parts.push_back(format_at_least(context, at_least));
  return join(parts, context.tr(" and "));
}

/// `Affected ≥ 25%`; of a moment its hours.
std::string format_answer(const ReportContext& context, const Requirement& answer) {
  if (answer.asked) return format_expression(context, context.plan.criteria[answer.asked], answer.ranges);
  const std::string subject = format_subject(context, answer.criterion);
  if (answer.service) return subject + " = " + format_service(context, answer.service, answer.state);
  if (answer.criterion == "service") return subject + " = " + context.tr("none");
  const auto hours = answer.criterion == "hours" ? parse_hours(answer.wanted) : std::nullopt;
  return hours ? format_hours(context, *hours) : subject + " = " + answer.wanted;
}

/// ` (assumed: no)` after an answer that goes against what the plan assumes.
std::string format_assumption(const ReportContext& context, const Requirement& answer) {
  const Criterion* criterion = find(context.plan.criteria, answer.asked);
  if (!answer.assumed || criterion == nullptr || !criterion->assume) return {};
  return context.tr(" (assumed: {})", {format_value(context, *criterion, *criterion->assume)});
}

/// ` (Checkout implies EU; Search implies US)` after a question that is open although something implies its answer.
std::string format_conflict(const ReportContext& context, const OpenQuestion& question) {
  const auto index = index_of(context.plan.criteria, question.criterion);
  if (!index || question.implied.empty()) return {};
  return " (" + format_conflict(context, {.criterion = index, .values = question.implied}) + ')';
}

}  // namespace

/// The built-in names are words of the program, those of criteria of the plan.
std::string format_subject(const ReportContext& context, const std::string& name) {
  if (const Criterion* criterion = find(context.plan.criteria, name)) return context.display_name(*criterion);
  const ConditionName* built_in = find_condition_name(name);
  return built_in == nullptr ? label_of(name) : context.tr(label_of(name));
}

std::string format_service(const ReportContext& context, Index<Service> service, ServiceState state) {
  const std::string name = context.display_name(context.plan.services[service]);
  return state == ServiceState::outage ? name : name + " (" + format_state(context, state) + ')';
}

std::string format_cause(const ReportContext& context, const Cause& cause) {
  if (cause.service) return context.display_name(context.plan.services[cause.service]);
  return format_expression(context, context.plan.criteria[cause.criterion], {{cause.value, cause.value}});
}

std::string format_conflict(const ReportContext& context, const Conflict& conflict) {
  const Criterion& criterion = context.plan.criteria[conflict.criterion];
  std::vector<std::string> parts;
  for (const ImpliedValue& each : conflict.values) {
    parts.push_back(
        context.tr("{} implies {}", {format_cause(context, each.cause), format_value(context, criterion, each.value)}));
  }
  return join(parts, ", ");
}

std::string format_condition(const ReportContext& context, const Condition& condition) {
  if (!condition.written) return context.tr("always");
  std::vector<std::string> parts;
  for (const Alternative& each : condition.alternatives) parts.push_back(format_alternative(context, each));
  return join(parts, context.tr(", or "));
}

std::string format_if(const ReportContext& context, const std::vector<Requirement>& answers) {
  return context.tr("if {}", {format_way(context, answers)});
}

std::string format_way(const ReportContext& context, const std::vector<Requirement>& answers) {
  std::vector<std::string> parts;
  for (const Requirement& answer : answers) {
    parts.push_back(format_answer(context, answer) + format_assumption(context, answer));
  }
  return join(parts, context.tr(" and "));
}

Line question_line(const ReportContext& context, const OpenQuestion& question) {
  Line line = {
      {format_subject(context, question.criterion) + context.tr(": ")},
      {question.ask.empty() ? context.tr("Which services are affected?") : context.text(question.ask), Tone::warning},
      {format_conflict(context, question)}};
  const Criterion* asked = find(context.plan.criteria, question.criterion);
  if (asked != nullptr && asked->measured_from) {
    line.push_back({" "});
    line.push_back({"--" + std::string(row_of(*asked->measured_from).name) + ' ' + context.tr("TIME"), Tone::code});
  }
  return line;
}

Json answers_json(const ReportContext& context, const std::vector<Requirement>& answers) {
  Json list = Json::array();
  for (const Requirement& answer : answers) {
    list.add(Json::object()
                 .set("criterion", answer.criterion)
                 .set("wanted", answer.wanted)
                 .set("ask", text_json(context, answer.ask))
                 .set("assumed", answer.assumed));
  }
  return list;
}

std::string format_severity(const ReportContext& context, Index<Severity> severity) {
  if (!severity) return context.tr("not an incident");
  const Severity& entry = context.plan.severities[severity];
  const std::string name = context.display_name(entry);
  return fold_accents(name) == entry.id.text ? name : name + " (" + entry.id.text + ')';
}

Json severity_json(const ReportContext& context, Index<Severity> severity) {
  if (!severity) return nullptr;
  const Severity& entry = context.plan.severities[severity];
  return Json::object()
      .set("id", entry.id.text)
      .set("name", text_json(context, entry.name))
      .set("description", text_json(context, entry.description));
}

}  // namespace incplan::core::report
