// On which channels a message goes out: those that report the incident, narrowed by request, with the fallback for
// what is down.
#pragma once

#include <string>
#include <vector>

#include "answer/draft.hpp"

namespace incplan::core {

struct ChosenChannels {
  std::vector<const Channel*> channels;  ///< each once
  std::vector<ChannelUse> undecided;     ///< a missing fact may concern them
  std::vector<const Channel*> lost;      ///< down, as is all that could stand in; nothing else reaches their audience
  std::vector<DraftNote> notes;
};

[[nodiscard]] ChosenChannels choose_channels(Situation& situation, const std::vector<ChannelUse>& reported,
                                             const DraftRequest& request);

}  // namespace incplan::core
