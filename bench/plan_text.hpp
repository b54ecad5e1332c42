// What plans are put together from, to any size.
#pragma once

#include <string>
#include <string_view>

#include "large_plans.hpp"

namespace incplan::core::bench {

using Files = std::vector<File>;
using Write = std::string (*)(int index, int count);

/// One text for each number below `count`, with the number for `{}`, the next one for `{+}` and, from `count` down, for
/// `{-}`; or what a function writes.
[[nodiscard]] std::string each(int count, std::string_view form);
[[nodiscard]] std::string each(int count, Write write);
/// For what grows with its square.
[[nodiscard]] int root(int count);

/// A plan with what every plan has, and these further parts and entries.
[[nodiscard]] Files plan(const std::string& parts, const std::string& criteria = {}, std::string severities = {},
                         const std::string& people = {});

}  // namespace incplan::core::bench
