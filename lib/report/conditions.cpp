#include "report/conditions.hpp"

#include "format/channel_kind.hpp"
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

/// The names of all that a term takes, in the order of the plan.
template <class NameAt>
std::string taken_by(const ReportContext& context, const Term& term, NameAt name_at) {
  std::vector<std::string> names;
  for (const Range& range : term.ranges) {
    for (Value each = range.low; each <= range.high; ++each) names.push_back(name_at(static_cast<std::size_t>(each)));
  }
  return join(names, context.tr(" or "));
}

template <class Entry>
std::string names_of(const ReportContext& context, const Part<Entry>& entries, const Term& term) {
  return taken_by(context, term, [&](std::size_t at) { return context.display_name(entries[at]); });
}

/// `≥ sev2`, `= Checkout or Search`: what follows the subject of a term.
std::string format_wanted(const ReportContext& context, const Term& term) {
  if (term.subject == Subject::stage && term.wanted.ends_with('+')) {
    const std::string_view first = trim(std::string_view(term.wanted).substr(0, term.wanted.size() - 1));
    return "≥ " + name_of(context, context.plan.stages, first);
  }
  if (term.subject == Subject::stage) return "= " + names_of(context, context.plan.stages, term);
  if (term.subject == Subject::service) return "= " + names_of(context, context.plan.services, term);
  if (term.subject == Subject::audience) return "= " + names_of(context, context.plan.audiences, term);
  if (term.subject == Subject::channel) return "= " + names_of(context, context.plan.channels, term);
  return format_comparison(context, term.wanted);
}

/// `planned work`: what a condition on `flow` comes down to.
std::string format_flow(const ReportContext& context, const Term& term) {
  const bool incident = term.ranges.front().low == 0;
  const bool work = term.ranges.back().high == 1;
  if (incident && work) return context.tr("always");
  return context.tr(work ? "planned maintenance" : "an incident");
}

/// `SMS or phone`, without saying that these are kinds of channel.
std::string format_kinds(const ReportContext& context, const Term& term) {
  return taken_by(context, term, [&](std::size_t at) { return context.tr(channel_kinds()[at].name); });
}

std::string format_term(const ReportContext& context, const Term& term) {
  if (term.hours) return format_hours(context, *term.hours);
  // What could not be understood, and what takes nothing, is told as it is written.
  if (!term.readable || term.ranges.empty()) return format_subject(context, term.name.value) + ' ' + term.wanted;
  if (term.subject == Subject::flow) return format_flow(context, term);
  if (term.subject == Subject::kind) return format_kinds(context, term);
  return format_subject(context, term.name.value) + ' ' + format_wanted(context, term);
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

/// `affected ≥ 25%`; of a moment its hours.
std::string format_answer(const ReportContext& context, const Requirement& answer) {
  if (answer.criterion == "hours") {
    const auto hours = parse_hours(answer.wanted);
    return hours ? format_hours(context, *hours) : answer.wanted;
  }
  return format_subject(context, answer.criterion) + ' ' + format_comparison(context, answer.wanted);
}

/// ` (assumed: no)` after an answer that goes against what the plan assumes.
std::string format_assumption(const ReportContext& context, const Requirement& answer) {
  const Criterion* criterion = find(context.plan.criteria, answer.criterion);
  if (!answer.assumed || criterion == nullptr || !criterion->assume) return {};
  return context.tr(" (assumed: {})", {format_value(context, criterion->show(*criterion->assume))});
}

}  // namespace

/// The built-in names are words of the program, those of criteria of the plan.
std::string format_subject(const ReportContext& context, const std::string& name) {
  const ConditionName* built_in = find_condition_name(name);
  return built_in != nullptr && built_in->subject != Subject::hours ? context.tr(name) : name;
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

Line question_line(const ReportContext& context, const std::string& criterion, const Text& ask) {
  Line line = {{format_subject(context, criterion) + context.tr(": ")},
               {ask.empty() ? context.tr("Which services are affected?") : context.text(ask), Tone::warning}};
  const Criterion* asked = find(context.plan.criteria, criterion);
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
