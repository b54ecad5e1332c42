// Plain words in a markup.
#pragma once

#include <string>
#include <string_view>

#include "format/channel_kind.hpp"

namespace incplan::core::markup {

/// Words so that a channel of this markup shows exactly them: for a title beside the message.
[[nodiscard]] std::string escaped(std::string_view words, Markup markup);
/// The same as a headline.
[[nodiscard]] std::string headline(std::string_view words, Markup markup);

}  // namespace incplan::core::markup
