#include "answer/payload/payload.hpp"

#include <algorithm>
#include <array>

namespace incplan::payload {
namespace {

struct Row {
  std::string_view kind;
  std::string (*write)(const Outgoing& outgoing);
  bool needs_title = false;
};

constexpr auto table = std::to_array<Row>({
    {"statuspage", statuspage, true},
    {"email", email, true},
    {"slack", slack},
    {"teams", teams},
    {"discord", discord},
    {"sms", sms},
    {"mastodon", mastodon},
    {"service_desk", service_desk},
    {"github_issue", github_issue, true},
    {"cstate", cstate, true},
    {"webhook", webhook},
});

/// Every kind without a row takes the words alone.
Row row_of(const ChannelKind& kind) {
  const auto* row = std::ranges::find(table, kind.id, &Row::kind);
  return row == table.end() ? Row{kind.id, words} : *row;
}

}  // namespace

bool needs_title(const ChannelKind& kind) {
  return row_of(kind).needs_title;
}

std::string write_payload(const Outgoing& outgoing) {
  return row_of(outgoing.kind).write(outgoing);
}

std::string_view setting(const std::vector<Setting>& settings, std::string_view name) {
  auto found = std::ranges::find(settings, name, &Setting::name);
  return found == settings.end() || found->values.empty() ? std::string_view() : found->values.front();
}

std::vector<std::string> all_settings(const std::vector<Setting>& settings, std::string_view name) {
  auto found = std::ranges::find(settings, name, &Setting::name);
  return found == settings.end() ? std::vector<std::string>() : found->values;
}

}  // namespace incplan::payload
