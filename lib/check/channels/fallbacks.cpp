#include "check/channels/fallbacks.hpp"

#include <algorithm>

namespace incplan::core::check {

std::set<std::string_view> fallbacks_of_others(const Plan& plan) {
  std::set<std::string_view> ids;
  for (const Channel& channel : plan.channels) {
    if (channel.fallback.value != channel.id) ids.insert(channel.fallback.value.text);
  }
  return ids;
}

bool has_lost_fallback(const Plan& plan) {
  return std::ranges::any_of(plan.channels, [&plan](const Channel& channel) {
    return !channel.fallback.value.empty() && find(plan.channels, channel.fallback.value.text) == nullptr;
  });
}

}  // namespace incplan::core::check
