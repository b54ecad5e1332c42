// What the team keeps to, what to do step by step, and the clocks set by law or contract.
#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/measures.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

List terms_of(const ReportContext& context, const Obligation& obligation) {
  List list;
  list.items.push_back({plain(context.tr("when: {}", {format_condition(context, obligation.when)}))});
  for (const Obligation::Clock& clock : obligation.due) {
    list.items.push_back({plain(format_clock(context, clock), Tone::strong)});
  }
  if (!obligation.to.empty()) list.items.push_back({plain(context.tr("to: {}", {context.text(obligation.to)}))});
  if (!obligation.owner.value.empty()) {
    list.items.push_back({plain(context.tr("owner: {}", {holder_name(context, obligation.owner)}))});
  }
  if (!obligation.source.value.empty()) {
    Line line = {{obligation.source.value, Tone::link, obligation.source.value}};
    if (obligation.reviewed)
      line.push_back({", " + context.tr("reviewed {}", {date_text(obligation.reviewed->value)})});
    list.items.push_back({std::move(line)});
  }
  return list;
}

}  // namespace

void add_values(const ReportContext& context, Blocks& blocks) {
  if (context.plan.values.empty()) return;
  add_heading(blocks, 2, context.tr("Incident values"), "values");
  for (const TeamValue& value : context.plan.values) {
    add_heading(blocks, 3, context.display_name_run(value), "value-" + value.id.text);
    add_text(context, blocks, value.description);
    add_texts(context, blocks, value.practices, false);
  }
}

void add_procedures(const ReportContext& context, Blocks& blocks) {
  if (context.plan.procedures.empty()) return;
  add_heading(blocks, 2, context.tr("Procedures"), "procedures");
  for (const Procedure& procedure : context.plan.procedures) {
    add_heading(blocks, 3, context.display_name_run(procedure), "procedure-" + procedure.id.text);
    if (procedure.when.written) {
      blocks.push_back(
          Paragraph{plain(context.tr("when: {}", {format_condition(context, procedure.when)}), Tone::dim)});
    }
    add_texts(context, blocks, procedure.steps, true);
  }
}

void add_obligations(const ReportContext& context, Blocks& blocks) {
  if (context.plan.obligations.empty()) return;
  add_heading(blocks, 2, context.tr("Obligations"), "obligations");
  for (const Obligation& obligation : context.plan.obligations) {
    add_heading(blocks, 3, context.display_name_run(obligation), "obligation-" + obligation.id.text);
    blocks.push_back(terms_of(context, obligation));
  }
}

}  // namespace incplan::core::report
