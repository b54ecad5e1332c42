#include "plan/status_word.hpp"

#include <algorithm>

namespace incplan::core {

std::string_view status_word(const Stage& stage) {
  return stage.status.value.empty() ? stage.id.text : stage.status.value;
}

std::optional<std::string_view> status_word(const Stage& stage, const ChannelKind& kind) {
  const std::span<const std::string_view> known = status_words(kind, stage.flow);
  const std::string_view word = status_word(stage);
  if (known.empty() || std::ranges::find(known, word) != known.end()) return word;
  return stage.is_final ? std::optional(known.back()) : std::nullopt;
}

std::span<const std::string_view> status_words(const ChannelKind& kind, Flow flow) {
  return flow == Flow::maintenance ? kind.maintenance_statuses : kind.incident_statuses;
}

}  // namespace incplan::core
