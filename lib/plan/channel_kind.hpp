// The kinds of channel: what each takes, as rows of a table. A new kind is one row here, its name in other languages
// (`words.def`), and a function for its payload where it has one (`answer/`). Where a limit was seen stands beside it in
// the table.
#pragma once

#include <span>
#include <string_view>

namespace incplan {

enum class Markup { plain, slack, discord, teams, html, linkedin, markdown };
/// How a channel counts the length of a message.
enum class Counting { characters, graphemes, bytes, sms_parts, x_weight, mastodon, bluesky };
enum class PayloadForm { text, json, mail, file };

struct ChannelKind {
  std::string_view id;
  std::string_view name;   ///< what people call it, in English; `words.def` has it in the other languages
  std::string_view means;  ///< one line for people
  Markup markup = Markup::plain;
  Counting counting = Counting::characters;
  int limit = 0;           ///< in the unit of `counting`; 0 for none
  bool has_title = false;  ///< the message has a title of its own (a subject, a headline)
  int title_limit = 0;     ///< in characters; 0 for none
  PayloadForm payload = PayloadForm::text;
  std::string_view settings = {};          ///< keys that `settings` of a channel may have, separated by blanks
  std::string_view service_settings = {};  ///< the same for `settings` of a service
  bool keeps_record = false;  ///< a record rather than an announcement: nobody waits there for the next update
  bool is_brief = false;      ///< every character counts: what the program adds itself is kept short
};

[[nodiscard]] std::span<const ChannelKind> channel_kinds();
/// The row with this id, or null.
[[nodiscard]] const ChannelKind* find_channel_kind(std::string_view id);
/// Its index in the table, or -1.
[[nodiscard]] int channel_kind_index(std::string_view id);

}  // namespace incplan
