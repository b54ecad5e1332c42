// What counts as an incident, and how serious it is.
#include "report/classification.hpp"
#include "report/conditions.hpp"
#include "report/expression.hpp"
#include "report/measures.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

void add_severities(const ReportContext& context, Blocks& blocks) {
  const auto& severities = context.plan.severities;
  if (severities.empty()) return;
  add_heading(blocks, 3, context.tr("Severities"), "severities");
  Table table{{plain(context.tr("Severity")), plain(context.tr("Description")), plain(context.tr("When")),
               plain(context.tr("Updates"))},
              {}};
  for (const Index<Severity> index : severities.indices()) {
    const Severity& severity = severities[index];
    table.rows.push_back({plain(format_severity(context, index), index.value() == 0 ? Tone::bad : Tone::strong),
                          {context.run(severity.description)},
                          plain(format_condition(context, severity.when)),
                          plain(severity.updates ? format_rhythm(context, *severity.updates) : "")});
  }
  blocks.push_back(table.without_empty_columns());
  for (const Severity& severity : severities) {
    if (severity.next_steps.empty()) continue;
    add_heading(blocks, 4, context.tr("Next steps: {}", {context.display_name(severity)}),
                "severity-" + severity.id.text);
    add_texts(context, blocks, severity.next_steps, true);
  }
}

/// `Partial outage: Some customers cannot work.`
Line choice_line(const ReportContext& context, const Criterion::Choice& choice) {
  Line line = {{format_choice(context, choice), Tone::strong}};
  if (choice.description.empty()) return line;
  line.push_back({context.tr(": ")});
  line.push_back(context.run(choice.description));
  return line;
}

List::Item criterion_item(const ReportContext& context, const Criterion& criterion) {
  List::Item item{{context.display_name_run(criterion, Tone::strong), {context.tr(": ")}, context.run(criterion.ask)}};
  for (const Criterion::Choice& choice : criterion.values) item.details.push_back(choice_line(context, choice));
  if (criterion.type != Criterion::Type::choice) item.details.push_back(plain(context.tr(criterion.form())));
  if (criterion.measured_from) {
    const std::string_view event = row_of(*criterion.measured_from).event;
    item.details.push_back(plain(context.tr("measured from {} when nobody has said", {context.tr(event)})));
  }
  if (criterion.assume) {
    const std::string value = format_value(context, criterion, *criterion.assume);
    item.details.push_back(plain(context.tr("assumed {} when nobody has said", {value})));
  }
  return item;
}

void add_criteria(const ReportContext& context, Blocks& blocks) {
  if (context.plan.criteria.empty()) return;
  add_heading(blocks, 3, context.tr("Questions"), "criteria");
  List list;
  for (const Criterion& criterion : context.plan.criteria) list.items.push_back(criterion_item(context, criterion));
  blocks.push_back(std::move(list));
}

/// `Impact = high`; a fact that could not be understood as it is written.
std::string format_fact(const ReportContext& context, const Fact& fact) {
  if (!fact.criterion) return format_subject(context, fact.name.value.text) + " = " + fact.written.value;
  return format_expression(context, context.plan.criteria[fact.criterion], {{fact.value, fact.value}});
}

std::string format_facts(const ReportContext& context, const Example& example) {
  std::vector<std::string> parts;
  for (const Fact& fact : example.facts) parts.push_back(format_fact(context, fact));
  for (const Example::Affected& affected : example.services) {
    const auto service = index_of(context.plan.services, affected.service.value.text);
    const std::string name = service ? format_service(context, service, affected.state) : affected.service.value.text;
    parts.push_back(format_subject(context, "service") + " = " + name);
  }
  if (example.services_written && example.services.empty()) parts.push_back(context.tr("no service"));
  return joined(parts);
}

void add_examples(const ReportContext& context, Blocks& blocks) {
  if (context.plan.examples.empty()) return;
  add_heading(blocks, 3, context.tr("Examples"), "examples");
  Table table{{plain(context.tr("Example")), plain(context.tr("Facts")), plain(context.tr("Severity"))}, {}};
  for (const Example& example : context.plan.examples) {
    const auto severity = index_of(context.plan.severities, example.severity.value.text);
    table.rows.push_back({{context.display_name_run(example)},
                          plain(format_facts(context, example)),
                          plain(format_severity(context, severity))});
  }
  blocks.push_back(table.without_empty_columns());
}

/// `Investigating: every 15 min`, a stage or an audience by its name.
template <class Entry, class Tag>
std::string other_rhythm(const ReportContext& context, const Part<Entry>& entries, const Updates::Rhythm<Tag>& rhythm) {
  const Entry* entry = find(entries, rhythm.first.value.text);
  const std::string name = entry == nullptr ? rhythm.first.value.text : context.display_name(*entry);
  return context.tr("{}: {}", {name, format_every(context, rhythm.second)});
}

/// What a severity and one of its audiences have in common, part by part.
std::vector<std::string> rhythm_parts(const ReportContext& context, const Updates& updates) {
  std::vector<std::string> usual;
  if (updates.first) usual.push_back(context.tr("first after {}", {format_length(context, *updates.first)}));
  if (updates.only_on_change) usual.push_back(context.tr("then only when something changes"));
  if (updates.every) {
    const std::string every = format_every(context, *updates.every);
    usual.push_back(updates.first ? context.tr("then {}", {every}) : every);
  }
  std::vector<std::string> parts;
  if (!usual.empty()) parts.push_back(joined(usual));
  for (const auto& each : updates.by_stage) parts.push_back(other_rhythm(context, context.plan.stages, each));
  if (updates.after && updates.then_every) {
    parts.push_back(context.tr("after {}: {}",
                               {format_length(context, *updates.after), format_every(context, *updates.then_every)}));
  }
  if (updates.hours) parts.push_back(context.tr("hours: {}", {format_hours(context, *updates.hours)}));
  return parts;
}

/// `Executives: every hour`; `Customers: first after 15 min, then every 30 min`.
std::string audience_rhythm(const ReportContext& context, const Updates::OfAudience& each) {
  const Audience* audience = find(context.plan.audiences, each.audience.value.text);
  const std::string name = audience == nullptr ? each.audience.value.text : context.display_name(*audience);
  const bool is_on_change = each.is_word && each.updates.only_on_change;
  const std::string rhythm =
      is_on_change ? context.tr("only when something changes") : joined(rhythm_parts(context, each.updates));
  return context.tr("{}: {}", {name, rhythm});
}

}  // namespace

std::string format_rhythm(const ReportContext& context, const Updates& updates) {
  std::vector<std::string> parts = rhythm_parts(context, updates);
  for (const auto& each : updates.by_audience) parts.push_back(audience_rhythm(context, each));
  std::string words;
  for (const std::string& part : parts) words += (words.empty() ? "" : context.tr("; ")) + part;
  return words;
}

void add_incident(const ReportContext& context, Blocks& blocks) {
  const IncidentMeaning& incident = context.plan.incident;
  add_heading(blocks, 2, context.tr("What counts as an incident"), "incident");
  add_text(context, blocks, incident.description);
  if (incident.unless.written) {
    blocks.push_back(
        Paragraph{plain(context.tr("Never an incident: {}", {format_condition(context, incident.unless)}))});
  }
  if (!incident.excludes.empty()) {
    blocks.push_back(Paragraph{plain(context.tr("Not an incident:"), Tone::strong)});
    add_texts(context, blocks, incident.excludes, false);
  }
  add_severities(context, blocks);
  add_criteria(context, blocks);
  if (!context.plan.severities.empty()) {
    add_heading(blocks, 3, context.tr("Decision table"), "decisions");
    for (Block& block : decision_blocks(context)) blocks.push_back(std::move(block));
  }
  add_examples(context, blocks);
}

}  // namespace incplan::core::report
