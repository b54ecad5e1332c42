#include "report/outcome.hpp"

#include <algorithm>

#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/escalations.hpp"
#include "report/expression.hpp"

namespace incplan::core::report {
namespace {

/// `measured; counted from the start; add --aware TIME if it was later`.
std::string format_measured(const ReportContext& context, const SeverityReason& reason) {
  const std::string measured = context.tr("measured");
  return reason.stand_in
             ? measured + context.tr("; ") + format_stand_in(context, {*measured_from(context.plan, reason)})
             : measured;
}

/// Where a fact comes from: `from Checkout`, `assumed`, `measured`; nothing for what was said.
std::string origin(const ReportContext& context, const Classification& answer, const SeverityReason& reason) {
  if (reason.source == FactSource::assumed) return context.tr("assumed");
  if (reason.source == FactSource::measured) return format_measured(context, reason);
  if (reason.source == FactSource::given) return {};
  const auto& fact = reason.asked ? answer.facts.criteria[reason.asked.value()] : std::nullopt;
  const bool has_cause = fact && fact->source == FactSource::implied;
  return has_cause ? context.tr("from {}", {format_cause(context, fact->cause)}) : context.tr("implied");
}

/// `Impact = high`, `Service = Checkout / Search`; the answer as a run of its own.
Line fact_line(const ReportContext& context, const SeverityReason& reason) {
  std::string is;
  if (reason.asked) is = format_value(context, context.plan.criteria[reason.asked], reason.value);
  for (const Index<Service> service : reason.services) {
    is += (is.empty() ? "" : " / ") + context.display_name(context.plan.services[service]);
  }
  return {{format_subject(context, reason.criterion) + " = "}, {std::move(is), Tone::strong}};
}

/// `threshold: ≥ 25%`, `one of VoIP / Wireline`; nothing where just this answer is wanted.
std::string wanted(const ReportContext& context, const SeverityReason& reason) {
  const bool is_one = reason.ranges.size() == 1 && reason.ranges[0].low == reason.ranges[0].high;
  if (is_one) return {};
  if (!reason.asked) {
    return context.tr(
        "one of {}",
        {format_list(reason.ranges, [&](std::size_t at) { return context.display_name(context.plan.services[at]); })});
  }
  const Criterion& criterion = context.plan.criteria[reason.asked];
  const std::string words = format_ranges(context, criterion, reason.ranges);
  return context.tr(is_list(criterion, reason.ranges) ? "one of {}" : "threshold: {}", {words});
}

Line nearest_line(const ReportContext& context, const Nearest& nearest) {
  return {{context.tr("no severity matches; nearest: {}", {format_severity(context, nearest.severity)})},
          {context.tr(" if {}", {format_way(context, nearest.answers)})}};
}

std::string severity_id(const ReportContext& context, Index<Severity> severity) {
  return severity ? context.plan.severities[severity].id.text : "none";
}

Json nearest_json(const ReportContext& context, const std::optional<Nearest>& nearest) {
  if (!nearest) return nullptr;
  return Json::object()
      .set("severity", severity_id(context, nearest->severity))
      .set("if", answers_json(context, nearest->answers));
}

Json questions_json(const ReportContext& context, const std::vector<OpenQuestion>& questions) {
  Json list = Json::array();
  for (const OpenQuestion& each : questions) {
    list.add(Json::object().set("criterion", each.criterion).set("ask", text_json(context, each.ask)));
  }
  return list;
}

Json possible_json(const ReportContext& context, const std::vector<Possible>& possible) {
  Json list = Json::array();
  for (const Possible& each : possible) {
    Json ways = Json::array();
    for (const auto& way : each.ways) ways.add(answers_json(context, way));
    list.add(Json::object()
                 .set("severity", severity_id(context, each.severity))
                 .set("if", each.ways.empty() ? Json::array() : answers_json(context, each.ways.front()))
                 .set("ways", std::move(ways))
                 .set("more_ways", static_cast<std::int64_t>(each.more_ways)));
  }
  return list;
}

}  // namespace

std::optional<Moment> measured_from(const Plan& plan, const SeverityReason& reason) {
  const Criterion* criterion = find(plan.criteria, reason.criterion);
  return criterion == nullptr ? std::nullopt : criterion->measured_from;
}

Json reasons_json(const std::vector<SeverityReason>& reasons) {
  Json list = Json::array();
  for (const SeverityReason& each : reasons) {
    list.add(Json::object()
                 .set("criterion", each.criterion)
                 .set("is", each.is)
                 .set("wanted", each.wanted)
                 .set("source", to_text(each.source))
                 .set("stand_in", stand_in_json(each.stand_in)));
  }
  return list;
}

List why_list(const ReportContext& context, const Classification& answer) {
  List list;
  for (const SeverityReason& each : answer.reasons) {
    Line line = fact_line(context, each);
    const std::string from = origin(context, answer, each);
    std::string remark = wanted(context, each);
    if (!from.empty()) remark += (remark.empty() ? "" : ", ") + from;
    if (!remark.empty()) line.push_back({" (" + remark + ')', Tone::dim});
    list.items.push_back({std::move(line)});
  }
  if (answer.nearest) list.items.push_back({nearest_line(context, *answer.nearest)});
  return list;
}

std::string format_ways(const ReportContext& context, const Possible& possible) {
  std::string words;
  for (const auto& way : possible.ways) words += (words.empty() ? "" : context.tr(", or ")) + format_way(context, way);
  if (possible.more_ways == 1) words += context.tr(", or ") + context.tr("1 other way");
  if (possible.more_ways > 1) {
    words += context.tr(", or ") + context.tr("{} other ways", {std::to_string(possible.more_ways)});
  }
  return context.tr(" if {}", {words});
}

List possible_list(const ReportContext& context, const Classification& answer) {
  List list;
  for (const Possible& each : answer.possible) {
    Line line = {{format_severity(context, each.severity), Tone::strong}};
    if (!each.ways.empty() && !each.ways.front().empty()) line.push_back({format_ways(context, each)});
    list.items.push_back({std::move(line)});
  }
  return list;
}

List question_list(const ReportContext& context, const std::vector<OpenQuestion>& questions) {
  List list;
  for (const OpenQuestion& each : questions) list.items.push_back({question_line(context, each)});
  return list;
}

void set_outcome(const ReportContext& context, const Classification& answer, Json& json) {
  json.set("outcome", to_text(answer.outcome))
      .set("severity", severity_json(context, answer.severity))
      .set("certain", answer.certain)
      .set("reasons", reasons_json(answer.reasons))
      .set("nearest", nearest_json(context, answer.nearest))
      .set("questions", questions_json(context, answer.questions))
      .set("possible", possible_json(context, answer.possible))
      .set("escalations", escalations_json(context, answer.escalations));
}

void add_name(std::vector<Group>& groups, Run reason, std::string name) {
  const auto same = std::ranges::find_if(groups, [&](const Group& group) { return group.reason.text == reason.text; });
  if (same == groups.end()) {
    groups.push_back({std::move(reason), {std::move(name)}});
  } else {
    same->names.push_back(std::move(name));
  }
}

List group_list(const ReportContext& context, const std::vector<Group>& groups) {
  const std::string colon = context.tr(": ");
  List list;
  for (const Group& group : groups) {
    Line line;
    if (!group.reason.text.empty()) line.push_back({group.reason.text + colon, group.reason.tone});
    for (std::size_t at = 0; at < group.names.size(); ++at) {
      line.push_back({(at == 0 ? "" : ", ") + group.names[at]});
    }
    list.items.push_back({std::move(line)});
  }
  return list;
}

Run possibly_run(const ReportContext& context, const std::vector<Requirement>& answers) {
  return {context.tr("possibly {}", {format_if(context, answers)}), Tone::warning};
}

}  // namespace incplan::core::report
