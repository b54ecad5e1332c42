// Exactly what a channel takes: JSON for an API or a webhook, a mail message, a file, or the words alone.
//
//   write_payload({.context = …, .kind = kind, .title = title, .message = message, .blocks = blocks, .body = body})
//
// One kind, one function, one file, one row in the table. Nothing is sent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answer/markup/message.hpp"
#include "answer/message_values.hpp"

namespace incplan::core::payload {

/// A finished message on its way out.
struct Outgoing {
  const MessageContext& context;
  const ChannelKind& kind;
  std::string title;  ///< plain words on one line; may be empty
  const markup::Message& message;
  std::vector<std::string> blocks;  ///< the message in the channel's markup, block by block
  std::string body;                 ///< the same as one text
};

[[nodiscard]] std::string write_payload(const Outgoing& outgoing);
/// What of the payload the service counts against the limit of the kind, exactly as it is sent. Where all of the payload
/// counts, it is written for this.
[[nodiscard]] std::string counted_text(const Outgoing& outgoing);
/// The title as it is sent.
[[nodiscard]] std::string sent_title(const Outgoing& outgoing);

/// A message whose code holds no shortcode of Hugo.
[[nodiscard]] markup::Message without_shortcodes(markup::Message message);

/// What a tool is told of an affected service by: the first value of this key in its `settings`, or nothing.
[[nodiscard]] std::string_view setting(const std::vector<Setting>& settings, std::string_view name);
[[nodiscard]] std::vector<std::string> all_settings(const std::vector<Setting>& settings, std::string_view name);

/// The most characters of one section of a Slack message, and the parts of a message that each go into one.
inline constexpr std::size_t slack_section_limit = 3000;
[[nodiscard]] std::vector<std::string> slack_sections(const Outgoing& outgoing);

/// The text of all sections of a Slack message, and the one text of a Discord message.
[[nodiscard]] std::string slack_text(const Outgoing& outgoing);
[[nodiscard]] std::string discord_text(const Outgoing& outgoing);

std::string statuspage(const Outgoing& outgoing);
std::string email(const Outgoing& outgoing);
std::string slack(const Outgoing& outgoing);
std::string teams(const Outgoing& outgoing);
std::string discord(const Outgoing& outgoing);
std::string sms(const Outgoing& outgoing);
std::string mastodon(const Outgoing& outgoing);
std::string service_desk(const Outgoing& outgoing);
std::string github_issue(const Outgoing& outgoing);
std::string cstate(const Outgoing& outgoing);
std::string webhook(const Outgoing& outgoing);
std::string text_payload(const Outgoing& outgoing);

}  // namespace incplan::core::payload
