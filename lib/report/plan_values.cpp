// What the team keeps to, what to do step by step, and the clocks set by law or contract.
#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/measures.hpp"
#include "report/plan_parts.hpp"

namespace incplan::report {
namespace {

List terms_of(const Telling& telling, const Obligation& obligation) {
  List list;
  list.items.push_back({words(telling.say("when: {}", {condition_words(telling, obligation.when)}))});
  for (const Obligation::Clock& clock : obligation.due) {
    list.items.push_back({words(clock_words(telling, clock), Tone::strong)});
  }
  if (!obligation.to.empty()) list.items.push_back({words(telling.say("to: {}", {telling.said(obligation.to)}))});
  if (!obligation.owner.value.empty()) {
    list.items.push_back({words(telling.say("owner: {}", {holder_name(telling, obligation.owner)}))});
  }
  if (!obligation.source.value.empty()) {
    Line line = {{obligation.source.value, Tone::link, obligation.source.value}};
    if (obligation.checked) line.push_back({", " + telling.say("reviewed {}", {date_text(obligation.checked->value)})});
    list.items.push_back({std::move(line)});
  }
  return list;
}

}  // namespace

void add_values(const Telling& telling, Blocks& blocks) {
  if (telling.plan.values.empty()) return;
  add_heading(blocks, 2, telling.say("Incident values"), "values");
  for (const TeamValue& value : telling.plan.values) {
    add_heading(blocks, 3, telling.called_run(value), "value-" + value.id.text);
    add_text(telling, blocks, value.means);
    add_texts(telling, blocks, value.live_it, false);
  }
}

void add_procedures(const Telling& telling, Blocks& blocks) {
  if (telling.plan.procedures.empty()) return;
  add_heading(blocks, 2, telling.say("Procedures"), "procedures");
  for (const Procedure& procedure : telling.plan.procedures) {
    add_heading(blocks, 3, telling.called_run(procedure), "procedure-" + procedure.id.text);
    if (procedure.when.written) {
      blocks.push_back(
          Paragraph{words(telling.say("when: {}", {condition_words(telling, procedure.when)}), Tone::dim)});
    }
    add_texts(telling, blocks, procedure.steps, true);
  }
}

void add_obligations(const Telling& telling, Blocks& blocks) {
  if (telling.plan.obligations.empty()) return;
  add_heading(blocks, 2, telling.say("Obligations"), "obligations");
  for (const Obligation& obligation : telling.plan.obligations) {
    add_heading(blocks, 3, telling.called_run(obligation), "obligation-" + obligation.id.text);
    blocks.push_back(terms_of(telling, obligation));
  }
}

}  // namespace incplan::report
