// What people call the kinds of channel: `SMS` for `sms`.
#pragma once

#include <string_view>

namespace incplan::report {

/// English words that `words.def` has in the other languages; the id itself for a kind that does not exist.
[[nodiscard]] std::string_view kind_name(std::string_view id);

}  // namespace incplan::report
