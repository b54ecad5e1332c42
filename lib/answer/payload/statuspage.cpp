// An incident of a hosted status page, to create (POST) or to update (PATCH) by its API.

#include <algorithm>
#include <array>

#include "answer/payload/payload.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace incplan::payload {
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

/// The service knows these words alone. What comes after the end, such as a review, is one more update of what is over.
std::string_view incident_status(const Stage& stage) {
  constexpr std::array<std::string_view, 8> known = {"investigating", "identified",  "monitoring", "resolved",
                                                     "scheduled",     "in_progress", "verifying",  "completed"};
  const std::string_view word = stage.status.value.empty() ? stage.id.text : stage.status.value;
  if (!stage.is_final || std::ranges::find(known, word) != known.end()) return word;
  return stage.flow == Flow::maintenance ? "completed" : "resolved";
}

bool is_still_to_come(const MessageContext& context) {
  const std::optional<Instant>& started = context.incident.moments.started;
  return context.stage.flow == Flow::maintenance && started && *started > context.now;
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
  incident.set("status", incident_status(context.stage));
  incident.set("body", outgoing.body);
  incident.set("deliver_notifications", notifies(context.channel));
  if (context.stage.flow == Flow::maintenance && context.incident.moments.started) {
    incident.set("scheduled_for", rfc3339(*context.incident.moments.started, *Zone::utc()));
  }
  incident.set("component_ids", std::move(ids));
  incident.set("components", std::move(changes));
  return json_text(Json::object().set("incident", std::move(incident)));
}

}  // namespace incplan::payload
