// What a condition may ask for beside the criteria of the plan (format reference, "Conditions").
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace incplan::core {

/// What a condition asks about: a criterion of the plan, or one of the built-in names.
enum class Subject : std::uint8_t { criterion, service, severity, stage, flow, hours, channel, kind, audience };

/// Which names a condition may ask about, each including those before it.
enum class Asks {
  facts,          ///< criteria and services: what classifies
  circumstances,  ///< the severity, the stage, the moment too
  channel,        ///< and the channel: messages
};

struct ConditionName {
  std::string_view name;
  Subject subject;
  Asks asked_from;         ///< the least that a condition must be allowed to ask
  std::string_view value;  ///< what one of its values is called
};

inline constexpr auto condition_name_table = std::to_array<ConditionName>({
    {"service", Subject::service, Asks::facts, "service"},
    {"severity", Subject::severity, Asks::circumstances, "severity"},
    {"stage", Subject::stage, Asks::circumstances, "stage"},
    {"flow", Subject::flow, Asks::circumstances, "flow"},
    {"hours", Subject::hours, Asks::circumstances, "hours"},
    {"channel", Subject::channel, Asks::channel, "channel"},
    {"kind", Subject::kind, Asks::channel, "channel kind"},
    {"audience", Subject::audience, Asks::channel, "audience"},
});

/// Not asked for, but counts alternatives: `at_least: {count: 2, of: […]}`.
inline constexpr std::string_view at_least_name = "at_least";

/// The row of a built-in name, or null.
[[nodiscard]] constexpr const ConditionName* find_condition_name(std::string_view name) {
  const auto* found = std::ranges::find(condition_name_table, name, &ConditionName::name);
  return found == condition_name_table.end() ? nullptr : found;
}

/// The row of any subject but a criterion, or null.
[[nodiscard]] constexpr const ConditionName* find_condition_name(Subject subject) {
  const auto* found = std::ranges::find(condition_name_table, subject, &ConditionName::subject);
  return found == condition_name_table.end() ? nullptr : found;
}

}  // namespace incplan::core
