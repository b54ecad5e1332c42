// What can break, and what breaks with it.
#include "report/plan_parts.hpp"

namespace incplan::report {
namespace {

std::string service_name(const Telling& telling, const Ref<ServiceTag>& ref) {
  const Service* service = find(telling.plan.services, ref.value.text);
  return service == nullptr ? ref.value.text : telling.said(service->name);
}

std::string needs(const Telling& telling, const Service& service) {
  std::vector<std::string> names;
  for (const auto& ref : service.depends_on) names.push_back(service_name(telling, ref));
  return joined(names);
}

}  // namespace

void add_services(const Telling& telling, Blocks& blocks) {
  if (telling.plan.services.empty()) return;
  add_heading(blocks, 2, telling.say("Services"), "services");
  Table table{{words(telling.say("Service")), words(telling.say("Owner")), words(telling.say("Needs")),
               words(telling.say("Copies")), words(telling.say("Seen by"))},
              {}};
  for (const Service& service : telling.plan.services) {
    table.rows.push_back({words(telling.said(service.name), Tone::strong), words(holder_name(telling, service.owner)),
                          words(needs(telling, service)), words(std::to_string(service.copies)),
                          words(telling.say(service.is_public ? "customers" : "the team"))});
  }
  blocks.push_back(std::move(table));
}

}  // namespace incplan::report
