// The mark with which people begin what is still to be written.
#pragma once

#include <string_view>

namespace incplan {

/// Whether a value is such a mark, and so has no form to be judged yet.
[[nodiscard]] constexpr bool is_to_do(std::string_view value) {
  return value.starts_with("TODO");
}

}  // namespace incplan
