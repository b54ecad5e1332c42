#include "report/classification.hpp"
#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/outcome.hpp"
#include "report/people.hpp"

namespace incplan::core::report {
namespace {

Json facts_json(const Plan& plan, const KnownFacts& facts) {
  Json known = Json::object();
  for (std::size_t at = 0; at < facts.criteria.size(); ++at) {
    const Criterion& criterion = plan.criteria[at];
    if (facts.criteria[at]) known.set(criterion.id.text, criterion.show(facts.criteria[at]->value));
    if (facts.conflict(Index<Criterion>(at)) != nullptr) known.set(criterion.id.text, nullptr);
  }
  return known;
}

/// `checkout`, `data_loss=yes`.
std::string cause_id(const Plan& plan, const Cause& cause) {
  if (cause.service) return plan.services[cause.service].id.text;
  const Criterion& criterion = plan.criteria[cause.criterion];
  return criterion.id.text + "=" + criterion.show(cause.value);
}

Json conflicts_json(const Plan& plan, const KnownFacts& facts) {
  Json list = Json::array();
  for (const Conflict& each : facts.conflicts) {
    const Criterion& criterion = plan.criteria[each.criterion];
    Json values = Json::array();
    Json via = Json::array();
    for (const ImpliedValue& implied : each.values) {
      values.add(criterion.show(implied.value));
      via.add(cause_id(plan, implied.cause));
    }
    list.add(
        Json::object().set("criterion", criterion.id.text).set("values", std::move(values)).set("via", std::move(via)));
  }
  return list;
}

/// Null where nobody has said which services are affected.
Json services_json(const ReportContext& context, const KnownFacts& facts) {
  if (!facts.services) return nullptr;
  const auto& services = context.plan.services;
  Json list = Json::array();
  for (const AffectedService& each : *facts.services) {
    const Service& service = services[each.service];
    list.add(Json::object()
                 .set("id", service.id.text)
                 .set("name", text_json(context, service.name))
                 .set("state", to_text(each.state))
                 .set("because", each.cause ? Json(services[each.cause].id.text) : Json(nullptr)));
  }
  return list;
}

Json channels_json(const ReportContext& context, const std::vector<ChannelUse>& channels) {
  Json list = Json::array();
  for (const ChannelUse& each : channels) {
    const Channel& channel = *each.channel;
    list.add(Json::object()
                 .set("id", channel.id.text)
                 .set("name", text_json(context, channel.name))
                 .set("kind", channel.kind_written.value)
                 .set("audience", channel.audience.value.text)
                 .set("certain", each.certain)
                 .set("ask", answers_json(context, each.answers)));
  }
  return list;
}

Json procedures_json(const ReportContext& context, const std::vector<ProcedureUse>& procedures) {
  Json list = Json::array();
  for (const ProcedureUse& each : procedures) {
    list.add(Json::object()
                 .set("id", each.procedure->id.text)
                 .set("name", text_json(context, each.procedure->name))
                 .set("steps", texts_json(context, each.procedure->steps))
                 .set("certain", each.certain)
                 .set("ask", answers_json(context, each.answers)));
  }
  return list;
}

Json next_json(const ReportContext& context, Index<Severity> severity) {
  if (!severity) return Json::array();
  return texts_json(context, context.plan.severities[severity].next_steps);
}

}  // namespace

Json classification_json(const ReportContext& context, const Classification& answer) {
  Json json = answer_json(context, "classify");
  set_outcome(context, answer, json);
  json.set("facts", facts_json(context.plan, answer.facts))
      .set("conflicts", conflicts_json(context.plan, answer.facts))
      .set("affected_services", services_json(context, answer.facts))
      .set("next_steps", next_json(context, answer.severity))
      .set("roles", roles_json(context, answer.roles))
      .set("channels", channels_json(context, answer.channels))
      .set("updates", updates_json(context, answer.updates, answer.updates_by_audience))
      .set("obligations", obligations_json(context, answer.obligations))
      .set("procedures", procedures_json(context, answer.procedures));
  return json;
}

}  // namespace incplan::core::report
