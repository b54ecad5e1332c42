// What a Plan of the public library holds. Private.
#pragma once

#include "answer/incident.hpp"
#include "incplan.hpp"
#include "incplan/incident.hpp"
#include "incplan/plan.hpp"

namespace incplan {

struct Plan::Content {
  core::Loaded loaded;
  std::string path;

  [[nodiscard]] const core::Plan& plan() const { return loaded.plan; }
};

/// The incident with the plan's indices in place of ids; throws InvalidIncident.
[[nodiscard]] core::Incident resolve(const Incident& incident, const core::Plan& plan);

}  // namespace incplan
