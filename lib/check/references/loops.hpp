// Circles among things that depend on each other.
#pragma once

#include <vector>

namespace incplan::core::check {

/// For each thing the things that it needs, as indices into this list.
using Needs = std::vector<std::vector<int>>;

/// Circles in the order in which they are met, each as the things along it from the first one met. No thing is part
/// of two of them: whoever breaks a circle looks again.
[[nodiscard]] std::vector<std::vector<int>> find_loops(const Needs& needs);

}  // namespace incplan::core::check
