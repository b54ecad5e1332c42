// What each service takes for a setting, and what it is known to refuse.
#include "check/payloads/setting_forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace incplan::core;
using namespace incplan::core::check;

namespace {

const SettingKind& setting(std::string_view kind, std::string_view name) {
  const ChannelKind* row = find_channel_kind(kind);
  REQUIRE(row != nullptr);
  for (const auto& list : {row->settings, row->service_settings}) {
    const auto found = std::ranges::find(list, name, &SettingKind::name);
    if (found != list.end()) return *found;
  }
  FAIL(kind << " has no setting " << name);
  return row->settings.front();
}

struct Row {
  std::string_view kind;
  std::string_view name;
  std::vector<std::string> taken;
  std::vector<std::string> refused;
};

}  // namespace

TEST_CASE("settings have the form that their service takes") {
  const Row rows[] = {
      {"statuspage", "page_id", {"k7m2x9q4w1zp", "abc"}, {"", "my page", "https://x.statuspage.io", "p-1"}},
      {"statuspage", "component_id", {"c1"}, {"c 1", "c/1"}},
      {"statuspage", "notify", {"yes", "No", "true"}, {"never", "1", ""}},
      {"email", "from", {"s@x.example", "Shop, Inc. <s@x.example>"}, {"shop", "a@x.example, b@x.example", ""}},
      {"email", "reply_to", {"s@müller.example"}, {"müller@x.example"}},
      {"slack",
       "channel",
       {"#incident", "incident", "C0123ABCD", "U0123ABCD", "#störung", "#a_b-c1", "#" + std::string(80, 'a')},
       {"#Incident", "incident room", "#a.b", "#", "", "@tom", "#" + std::string(81, 'a')}},
      {"sms", "to", {"+33 6 00 00 00 00", "order-alerts", "board"}, {"+33", "06 x", "+33 6 00 00 00 00 x12", ""}},
      {"sms", "sender", {"ExampleShop", "My Shop 1", "+33600000000", "12345"}, {"ExampleShopParis", "Shop!", "12", ""}},
      {"mastodon", "visibility", {"public", "unlisted", "private", "direct"}, {"Public", "everyone", ""}},
      {"phone", "number", {"+33 1 99 00 01 00", "112"}, {"call me", ""}},
      {"github_issue",
       "repository",
       {"example-shop/incidents", "a/b.c_d"},
       {"incidents", "a/b/c", "/b", "a/", "a b/c"}},
      {"github_issue", "labels", {"incident", "sev 1", std::string(50, 'x')}, {std::string(51, 'x'), ""}},
      {"webhook", "url", {"https://a.example/b", "op://incident/webhook"}, {"a.example/b", "https://", "https://a b"}},
      {"service_desk", "project", {"CARE", "any thing"}, {}},
      {"cstate", "folder", {"content/issues"}, {}},
  };
  for (const Row& row : rows) {
    const SettingKind& kind = setting(row.kind, row.name);
    CAPTURE(row.kind);
    CAPTURE(row.name);
    for (const std::string& value : row.taken) {
      INFO(value);
      CHECK_FALSE(mistake_in_setting(kind, value));
    }
    for (const std::string& value : row.refused) {
      INFO(value);
      CHECK(mistake_in_setting(kind, value));
    }
  }
}

TEST_CASE("what a hint says to write is taken") {
  const auto hint = mistake_in_setting(setting("mastodon", "visibility"), "publik");
  REQUIRE(hint);
  CHECK(hint->hint == "did you mean `public`?");
}
