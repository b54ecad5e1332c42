#include "shape/reserved.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace incplan::shape {

namespace {

constexpr auto of_answers = std::to_array<std::string_view>({"none", "unknown"});

/// Format reference, "Conditions".
constexpr auto of_conditions = std::to_array<std::string_view>(
    {"service", "severity", "stage", "flow", "hours", "channel", "kind", "audience", "at_least"});

/// Format reference, "Messages".
constexpr auto of_messages = std::to_array<std::string_view>(
    {"plan", "stage", "stage_name", "severity", "severity_name", "services", "service_list", "started", "now",
     "elapsed", "next_update", "channel_name", "channel_url", "urls", "roles", "drill"});

/// Every option of every command, for each criterion is one too. A test compares them with the commands.
constexpr auto of_commands = std::to_array<std::string_view>(
    {"plan",     "format",      "lang",        "at",       "color",   "no_input",       "quiet",    "help",
     "version",  "service",     "severity",    "stage",    "started", "aware",          "declared", "classified",
     "updated",  "resolved",    "next_update", "done",     "var",     "vars",           "incident", "drill",
     "template", "name",        "timezone",    "force",    "github",  "pre_commit",     "jobs",     "strict",
     "level",    "list_checks", "explain",     "output",   "table",   "save",           "expect",   "assume_worst",
     "mentions", "channel",     "down",        "audience", "out",     "allow_unfilled", "section",  "card",
     "gitlab",   "yes"});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

void append_new(std::vector<std::string_view>& names, std::span<const std::string_view> more) {
  for (const std::string_view name : more) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
}

std::optional<std::string> meaning_of_question(std::string_view name) {
  if (holds(of_conditions, name)) return "a built-in name of conditions";
  if (holds(of_messages, name)) return "a built-in name of messages";
  if (holds(of_commands, name)) return "an option of the commands";
  if (name.starts_with("no_")) return "the contrary of `" + std::string(name.substr(3)) + "`";
  return std::nullopt;
}

}  // namespace

std::optional<std::string> meaning_of(std::string_view name, Reserved reserved) {
  switch (reserved) {
    case Reserved::nothing:
      return std::nullopt;
    case Reserved::questions:
      return meaning_of_question(name);
    case Reserved::answers:
      if (name == "none") return "the answer \"no incident\"";
      if (name == "unknown") return "an answer that nobody knows yet";
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<std::string_view> reserved_names(Reserved reserved) {
  std::vector<std::string_view> names;
  if (reserved == Reserved::answers) append_new(names, of_answers);
  if (reserved != Reserved::questions) return names;
  append_new(names, of_conditions);
  append_new(names, of_messages);
  append_new(names, of_commands);
  return names;
}

}  // namespace incplan::shape
