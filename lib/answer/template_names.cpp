#include "answer/template.hpp"
#include "format/message_name.hpp"

namespace incplan::core {

TemplateNames template_names(const Plan& plan) {
  TemplateNames names;
  for (const MessageNameRow& row : message_name_table) {
    if (row.part.empty()) names.names.emplace_back(row.name);
    if (!row.members.empty()) names.inside[std::string(row.name)] = {row.members.begin(), row.members.end()};
  }
  for (const Channel& channel : plan.channels) names.names.push_back("urls." + channel.id.text);
  for (const Role& role : plan.roles) names.names.push_back("roles." + role.id.text);
  names.plan = &plan;
  for (const Variable& variable : plan.variables) names.names.push_back(variable.id.text);
  names.known = {names.names.begin(), names.names.end()};
  return names;
}

}  // namespace incplan::core
