#include "answer/template.hpp"

namespace incplan {

TemplateNames template_names(const Plan& plan) {
  TemplateNames names{.names = {"plan", "stage", "stage_name", "severity", "severity_name", "services", "service_list",
                                "started", "now", "elapsed", "next_update", "channel_name", "channel_url", "drill"},
                      .inside = {{"service_list", {"name", "public"}}}};
  for (const Channel& channel : plan.channels) names.names.push_back("urls." + channel.id.text);
  for (const Role& role : plan.roles) names.names.push_back("roles." + role.id.text);
  for (const Variable& variable : plan.variables) names.names.push_back(variable.id.text);
  names.known = {names.names.begin(), names.names.end()};
  return names;
}

}  // namespace incplan
