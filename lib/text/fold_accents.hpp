// Letters as a plain keyboard has them.
//
//   fold_accents("Éric Müller")   ->  "eric muller"
#pragma once

#include <string>
#include <string_view>

namespace incplan::core {

/// Case folded and without the marks on letters; what has no plainer form stays. Text that is not UTF-8 gives nothing.
[[nodiscard]] std::string fold_accents(std::string_view text);

}  // namespace incplan::core
