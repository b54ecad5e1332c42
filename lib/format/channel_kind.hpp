// The kinds of channel: what each takes, as rows of a table (`channel_kind_table.hpp`), where the source of each limit
// stands beside it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace incplan::core {

enum class Markup { plain, slack, discord, teams, html, linkedin, markdown };
/// What answers call it.
[[nodiscard]] std::string_view to_text(Markup markup);

/// How a channel counts the length of a message.
enum class Counting { characters, graphemes, bytes, sms_parts, x_weight, mastodon, bluesky };
enum class PayloadForm { text, json, mail, file };

/// What the service behind a channel wants a setting to look like.
enum class SettingForm {
  text,
  choice,  ///< one of `choices`
  yes_no,
  url,
  mailbox,        ///< `Example Shop <status@shop.example>`
  phone,          ///< `+33 6 00 00 00 00`
  recipient,      ///< a phone number, or the name that a list has at the provider
  sender,         ///< a phone number, or at most 11 letters and digits
  handle,         ///< letters and digits: an id that a service gave
  slack_channel,  ///< `#incident`, `C0123ABCD`
  repository,     ///< `owner/name` on GitHub
  label,          ///< at most 50 characters
};

struct SettingKind {
  std::string_view name;
  SettingForm form = SettingForm::text;
  bool is_list = false;    ///< several values may be given
  bool is_needed = false;  ///< a channel that has settings at all, for some program sends there, cannot do without it
  std::span<const std::string_view> choices{};
};

struct ChannelKind {
  std::string_view id;
  std::string_view name;  ///< what people call it, in English; `translations.def` has it in the other languages
  std::string_view doc;   ///< one line for people
  Markup markup = Markup::plain;
  Counting counting = Counting::characters;
  int limit = 0;                                    ///< in the unit of `counting`; 0 for none
  bool has_title = false;                           ///< the message has a title of its own (a subject, a headline)
  int title_limit = 0;                              ///< in characters; 0 for none
  PayloadForm payload = PayloadForm::text;          ///< of any other than the words, `answer/payload` has a function
  bool needs_title = false;                         ///< the service refuses a message without a title
  std::span<const SettingKind> settings{};          ///< what `settings` of a channel may have
  std::span<const SettingKind> service_settings{};  ///< the same for `settings` of a service
  /// The words that the service has for the stages of an incident and of planned work, the last for what is over; empty
  /// where it takes any word, or none.
  std::span<const std::string_view> incident_statuses{};
  std::span<const std::string_view> maintenance_statuses{};
  bool keeps_record = false;        ///< a record rather than an announcement: nobody waits there for the next update
  bool is_brief = false;            ///< every character counts: what the program adds itself is kept short
  bool mentions = false;            ///< the service looks for `@name` in plain words, and notifies whom it finds
  bool is_built_by_hugo = false;    ///< its shortcodes are read before the markup is
  bool links_references = false;    ///< `#12` and `GH-12` become links, which no markup prevents
  std::string_view tag_signs = {};  ///< signs that make a tag of the word behind them, which nothing prevents
};

/// The names that call everybody in a channel: `@here`, in the markup of Slack `<!here>`.
inline constexpr std::string_view broadcast_names[] = {"channel", "here", "everyone"};

[[nodiscard]] std::span<const ChannelKind> channel_kinds();
/// The row with this id, or null.
[[nodiscard]] const ChannelKind* find_channel_kind(std::string_view id);
/// Its index in the table.
[[nodiscard]] std::optional<std::size_t> channel_kind_index(std::string_view id);

}  // namespace incplan::core
