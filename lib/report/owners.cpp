#include "report/owners.hpp"

#include "report/people.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

std::string names_of(const ReportContext& context, const std::vector<Index<Service>>& services) {
  std::vector<std::string> names;
  for (const auto service : services) names.push_back(context.display_name(context.plan.services[service]));
  return joined(names);
}

Json services_json(const Plan& plan, const std::vector<Index<Service>>& services) {
  Json list = Json::array();
  for (const auto service : services) list.add(plan.services[service].id.text);
  return list;
}

}  // namespace

Line owners_line(const ReportContext& context, const Duty& duty) {
  Line line;
  for (const OwnerNow& each : duty.owners) {
    if (!line.empty()) line.push_back({context.tr("; ")});
    for (Run& run : person_line(context, each.owner)) line.push_back(std::move(run));
    line.push_back({" (" + names_of(context, each.services) + ')'});
  }
  if (duty.unowned.empty()) return line;
  line.push_back({context.tr("; ")});
  line.push_back({context.tr("no owner there for {}", {names_of(context, duty.unowned)}), Tone::warning});
  return line;
}

Json on_duty_json(const ReportContext& context, const Duty& duty) {
  Json list = Json::array();
  const auto add = [&](const PersonNow& person, const std::vector<Index<Service>>& services) {
    list.add(Json::object()
                 .set("person", person_now_json(context, person))
                 .set("services", services_json(context.plan, services)));
  };
  for (const OwnerNow& each : duty.owners) add(each.owner, each.services);
  if (duty.owners.empty() && duty.on_duty) add(*duty.on_duty, {});
  return list;
}

}  // namespace incplan::core::report
