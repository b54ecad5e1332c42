// A file of a cState status page: front matter in YAML, then Markdown.

#include <fmt/core.h>

#include <algorithm>

#include "answer/payload/payload.hpp"
#include "text/json.hpp"

namespace incplan::payload {
namespace {

/// cState knows three words; the worst affected service decides.
std::string_view severity(const KnownFacts& facts) {
  ServiceState worst = ServiceState::reduced;
  for (const AffectedService& affected : facts.services.value_or(std::vector<AffectedService>())) {
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

}  // namespace

std::string cstate(const Outgoing& outgoing) {
  const MessageContext& context = outgoing.context;
  const Moments& moments = context.incident.moments;
  std::string out = fmt::format("---\ntitle: {}\n", json_string(outgoing.title));
  out += fmt::format("date: {}\n", rfc3339(moments.started.value_or(context.now), *context.plan.zone));
  out += fmt::format("resolved: {}\n", context.stage.is_final);
  if (context.stage.is_final) {
    out += fmt::format("resolvedWhen: {}\n", rfc3339(moments.resolved.value_or(context.now), *context.plan.zone));
  }
  out += fmt::format("severity: {}\naffected:{}section: issue\n---\n\n", severity(context.facts), affected(context));
  return out + outgoing.body + "\n";
}

}  // namespace incplan::payload
