// What counts as an incident, and how serious it is.
#include "report/classification.hpp"
#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/plan_parts.hpp"

namespace incplan::report {
namespace {

void add_severities(const Telling& telling, Blocks& blocks) {
  const auto& severities = telling.plan.severities;
  if (severities.empty()) return;
  add_heading(blocks, 3, telling.say("Severities"), "severities");
  Table table{{words(telling.say("Severity")), words(telling.say("Description")), words(telling.say("When")),
               words(telling.say("Updates"))},
              {}};
  for (std::size_t at = 0; at < severities.size(); ++at) {
    const Severity& severity = severities[at];
    table.rows.push_back({words(severity_words(telling, static_cast<int>(at)), at == 0 ? Tone::bad : Tone::strong),
                          {telling.run(severity.means)},
                          words(condition_words(telling, severity.when)),
                          words(severity.updates ? rhythm_words(telling, *severity.updates) : "")});
  }
  blocks.push_back(table.without_empty_columns());
  for (const Severity& severity : severities) {
    if (severity.next.empty()) continue;
    add_heading(blocks, 4, telling.say("Next steps: {}", {telling.called(severity)}), "severity-" + severity.id.text);
    add_texts(telling, blocks, severity.next, true);
  }
}

void add_criteria(const Telling& telling, Blocks& blocks) {
  if (telling.plan.criteria.empty()) return;
  add_heading(blocks, 3, telling.say("Questions"), "criteria");
  List list;
  for (const Criterion& criterion : telling.plan.criteria) {
    List::Item item{{{criterion.id.text, Tone::code}, {telling.say(": ")}, telling.run(criterion.ask)}};
    for (const Criterion::Choice& choice : criterion.values) {
      item.details.push_back({{choice.id, Tone::strong}, {telling.say(": ")}, telling.run(choice.means)});
    }
    if (criterion.type != Criterion::Type::choice) item.details.push_back(words(telling.say(criterion.form())));
    if (criterion.assume) {
      item.details.push_back(words(
          telling.say("assumed {} when nobody has said", {value_words(telling, criterion.show(*criterion.assume))})));
    }
    list.items.push_back(std::move(item));
  }
  blocks.push_back(std::move(list));
}

std::string facts_words(const Telling& telling, const Example& example) {
  std::vector<std::string> parts;
  for (const Fact& fact : example.facts) {
    parts.push_back(fact.name.value.text + ' ' + value_words(telling, fact.written.value));
  }
  for (const Example::Affected& affected : example.services) {
    const Service* service = find(telling.plan.services, affected.service.value.text);
    const std::string name = service == nullptr ? affected.service.value.text : telling.called(*service);
    const bool plain = affected.state == ServiceState::outage;
    parts.push_back(telling.say("service") + ' ' + name +
                    (plain ? "" : " (" + state_words(telling, affected.state) + ')'));
  }
  if (example.services_written && example.services.empty()) parts.push_back(telling.say("no service"));
  return joined(parts);
}

void add_examples(const Telling& telling, Blocks& blocks) {
  if (telling.plan.examples.empty()) return;
  add_heading(blocks, 3, telling.say("Examples"), "examples");
  Table table{{words(telling.say("Example")), words(telling.say("Facts")), words(telling.say("Severity"))}, {}};
  for (const Example& example : telling.plan.examples) {
    const int severity = index_of(telling.plan.severities, example.severity.value.text);
    table.rows.push_back({{telling.called_run(example)},
                          words(facts_words(telling, example)),
                          words(severity_words(telling, severity))});
  }
  blocks.push_back(table.without_empty_columns());
}

/// `Investigating: every 15 min`, a stage or an audience by its name.
template <class Entry, class Tag>
std::string other_rhythm(const Telling& telling, const Part<Entry>& entries, const Updates::Rhythm<Tag>& rhythm) {
  const Entry* entry = find(entries, rhythm.first.value.text);
  const std::string name = entry == nullptr ? rhythm.first.value.text : telling.called(*entry);
  return telling.say("{}: {}", {name, every_words(telling, rhythm.second)});
}

}  // namespace

std::string rhythm_words(const Telling& telling, const Updates& updates) {
  std::vector<std::string> usual;
  if (updates.first) usual.push_back(telling.say("first after {}", {length_words(telling, *updates.first)}));
  if (updates.only_on_change) usual.push_back(telling.say("then only when something changes"));
  if (updates.every) {
    const std::string every = every_words(telling, *updates.every);
    usual.push_back(updates.first ? telling.say("then {}", {every}) : every);
  }
  std::vector<std::string> parts;
  if (!usual.empty()) parts.push_back(joined(usual));
  for (const auto& each : updates.by_stage) parts.push_back(other_rhythm(telling, telling.plan.stages, each));
  for (const auto& each : updates.by_audience) parts.push_back(other_rhythm(telling, telling.plan.audiences, each));
  if (updates.after && updates.then_every) {
    parts.push_back(telling.say("after {}: {}",
                                {length_words(telling, *updates.after), every_words(telling, *updates.then_every)}));
  }
  std::string words;
  for (const std::string& part : parts) words += (words.empty() ? "" : telling.say("; ")) + part;
  return words;
}

void add_incident(const Telling& telling, Blocks& blocks) {
  const IncidentMeaning& incident = telling.plan.incident;
  add_heading(blocks, 2, telling.say("What counts as an incident"), "incident");
  add_text(telling, blocks, incident.means);
  if (incident.unless.written) {
    blocks.push_back(
        Paragraph{words(telling.say("Never an incident: {}", {condition_words(telling, incident.unless)}))});
  }
  if (!incident.not_.empty()) {
    blocks.push_back(Paragraph{words(telling.say("Not an incident:"), Tone::strong)});
    add_texts(telling, blocks, incident.not_, false);
  }
  add_severities(telling, blocks);
  add_criteria(telling, blocks);
  if (!telling.plan.severities.empty()) {
    add_heading(blocks, 3, telling.say("Decision table"), "decisions");
    for (Block& block : decision_blocks(telling)) blocks.push_back(std::move(block));
  }
  add_examples(telling, blocks);
}

}  // namespace incplan::report
