// The files that a plan extends, as this machine has them.
#pragma once

#include <memory>
#include <string>

#include "cmd/env.hpp"
#include "incplan.hpp"

namespace incplan::cmd {

/// Loads a plan that was read under this path (`-` for standard input), with the files that it extends. These are
/// named relative to the file that extends them, and lie inside the repository of the plan, or where there is none, in
/// its folder.
[[nodiscard]] Loaded load_with_parents(Env& env, const std::string& path, std::shared_ptr<const Source> source);

}  // namespace incplan::cmd
