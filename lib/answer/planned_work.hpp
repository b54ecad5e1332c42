// Planned work: when it begins and ends, as far as anybody said, and whether that goes with the stage of a message.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "answer/draft.hpp"
#include "answer/message_values.hpp"

namespace incplan::core {

/// When planned work is to begin; in a stage of maintenance `started` stands in where that was not said.
[[nodiscard]] std::optional<Instant> planned_start(const IncidentTimes& times, Flow flow);

/// When it started; in a stage of maintenance the planned start stands in once it is past.
[[nodiscard]] std::optional<Instant> start_of(const IncidentTimes& times, Flow flow, Instant now);

/// Whether a message announces planned work that has not begun: nothing is affected yet.
[[nodiscard]] bool is_still_to_come(const MessageContext& context);

/// What the sender of a message about planned work should know: that stage and clock disagree, that the start stands in
/// for the planned one, that the page wants to know more. `shown` are the names that the message shows.
[[nodiscard]] std::vector<DraftProblem> problems_of_schedule(const MessageContext& context, const ChannelKind& kind,
                                                             const std::set<std::string, std::less<>>& shown);

}  // namespace incplan::core
