// What messages may name beside the variables of the plan (format reference, "Messages").
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace incplan::core {

enum class MessageName : std::uint8_t {
  plan,
  stage,
  stage_name,
  severity,
  severity_name,
  services,
  service_list,
  started,
  now,
  today,
  elapsed,
  next_update,
  scheduled_for,
  scheduled_until,
  scheduled_duration,
  channel_name,
  channel_url,
  urls,
  roles,
  drill,
};

inline constexpr auto service_members = std::to_array<std::string_view>({"name", "public"});

struct MessageNameRow {
  MessageName id;
  std::string_view name;
  std::span<const std::string_view> members{};  ///< of a section: the names within it
  /// Of a group: the part of the plan that has its members, `{{urls.status_page}}`.
  std::string_view part{};
};

inline constexpr auto message_name_table = std::to_array<MessageNameRow>({
    {MessageName::plan, "plan"},
    {MessageName::stage, "stage"},
    {MessageName::stage_name, "stage_name"},
    {MessageName::severity, "severity"},
    {MessageName::severity_name, "severity_name"},
    {MessageName::services, "services"},
    {MessageName::service_list, "service_list", service_members},
    {MessageName::started, "started"},
    {MessageName::now, "now"},
    {MessageName::today, "today"},
    {MessageName::elapsed, "elapsed"},
    {MessageName::next_update, "next_update"},
    {MessageName::scheduled_for, "scheduled_for"},
    {MessageName::scheduled_until, "scheduled_until"},
    {MessageName::scheduled_duration, "scheduled_duration"},
    {MessageName::channel_name, "channel_name"},
    {MessageName::channel_url, "channel_url"},
    {MessageName::urls, "urls", {}, "channels"},
    {MessageName::roles, "roles", {}, "roles"},
    {MessageName::drill, "drill"},
});

/// The row of a built-in name, of `urls.status_page` that of `urls`; null for any other.
[[nodiscard]] constexpr const MessageNameRow* find_message_name(std::string_view name) {
  const auto* found = std::ranges::find(message_name_table, name.substr(0, name.find('.')), &MessageNameRow::name);
  const bool is_known = found != message_name_table.end() && found->part.empty() == (name.find('.') == name.npos);
  return is_known ? found : nullptr;
}

}  // namespace incplan::core
