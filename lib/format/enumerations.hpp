// The words of the format that are one of a few, as types.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace incplan::core {

/// What the answer to a criterion is.
enum class CriterionType : std::uint8_t { choice, yes_no, percent, count, duration };
/// How badly off a service is: `checkout=degraded`.
enum class ServiceState : std::uint8_t { reduced, degraded, partial_outage, outage, maintenance };
/// Two sequences of stages: something broke, or is going to be worked on.
enum class Flow : std::uint8_t { incident, maintenance };

template <class Enumeration>
struct WordRow {
  Enumeration value;
  std::string_view name;
};

inline constexpr auto criterion_type_table = std::to_array<WordRow<CriterionType>>({
    {CriterionType::choice, "choice"},
    {CriterionType::yes_no, "yes_no"},
    {CriterionType::percent, "percent"},
    {CriterionType::count, "count"},
    {CriterionType::duration, "duration"},
});
inline constexpr auto service_state_table = std::to_array<WordRow<ServiceState>>({
    {ServiceState::reduced, "reduced"},
    {ServiceState::degraded, "degraded"},
    {ServiceState::partial_outage, "partial_outage"},
    {ServiceState::outage, "outage"},
    {ServiceState::maintenance, "maintenance"},
});
inline constexpr auto flow_table = std::to_array<WordRow<Flow>>({
    {Flow::incident, "incident"},
    {Flow::maintenance, "maintenance"},
});

[[nodiscard]] constexpr std::string_view to_text(CriterionType type) {
  return criterion_type_table[static_cast<std::size_t>(type)].name;
}
[[nodiscard]] constexpr std::string_view to_text(ServiceState state) {
  return service_state_table[static_cast<std::size_t>(state)].name;
}
[[nodiscard]] constexpr std::string_view to_text(Flow flow) {
  return flow_table[static_cast<std::size_t>(flow)].name;
}

/// What a word of the table stands for; nothing for any other word.
template <class Enumeration, std::size_t size>
[[nodiscard]] constexpr std::optional<Enumeration> parse_word(const std::array<WordRow<Enumeration>, size>& table,
                                                              std::string_view word) {
  const auto* row = std::ranges::find(table, word, &WordRow<Enumeration>::name);
  return row == table.end() ? std::nullopt : std::optional(row->value);
}

[[nodiscard]] constexpr std::optional<ServiceState> parse_service_state(std::string_view text) {
  return parse_word(service_state_table, text);
}

}  // namespace incplan::core
