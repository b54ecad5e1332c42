#include "report/groups.hpp"

#include <algorithm>

#include "report/conditions.hpp"

namespace incplan::report {

void add_name(std::vector<Group>& groups, Run reason, std::string name) {
  const auto same = std::ranges::find_if(groups, [&](const Group& group) { return group.reason.text == reason.text; });
  if (same == groups.end()) {
    groups.push_back({std::move(reason), {std::move(name)}});
  } else {
    same->names.push_back(std::move(name));
  }
}

List group_list(const ReportContext& context, const std::vector<Group>& groups) {
  const std::string colon = context.tr(": ");
  List list;
  for (const Group& group : groups) {
    Line line;
    if (!group.reason.text.empty()) line.push_back({group.reason.text + colon, group.reason.tone});
    for (std::size_t at = 0; at < group.names.size(); ++at) {
      line.push_back({(at == 0 ? "" : ", ") + group.names[at]});
    }
    list.items.push_back({std::move(line)});
  }
  return list;
}

Run possibly_run(const ReportContext& context, const std::vector<Requirement>& answers) {
  return {context.tr("possibly {}", {format_if(context, answers)}), Tone::warning};
}

}  // namespace incplan::report
