// Messages as they go out: what is written once is counted by every kind of channel that gets it, in every language
// that its audience reads.
#pragma once

#include <string>
#include <vector>

#include "check/check.hpp"
#include "check/engine/messages.hpp"

namespace incplan::core::check {

/// A message to one kind of channel, in one language. Other channels of the kind with the same limit get the same.
struct Delivery {
  const ChannelStage* channel_stage = nullptr;
  const Message* message = nullptr;
  std::string language;
};

[[nodiscard]] std::vector<Delivery> deliveries(const View& view);

/// Whether it fits however it is counted, as can be told without filling it in: most messages have far more room than
/// they need. Never so for SMS.
[[nodiscard]] bool surely_fits(const View& view, const Delivery& delivery);

}  // namespace incplan::core::check
