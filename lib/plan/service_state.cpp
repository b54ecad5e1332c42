#include <array>
#include <utility>

#include "plan/plan.hpp"

namespace incplan {
namespace {

constexpr auto states = std::to_array<std::pair<std::string_view, ServiceState>>({
    {"reduced", ServiceState::reduced},
    {"degraded", ServiceState::degraded},
    {"partial_outage", ServiceState::partial_outage},
    {"outage", ServiceState::outage},
    {"maintenance", ServiceState::maintenance},
});

}  // namespace

std::string_view to_text(ServiceState state) {
  return states[static_cast<std::size_t>(state)].first;
}

std::optional<ServiceState> parse_service_state(std::string_view text) {
  for (const auto& [word, state] : states) {
    if (word == text) return state;
  }
  return std::nullopt;
}

}  // namespace incplan
