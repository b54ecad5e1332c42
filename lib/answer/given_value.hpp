// What a person gave for the variables of the messages, and what becomes of the words on their way into one: what they
// may not do there is prevented, and what nothing prevents is said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answer/incident.hpp"
#include "answer/message_values.hpp"

namespace incplan::core {

/// The value given for a variable in a language, or null: the one given for exactly this language, else for its main
/// language, else for all. Where a variable differs by language, what was given for all is in the plan's first, like
/// any plain text of a plan.
[[nodiscard]] const std::string* given_value(const Incident& incident, const Variable& variable,
                                             std::string_view language, std::string_view first_language);

/// The words of a value as this channel may have them: cleaned, and without mentions and references where the channel
/// would find some.
[[nodiscard]] std::string format_value(const MessageContext& context, std::string_view words);

/// The tags that a service makes of the words of a value, each as a problem that is worth no more than a word.
[[nodiscard]] std::vector<DraftProblem> value_tags(const MessageContext& context, std::string_view words);

}  // namespace incplan::core
