// What the services behind channels are known to refuse: a setting of another form, a field that is missing, a status
// that they have no word for. What they take stands in the table of channel kinds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostic/sentence.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

struct Refusal {
  Place place;
  Sentence message;
  std::string hint;
};

/// Of the settings of a channel. A value that is still to be written is none.
[[nodiscard]] std::vector<Refusal> refused_settings(const Channel& channel);
/// Of the settings of a service.
[[nodiscard]] std::vector<Refusal> refused_settings(const Service& service);
/// Of the word for a stage, on a channel of this kind.
[[nodiscard]] std::optional<Refusal> refused_status(const Stage& stage, const ChannelKind& kind);

}  // namespace incplan::core::check
