// The JSON that a program of one's own takes.

#include "answer/payload/payload.hpp"
#include "answer/planned_work.hpp"
#include "plan/status_word.hpp"
#include "text/json.hpp"

namespace incplan::core::payload {
namespace {

Json time_or_null(const std::optional<Instant>& instant, const Zone& zone) {
  return instant ? Json(rfc3339(*instant, zone)) : Json();
}

Json stage(const MessageContext& context) {
  const Stage& stage = context.stage;
  Json out = Json::object().set("id", stage.id.text).set("name", stage.name.in(context.language));
  out.set("status", status_word(stage));
  return out.set("final", stage.is_final);
}

Json severity(const MessageContext& context) {
  if (!context.severity) return {};
  const Severity& severity = context.plan.severities[context.severity];
  return Json::object().set("id", severity.id.text).set("name", severity.name.in(context.language));
}

Json services(const MessageContext& context) {
  if (!context.facts.services) return {};
  Json out = Json::array();
  for (const AffectedService& affected : told_services(context)) {
    const Service& service = service_of(context.plan, affected);
    Json each = Json::object().set("id", service.id.text).set("name", service.name.in(context.language));
    out.add(each.set("state", to_text(affected.state)));
  }
  return out;
}

}  // namespace

std::string webhook(const Outgoing& outgoing) {
  const MessageContext& context = outgoing.context;
  const Zone& zone = *context.plan.zone;
  Json out = Json::object().set("incplan", 1).set("plan", context.plan.name.in(context.language));
  out.set("channel", context.channel.id.text).set("language", context.language);
  out.set("drill", context.incident.drill).set("stage", stage(context)).set("severity", severity(context));
  out.set("services", services(context)).set("title", outgoing.title).set("body", outgoing.body);
  out.set("markdown", markup::write(outgoing.message, Markup::markdown));
  const IncidentTimes& moments = context.incident.moments;
  const Flow flow = context.stage.flow;
  out.set("started", time_or_null(start_of(moments, flow, context.now), zone));
  if (flow == Flow::maintenance) {
    out.set("scheduled_for", time_or_null(planned_start(moments, flow), zone));
    out.set("scheduled_until", time_or_null(moments.scheduled_until, zone));
  }
  out.set("now", rfc3339(context.now, zone));
  return json_text(out.set("next_update", time_or_null(context.next_update, zone)));
}

}  // namespace incplan::core::payload
