// Audiences, the channels that reach them, and how to get in.
#include "report/access.hpp"
#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/plan_parts.hpp"

namespace incplan::report {
namespace {

std::string audience_name(const Telling& telling, const Channel& channel) {
  const Audience* audience = find(telling.plan.audiences, channel.audience.value.text);
  return audience == nullptr ? channel.audience.value.text : telling.called(*audience);
}

void add_overview(const Telling& telling, Blocks& blocks) {
  Table table{{words(telling.say("Channel")), words(telling.say("Audience")), words(telling.say("When")),
               words(telling.say("Posted by")), words(telling.say("Fallback"))},
              {}};
  for (const Channel& channel : telling.plan.channels) {
    const Channel* fallback = find(telling.plan.channels, channel.fallback.value.text);
    table.rows.push_back({{telling.called_run(channel, Tone::strong)},
                          words(audience_name(telling, channel)),
                          words(condition_words(telling, channel.when)),
                          words(holder_name(telling, channel.owner)),
                          words(fallback == nullptr ? "" : telling.called(*fallback))});
  }
  blocks.push_back(table.without_empty_columns());
}

void add_access(const Telling& telling, const Channel::Access& access, List& list) {
  const auto add = [&](std::string_view label, Run value) {
    if (!value.text.empty()) list.items.push_back({{{telling.say(label)}, std::move(value)}});
  };
  add("access: ", kept_run(access));
  add("sign in with ", {access.sign_in.value});
  std::string asks = holder_name(telling, access.ask);
  if (access.takes) asks += ", " + telling.say("takes {}", {length_words(telling, *access.takes)});
  add("granted by: ", {std::move(asks)});
}

void add_channel(const Telling& telling, const Channel& channel, Blocks& blocks) {
  add_heading(blocks, 3, telling.called_run(channel), "channel-" + channel.id.text);
  add_text(telling, blocks, channel.use);
  List list;
  list.items.push_back({{{telling.say("kind: ")}, {channel.kind_written.value, Tone::code}}});
  if (!channel.url.value.empty()) list.items.push_back({{{channel.url.value, Tone::link, channel.url.value}}});
  if (!channel.service.value.empty()) {
    list.items.push_back({words(telling.say("runs on {}", {channel.service.value}))});
  }
  if (channel.access) add_access(telling, *channel.access, list);
  blocks.push_back(std::move(list));
}

std::string audience_words(const Telling& telling, const Audience& audience) {
  std::vector<std::string> parts = {telling.say(audience.is_public ? "public" : "internal")};
  for (const auto& language : audience.languages) parts.push_back(language.value);
  for (const ZonePtr& zone : audience.zones) parts.push_back(zone->name());
  if (!audience.approver.value.empty()) {
    parts.push_back(telling.say("approved by {}", {holder_name(telling, audience.approver)}));
  }
  return joined(parts);
}

}  // namespace

void add_channels(const Telling& telling, Blocks& blocks) {
  if (telling.plan.channels.empty()) return;
  add_heading(blocks, 2, telling.say("Communication channels"), "channels");
  List audiences;
  for (const Audience& audience : telling.plan.audiences) {
    audiences.items.push_back(
        {{telling.called_run(audience, Tone::strong), {telling.say(": ") + audience_words(telling, audience)}}});
  }
  if (!audiences.items.empty()) {
    add_heading(blocks, 3, telling.say("Audiences"), "audiences");
    blocks.push_back(std::move(audiences));
    add_heading(blocks, 3, telling.say("Overview"), "overview");
  }
  add_overview(telling, blocks);
  for (const Channel& channel : telling.plan.channels) add_channel(telling, channel, blocks);
}

}  // namespace incplan::report
