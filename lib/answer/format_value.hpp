// The words of a value on their way into a message: what they may not do there is prevented, and what nothing prevents is
// said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answer/message_values.hpp"

namespace incplan {

/// The words of a value as this channel may have them: cleaned, and without mentions and references where the channel
/// would find some.
[[nodiscard]] std::string format_value(const MessageContext& context, std::string_view words);

/// The tags that a service makes of the words of a value, each as a problem that is worth no more than a word.
[[nodiscard]] std::vector<DraftProblem> value_tags(const MessageContext& context, std::string_view words);

}  // namespace incplan
