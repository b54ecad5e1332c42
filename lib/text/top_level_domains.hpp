// The list of top-level domains, which is data: top_level_domains.txt says where it comes from, and when.
#pragma once

#include <string_view>

namespace incplan::core {

/// The bytes of a file that the library was built with: `top_level_domains.txt`.
[[nodiscard]] std::string_view library_file(std::string_view name);

/// Whether a host may end in this label without a scheme before it, in any case. One that is missing is counted by its characters, as by services that do not
/// know it either.
[[nodiscard]] bool is_top_level_domain(std::string_view label);

}  // namespace incplan::core
