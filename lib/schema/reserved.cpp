#include "schema/reserved.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace incplan::schema {

namespace {

constexpr auto of_answers = std::to_array<std::string_view>({"none", "unknown"});

/// Format reference, "Conditions".
constexpr auto of_conditions = std::to_array<std::string_view>(
    {"service", "severity", "stage", "flow", "hours", "channel", "kind", "audience", "at_least"});

/// Format reference, "Messages".
constexpr auto of_messages = std::to_array<std::string_view>(
    {"plan", "stage", "stage_name", "severity", "severity_name", "services", "service_list", "started", "now",
     "elapsed", "next_update", "channel_name", "channel_url", "urls", "roles", "drill"});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::optional<std::string> meaning_of_criterion(std::string_view name) {
  if (holds(of_conditions, name)) return "a built-in name of conditions";
  if (name.starts_with("no_")) return "the contrary of `" + std::string(name.substr(3)) + "`";
  return std::nullopt;
}

std::optional<std::string> meaning_of_answer(std::string_view name) {
  if (name == "none") return "the answer \"no incident\"";
  if (name == "unknown") return "an answer that nobody knows yet";
  return std::nullopt;
}

}  // namespace

std::optional<std::string> meaning_of(std::string_view name, Reserved reserved) {
  switch (reserved) {
    case Reserved::nothing:
      break;
    case Reserved::criteria:
      return meaning_of_criterion(name);
    case Reserved::variables:
      return holds(of_messages, name) ? std::optional<std::string>("a built-in name of messages") : std::nullopt;
    case Reserved::answers:
      return meaning_of_answer(name);
  }
  return std::nullopt;
}

std::span<const std::string_view> reserved_names(Reserved reserved) {
  switch (reserved) {
    case Reserved::nothing:
      break;
    case Reserved::criteria:
      return of_conditions;
    case Reserved::variables:
      return of_messages;
    case Reserved::answers:
      return of_answers;
  }
  return {};
}

}  // namespace incplan::schema
