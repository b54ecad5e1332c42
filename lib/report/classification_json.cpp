#include "report/classification.hpp"
#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/outcome.hpp"
#include "report/people.hpp"

namespace incplan::report {
namespace {

Json facts_json(const Plan& plan, const KnownFacts& facts) {
  Json known = Json::object();
  for (std::size_t at = 0; at < facts.criteria.size(); ++at) {
    const Criterion& criterion = plan.criteria[at];
    if (facts.criteria[at]) known.set(criterion.id.text, criterion.show(facts.criteria[at]->value));
  }
  return known;
}

/// Null where nobody has said which services are affected.
Json services_json(const Telling& telling, const KnownFacts& facts) {
  if (!facts.services) return nullptr;
  const auto& services = telling.plan.services;
  Json list = Json::array();
  for (const AffectedService& each : *facts.services) {
    const Service& service = services[static_cast<std::size_t>(each.service)];
    const bool named = each.because < 0;
    list.add(
        Json::object()
            .set("id", service.id.text)
            .set("name", text_json(telling, service.name))
            .set("state", to_text(each.state))
            .set("because", named ? Json(nullptr) : Json(services[static_cast<std::size_t>(each.because)].id.text)));
  }
  return list;
}

Json channels_json(const Telling& telling, const std::vector<Reported>& channels) {
  Json list = Json::array();
  for (const Reported& each : channels) {
    const Channel& channel = *each.channel;
    list.add(Json::object()
                 .set("id", channel.id.text)
                 .set("name", text_json(telling, channel.name))
                 .set("kind", channel.kind_written.value)
                 .set("audience", channel.audience.value.text)
                 .set("certain", each.certain)
                 .set("ask", answers_json(telling, each.answers)));
  }
  return list;
}

Json procedures_json(const Telling& telling, const std::vector<Applies>& procedures) {
  Json list = Json::array();
  for (const Applies& each : procedures) {
    list.add(Json::object()
                 .set("id", each.procedure->id.text)
                 .set("name", text_json(telling, each.procedure->name))
                 .set("steps", texts_json(telling, each.procedure->steps))
                 .set("certain", each.certain)
                 .set("ask", answers_json(telling, each.answers)));
  }
  return list;
}

Json next_json(const Telling& telling, int severity) {
  if (severity < 0) return Json::array();
  return texts_json(telling, telling.plan.severities[static_cast<std::size_t>(severity)].next);
}

}  // namespace

Json classification_json(const Telling& telling, const Incident& /*incident*/, const Classification& answer) {
  Json json = answer_json(telling, "classify");
  set_outcome(telling, answer, json);
  json.set("facts", facts_json(telling.plan, answer.facts))
      .set("affected_services", services_json(telling, answer.facts))
      .set("next_steps", next_json(telling, answer.severity))
      .set("roles", roles_json(telling, answer.roles))
      .set("channels", channels_json(telling, answer.channels))
      .set("updates", updates_json(telling, answer.updates))
      .set("obligations", obligations_json(telling, answer.obligations))
      .set("procedures", procedures_json(telling, answer.procedures));
  return json;
}

}  // namespace incplan::report
