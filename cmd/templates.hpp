// The plans that `incplan init` writes, compiled in from cmd/templates/.
#pragma once

#include <string_view>

namespace incplan::core::cmd {

/// The text of `standard.en.yaml` and its like; empty when there is none of that name.
[[nodiscard]] std::string_view template_text(std::string_view name);

}  // namespace incplan::core::cmd
