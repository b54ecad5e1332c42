// Lists inside the sentences of findings.
#pragma once

#include <span>
#include <string>

namespace incplan::check {

/// `a`, `a and b`, `a, b and c`.
[[nodiscard]] std::string join(std::span<const std::string> items);

}  // namespace incplan::check
