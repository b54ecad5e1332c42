// An incident of a hosted status page, to create (POST) or to update (PATCH) by its API.

#include "answer/payload/payload.hpp"
#include "answer/planned_work.hpp"
#include "plan/status_word.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace incplan::core::payload {
namespace {

std::string_view component_status(ServiceState state) {
  switch (state) {
    case ServiceState::reduced:
      return "operational";
    case ServiceState::degraded:
      return "degraded_performance";
    case ServiceState::partial_outage:
      return "partial_outage";
    case ServiceState::outage:
      return "major_outage";
    case ServiceState::maintenance:
      return "under_maintenance";
  }
  return "operational";
}

/// Components of the affected services, with what becomes of them. When it is over they all work again.
Json::Object components(const MessageContext& context) {
  Json out = Json::object();
  for (const AffectedService& affected : context.facts.services.value_or(std::vector<AffectedService>())) {
    std::string_view component = setting(service_of(context.plan, affected).settings, "component_id");
    if (component.empty()) continue;
    out.set(std::string(component), context.stage.is_final ? "operational" : component_status(affected.state));
  }
  return std::get<Json::Object>(out.value());
}

/// When planned work begins and ends, in UTC.
void set_schedule(const MessageContext& context, Json& incident) {
  if (context.stage.flow != Flow::maintenance) return;
  const auto set = [&incident](std::string name, const std::optional<Instant>& at) {
    if (at) incident.set(std::move(name), rfc3339(*at, *Zone::utc()));
  };
  set("scheduled_for", planned_start(context.incident.moments, Flow::maintenance));
  set("scheduled_until", context.incident.moments.scheduled_until);
}

bool notifies(const Channel& channel) {
  std::string notify = ascii_lower(setting(channel.settings, "notify"));
  return notify != "no" && notify != "false";
}

}  // namespace

std::string statuspage(const Outgoing& outgoing) {
  const MessageContext& context = outgoing.context;
  Json ids = Json::array();
  Json changes = Json::object();
  for (const auto& [id, status] : components(context)) {
    ids.add(id);
    if (!is_still_to_come(context)) changes.set(id, status);
  }

  Json incident = Json::object();
  incident.set("name", outgoing.title);
  incident.set("status", status_word(context.stage, outgoing.kind).value_or(status_word(context.stage)));
  incident.set("body", outgoing.body);
  incident.set("deliver_notifications", notifies(context.channel));
  set_schedule(context, incident);
  incident.set("component_ids", std::move(ids));
  incident.set("components", std::move(changes));
  return json_text(Json::object().set("incident", std::move(incident)));
}

}  // namespace incplan::core::payload
