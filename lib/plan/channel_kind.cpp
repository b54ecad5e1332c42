#include "plan/channel_kind.hpp"

#include <array>

namespace incplan {
namespace {

constexpr auto kinds = std::to_array<ChannelKind>({
    {.id = "statuspage",
     .name = "status page",
     .means = "a hosted status page with an API",
     .markup = Markup::html,
     .limit = 25'000,
     .has_title = true,
     .title_limit = 255,
     .payload = PayloadForm::json,
     .settings = "page_id notify",
     .service_settings = "component_id"},
    // A subject may be longer, but help desks cut it there.
    {.id = "email",
     .name = "e-mail",
     .means = "an e-mail message",
     .has_title = true,
     .title_limit = 255,
     .payload = PayloadForm::mail,
     .settings = "from to cc reply_to"},
    // Over all blocks of a message: refusals were seen from 9,598.
    {.id = "slack",
     .name = "Slack",
     .means = "a message in Slack",
     .markup = Markup::slack,
     .limit = 9'000,
     .has_title = true,
     .title_limit = 150,
     .payload = PayloadForm::json,
     .settings = "channel"},
    // Of 28 KB documented: refusals were seen from 21 KB.
    {.id = "teams",
     .name = "Teams",
     .means = "a card in Microsoft Teams",
     .markup = Markup::teams,
     .counting = Counting::bytes,
     .limit = 20'000,
     .has_title = true,
     .payload = PayloadForm::json},
    {.id = "discord",
     .name = "Discord",
     .means = "a message in Discord",
     .markup = Markup::discord,
     .limit = 2'000,
     .has_title = true,
     .title_limit = 256,
     .payload = PayloadForm::json},
    {.id = "sms",
     .name = "SMS",
     .means = "a text message",
     .counting = Counting::sms_parts,
     .limit = 4,
     .payload = PayloadForm::json,
     .settings = "to sender",
     .is_brief = true},
    {.id = "x", .name = "X", .means = "a post on X", .counting = Counting::x_weight, .limit = 280, .is_brief = true},
    {.id = "bluesky",
     .name = "Bluesky",
     .means = "a post on Bluesky",
     .counting = Counting::bluesky,
     .limit = 300,
     .is_brief = true},
    {.id = "mastodon",
     .name = "Mastodon",
     .means = "a post on Mastodon",
     .counting = Counting::mastodon,
     .limit = 500,
     .payload = PayloadForm::json,
     .settings = "visibility",
     .is_brief = true},
    {.id = "linkedin", .name = "LinkedIn", .means = "a post on LinkedIn", .markup = Markup::linkedin, .limit = 3'000},
    {.id = "web",
     .name = "web",
     .means = "a banner on a web page or in an app",
     .markup = Markup::html,
     .has_title = true},
    {.id = "service_desk",
     .name = "help desk",
     .means = "an announcement or a macro of the help desk",
     .limit = 65'000,
     .has_title = true,
     .title_limit = 255,
     .payload = PayloadForm::json,
     .settings = "project"},
    {.id = "phone", .name = "phone", .means = "a script to read aloud", .settings = "number"},
    {.id = "wiki",
     .name = "wiki",
     .means = "a page of the wiki",
     .markup = Markup::markdown,
     .has_title = true,
     .settings = "url",
     .keeps_record = true},
    {.id = "github_issue",
     .name = "GitHub issue",
     .means = "an issue on GitHub",
     .markup = Markup::markdown,
     .limit = 65'536,
     .has_title = true,
     .title_limit = 256,
     .payload = PayloadForm::json,
     .settings = "repository labels",
     .keeps_record = true},
    {.id = "cstate",
     .name = "cState",
     .means = "a file of a cState status page",
     .markup = Markup::markdown,
     .has_title = true,
     .payload = PayloadForm::file,
     .settings = "folder",
     .keeps_record = true},
    {.id = "webhook",
     .name = "webhook",
     .means = "JSON for a program of your own",
     .has_title = true,
     .payload = PayloadForm::json,
     .settings = "url",
     .keeps_record = true},
    {.id = "other", .name = "other channels", .means = "any other way, as plain text", .has_title = true},
});

}  // namespace

std::span<const ChannelKind> channel_kinds() {
  return kinds;
}

const ChannelKind* find_channel_kind(std::string_view id) {
  const int index = channel_kind_index(id);
  return index < 0 ? nullptr : &kinds[static_cast<std::size_t>(index)];
}

int channel_kind_index(std::string_view id) {
  for (std::size_t index = 0; index < kinds.size(); ++index) {
    if (kinds[index].id == id) return static_cast<int>(index);
  }
  return -1;
}

}  // namespace incplan
