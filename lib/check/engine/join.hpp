// Lists inside the sentences of findings.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace incplan::core::check {

/// `a`, `a and b`, `a, b and c`.
[[nodiscard]] std::string join(std::span<const std::string> items);

/// "`a`, `b` or `c`": what may be written.
[[nodiscard]] std::string alternatives(std::span<const std::string_view> words);

}  // namespace incplan::core::check
