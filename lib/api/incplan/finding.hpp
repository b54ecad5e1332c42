// What is wrong with a plan: what `incplan validate` tells.
#pragma once

#include <string>
#include <vector>

#include "incplan/incident.hpp"
#include "incplan/plan.hpp"

namespace incplan {

enum class Level { info, warning, error };

/// A place in a file. Lines and columns count from 1, columns in characters; 0 where the place is the whole file.
struct Location {
  std::string file;
  int line = 0;
  int column = 0;
};

struct Finding {
  std::string check;    ///< its name: `unknown-reference`
  Level level;          ///< after the exceptions under `lint` of the plan
  std::string message;  ///< English, without a final period
  std::string hint;     ///< what to do next; may be empty
  Location at;
  std::vector<Location> related;  ///< other places that belong to it
};

/// Everything that the checks find, sorted by place. `now` decides what is out of date. Credentials are named, never
/// repeated. A plan without a finding is empty here; one with an `error` should not be relied on.
[[nodiscard]] std::vector<Finding> validate(const Plan& plan, Time now);

}  // namespace incplan
