// The word for a stage that a tool is told: `investigating`.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "plan/plan.hpp"

namespace incplan::core {

/// What the plan calls the stage to tools: its `status`, else its id.
[[nodiscard]] std::string_view status_word(const Stage& stage);

/// The same in the words of a service. What comes after the end, such as a review, is one more update of what is over;
/// nothing where the service has no such word.
[[nodiscard]] std::optional<std::string_view> status_word(const Stage& stage, const ChannelKind& kind);

/// The words that a service has for stages of this flow; empty where it takes any.
[[nodiscard]] std::span<const std::string_view> status_words(const ChannelKind& kind, Flow flow);

}  // namespace incplan::core
