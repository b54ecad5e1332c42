// A file of a cState status page: front matter in YAML, then Markdown.

#include <fmt/core.h>

#include <algorithm>

#include "answer/payload/payload.hpp"
#include "answer/planned_work.hpp"
#include "text/json.hpp"

namespace incplan::core::payload {
namespace {

/// cState knows three words; the worst affected service decides, and planned work is never worse than a notice.
std::string_view severity(const MessageContext& context) {
  if (context.stage.flow == Flow::maintenance) return "notice";
  ServiceState worst = ServiceState::reduced;
  for (const AffectedService& affected : context.facts.services.value_or(std::vector<AffectedService>())) {
    if (affected.state != ServiceState::maintenance) worst = std::max(worst, affected.state);
  }
  if (worst == ServiceState::outage) return "down";
  return worst == ServiceState::reduced ? "notice" : "disrupted";
}

/// Names of services, as YAML reads them without doubt.
std::string affected(const MessageContext& context) {
  std::string out;
  for (const AffectedService& each : told_services(context)) {
    out += fmt::format("  - {}\n", json_string(service_of(context.plan, each).name.in(context.language)));
  }
  return out.empty() ? " []\n" : "\n" + out;
}

/// An open file changes the state of its systems whatever its date is, and a date to come is not built: what is announced
/// is dated now, closed, and pinned so that it is seen all the same.
std::string course(const MessageContext& context) {
  const Zone& zone = *context.plan.zone;
  if (is_still_to_come(context)) {
    return fmt::format("date: {}\nresolved: true\ninformational: true\npin: true\n", rfc3339(context.now, zone));
  }
  const IncidentTimes& moments = context.incident.moments;
  const Instant start = start_of(moments, context.stage.flow, context.now).value_or(context.now);
  std::string out = fmt::format("date: {}\nresolved: {}\n", rfc3339(start, zone), context.stage.is_final);
  if (context.stage.is_final) {
    out += fmt::format("resolvedWhen: {}\n", rfc3339(moments.resolved.value_or(context.now), zone));
  }
  return out;
}

}  // namespace

std::string cstate(const Outgoing& outgoing) {
  const MessageContext& context = outgoing.context;
  std::string out = fmt::format("---\ntitle: {}\n{}", json_string(outgoing.title), course(context));
  out += fmt::format("severity: {}\naffected:{}section: issue\n---\n\n", severity(context), affected(context));
  return out + outgoing.body + "\n";
}

}  // namespace incplan::core::payload
