// The entry point of the library: from the bytes of a plan to a Plan and what is wrong with it.
//
//   Zones zones(read_zone_file);
//   Loaded loaded = load(std::make_shared<Source>("incplan.yaml", bytes), zones);
//   Classification answer = classify(loaded.plan, known, now);
//
// Nothing in the library reads a clock, an environment variable or a file, and nothing is sent anywhere.
#pragma once

#include <deque>
#include <memory>

#include "diagnostic/diagnostic.hpp"
#include "plan/extends.hpp"
#include "plan/plan.hpp"
#include "text/zone.hpp"
#include "yaml/read.hpp"

namespace incplan::core {

/// The largest plan that is read, in bytes.
inline constexpr std::size_t max_plan_bytes = yaml::max_bytes;

/// A plan, the diagnostics of reading it, and the files and trees that both point into.
struct Loaded {
  std::deque<yaml::Tree> trees;  ///< the plan's own file first, then those that it extends
  Plan plan;
  Diagnostics diagnostics;  ///< of YAML, shape and reading; not judged yet
  bool readable = false;    ///< false where the YAML is broken, so that there is no plan to ask
};

/// Reads a plan. Never throws for what a person wrote.
[[nodiscard]] Loaded load(std::shared_ptr<const Source> source, const Zones& zones);
/// The same for a plan that may extend others, which `open` finds.
[[nodiscard]] Loaded load(const PlanSource& plan, const OpenBase& open, const Zones& zones);

}  // namespace incplan::core
