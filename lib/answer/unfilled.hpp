// Which variables of some drafts nobody has filled, told once: what all of them miss, and what else one of them does.
#pragma once

#include <vector>

#include "answer/draft.hpp"

namespace incplan::core {

/// What every draft that has a message misses, once for each language.
[[nodiscard]] std::vector<UnfilledName> unfilled_in_all(const Drafts& drafts);
/// The same, then what only some do; of one variable its languages together.
[[nodiscard]] std::vector<UnfilledName> all_unfilled(const Drafts& drafts);
/// What a draft misses beside that.
[[nodiscard]] std::vector<UnfilledName> unfilled_besides(const Draft& draft, const std::vector<UnfilledName>& in_all);

}  // namespace incplan::core
