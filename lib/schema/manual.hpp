// The format as a manual page: incplan-plan(5), made of the table of the format as the schema is.
#pragma once

#include <string>
#include <string_view>

namespace incplan::schema {

/// The page in mdoc(7); `released` is the day that it carries.
[[nodiscard]] std::string format_manual(std::string_view released);

}  // namespace incplan::schema
