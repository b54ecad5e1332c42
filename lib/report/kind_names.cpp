#include "report/kind_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace incplan::report {
namespace {

constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"statuspage", "status page"},
    {"email", "e-mail"},
    {"slack", "Slack"},
    {"teams", "Teams"},
    {"discord", "Discord"},
    {"sms", "SMS"},
    {"x", "X"},
    {"bluesky", "Bluesky"},
    {"mastodon", "Mastodon"},
    {"linkedin", "LinkedIn"},
    {"web", "web"},
    {"service_desk", "help desk"},
    {"phone", "phone"},
    {"wiki", "wiki"},
    {"github_issue", "GitHub issue"},
    {"cstate", "cState"},
    {"webhook", "webhook"},
    {"other", "other channels"},
});

}  // namespace

std::string_view kind_name(std::string_view id) {
  const auto* found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == id; });
  return found == names.end() ? id : found->second;
}

}  // namespace incplan::report
