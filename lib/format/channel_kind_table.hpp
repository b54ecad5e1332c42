// The rows of the kinds of channel. Read through `channel_kinds()`.
#pragma once

#include <array>

#include "format/channel_kind.hpp"

namespace incplan::core {

// API reference of Statuspage, "Create an incident": real-time and scheduled incidents have each their own words.
inline constexpr std::string_view statuspage_incident_statuses[] = {"investigating", "identified", "monitoring",
                                                                    "resolved"};
inline constexpr std::string_view statuspage_maintenance_statuses[] = {"scheduled", "in_progress", "verifying",
                                                                       "completed"};
inline constexpr SettingKind statuspage_settings[] = {
    {.name = "page_id", .form = SettingForm::handle, .is_needed = true},
    {.name = "notify", .form = SettingForm::yes_no},
};
inline constexpr SettingKind statuspage_service_settings[] = {{.name = "component_id", .form = SettingForm::handle}};
// RFC 5322, 3.6: a message has one `From` (several would need a `Sender`), and as many recipients as there are.
inline constexpr SettingKind email_settings[] = {
    {.name = "from", .form = SettingForm::mailbox, .is_needed = true},
    {.name = "to", .form = SettingForm::mailbox, .is_list = true},
    {.name = "cc", .form = SettingForm::mailbox, .is_list = true},
    {.name = "reply_to", .form = SettingForm::mailbox, .is_list = true},
};
inline constexpr SettingKind slack_settings[] = {{.name = "channel", .form = SettingForm::slack_channel}};
inline constexpr SettingKind sms_settings[] = {
    {.name = "to", .form = SettingForm::recipient, .is_list = true, .is_needed = true},
    {.name = "sender", .form = SettingForm::sender},
};
inline constexpr std::string_view mastodon_visibilities[] = {"public", "unlisted", "private", "direct"};
inline constexpr SettingKind mastodon_settings[] = {
    {.name = "visibility", .form = SettingForm::choice, .choices = mastodon_visibilities}};
inline constexpr SettingKind service_desk_settings[] = {{.name = "project"}};
inline constexpr SettingKind phone_settings[] = {{.name = "number", .form = SettingForm::phone}};
inline constexpr SettingKind url_settings[] = {{.name = "url", .form = SettingForm::url}};
inline constexpr SettingKind github_settings[] = {
    {.name = "repository", .form = SettingForm::repository, .is_needed = true},
    {.name = "labels", .form = SettingForm::label, .is_list = true},
};
inline constexpr SettingKind cstate_settings[] = {{.name = "folder"}};

inline constexpr auto channel_kind_table = std::to_array<ChannelKind>({
    {.id = "statuspage",
     .name = "status page",
     .doc = "a hosted status page with an API",
     .markup = Markup::html,
     .limit = 25'000,
     .has_title = true,
     .title_limit = 255,
     .payload = PayloadForm::json,
     .needs_title = true,
     .settings = statuspage_settings,
     .service_settings = statuspage_service_settings,
     .incident_statuses = statuspage_incident_statuses,
     .maintenance_statuses = statuspage_maintenance_statuses},
    // A subject may be longer, but help desks cut it there.
    {.id = "email",
     .name = "e-mail",
     .doc = "an e-mail message",
     .has_title = true,
     .title_limit = 255,
     .payload = PayloadForm::mail,
     .needs_title = true,
     .settings = email_settings},
    // Over all blocks of a message: refusals were seen from 9,598.
    {.id = "slack",
     .name = "Slack",
     .doc = "a message in Slack",
     .markup = Markup::slack,
     .limit = 9'000,
     .has_title = true,
     .title_limit = 150,
     .payload = PayloadForm::json,
     .settings = slack_settings,
     .mentions = true},
    // Of 28 KB documented: refusals were seen from 21 KB.
    {.id = "teams",
     .name = "Teams",
     .doc = "a card in Microsoft Teams",
     .markup = Markup::teams,
     .counting = Counting::bytes,
     .limit = 20'000,
     .has_title = true,
     .payload = PayloadForm::json,
     .mentions = true},
    // Of code points; the title is a line of the message.
    {.id = "discord",
     .name = "Discord",
     .doc = "a message in Discord",
     .markup = Markup::discord,
     .limit = 2'000,
     .has_title = true,
     .payload = PayloadForm::json,
     .mentions = true},
    {.id = "sms",
     .name = "SMS",
     .doc = "a text message",
     .counting = Counting::sms_parts,
     .limit = 4,
     .payload = PayloadForm::json,
     .settings = sms_settings,
     .is_brief = true},
    {.id = "x",
     .name = "X",
     .doc = "a post on X",
     .counting = Counting::x_weight,
     .limit = 280,
     .is_brief = true,
     .mentions = true,
     .tag_signs = "#$"},
    {.id = "bluesky",
     .name = "Bluesky",
     .doc = "a post on Bluesky",
     .counting = Counting::bluesky,
     .limit = 300,
     .is_brief = true,
     .mentions = true,
     .tag_signs = "#$"},
    {.id = "mastodon",
     .name = "Mastodon",
     .doc = "a post on Mastodon",
     .counting = Counting::mastodon,
     .limit = 500,
     .payload = PayloadForm::json,
     .settings = mastodon_settings,
     .is_brief = true,
     .mentions = true,
     .tag_signs = "#"},
    {.id = "linkedin", .name = "LinkedIn", .doc = "a post on LinkedIn", .markup = Markup::linkedin, .limit = 3'000},
    {.id = "web",
     .name = "web",
     .doc = "a banner on a web page or in an app",
     .markup = Markup::html,
     .has_title = true},
    {.id = "service_desk",
     .name = "help desk",
     .doc = "an announcement or a macro of the help desk",
     .limit = 65'000,
     .has_title = true,
     .title_limit = 255,
     .payload = PayloadForm::json,
     .settings = service_desk_settings},
    {.id = "phone", .name = "phone", .doc = "a script to read aloud", .settings = phone_settings},
    {.id = "wiki",
     .name = "wiki",
     .doc = "a page of the wiki",
     .markup = Markup::markdown,
     .has_title = true,
     .settings = url_settings,
     .keeps_record = true},
    {.id = "github_issue",
     .name = "GitHub issue",
     .doc = "an issue on GitHub",
     .markup = Markup::markdown,
     .limit = 65'536,
     .has_title = true,
     .title_limit = 256,
     .payload = PayloadForm::json,
     .needs_title = true,
     .settings = github_settings,
     .keeps_record = true,
     .mentions = true,
     .links_references = true},
    {.id = "cstate",
     .name = "cState",
     .doc = "a file of a cState status page",
     .markup = Markup::markdown,
     .has_title = true,
     .payload = PayloadForm::file,
     .needs_title = true,
     .settings = cstate_settings,
     .keeps_record = true,
     .is_built_by_hugo = true},
    {.id = "webhook",
     .name = "webhook",
     .doc = "JSON for a program of your own",
     .has_title = true,
     .payload = PayloadForm::json,
     .settings = url_settings,
     .keeps_record = true},
    {.id = "other", .name = "other channels", .doc = "any other way, as plain text", .has_title = true},
});

}  // namespace incplan::core
