// Values that a person still has to write: what is marked so is neither there nor missing.
#pragma once

#include <string_view>

#include "diagnostic/diagnostic.hpp"

namespace incplan::check {

/// Whether a mark stands under this key of an entry, according to what was found: of a rota, its `every`.
[[nodiscard]] bool is_to_fill_in(const Place& entry, std::string_view key, const Diagnostics& found);

}  // namespace incplan::check
