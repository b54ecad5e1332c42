// Names that share a reason, told once for all of them: `Customers: Status page, Banner`.
#pragma once

#include "answer/certainty.hpp"
#include "report/context.hpp"

namespace incplan::report {

/// An audience, or what the names depend on.
struct Group {
  Run reason;
  std::vector<std::string> names;
};

/// Adds a name to the group of its reason.
void add_name(std::vector<Group>& groups, Run reason, std::string name);
/// One line for each group.
[[nodiscard]] List group_list(const ReportContext& context, const std::vector<Group>& groups);
/// `possibly if affected ≥ 25%`.
[[nodiscard]] Run possibly_run(const ReportContext& context, const std::vector<Requirement>& answers);

}  // namespace incplan::report
