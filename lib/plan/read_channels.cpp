#include "plan/reader.hpp"

namespace incplan::reader {
namespace {

void read_audience(Reading& reading, const Node* node, Audience& audience) {
  audience.name = read_text(reading, at(node, "name"));
  audience.is_public = read_yes_no(at(node, "public")).value_or(false);
  audience.languages = read_words(at(node, "languages"));
  each_item(at(node, "timezones"), [&](const Node& item) {
    const ZonePtr zone = item.is_scalar() ? reading.zones.find(item.text) : nullptr;
    if (zone != nullptr) audience.zones.push_back(zone);
  });
  audience.approver = read_ref<HolderTag>(at(node, "approver"));
}

std::optional<Channel::Access> read_access(const Node* node) {
  if (node == nullptr || !node->is_mapping()) return std::nullopt;
  Channel::Access access;
  access.place = node->key_place();
  access.kept_in = read_word(at(node, "kept_in"));
  access.sign_in = read_word(at(node, "sign_in"));
  access.ask = read_ref<HolderTag>(at(node, "granted_by"));
  access.takes = read_duration(at(node, "takes"));
  return access;
}

std::optional<Located<int>> read_limit(const Node* node) {
  const auto limit = read_integer(node);
  return limit ? std::optional(Located<int>{*limit, node->place()}) : std::nullopt;
}

void read_channel(Reading& reading, const Node* node, Channel& channel) {
  channel.name = read_text(reading, at(node, "name"));
  channel.kind_written = read_word(at(node, "kind"));
  channel.kind = find_channel_kind(channel.kind_written.value);
  channel.audience = read_ref<AudienceTag>(at(node, "audience"));
  channel.use = read_text(reading, at(node, "purpose"));
  channel.when = read_condition(reading, at(node, "when"), Asks::circumstances);
  channel.service = read_word(at(node, "service"));
  channel.url = read_word(at(node, "url"));
  channel.access = read_access(at(node, "access"));
  channel.owner = read_ref<HolderTag>(at(node, "owner"));
  channel.fallback = read_ref<ChannelTag>(at(node, "fallback"));
  channel.limit = read_limit(at(node, "limit"));
  channel.settings = read_settings(at(node, "settings"));
  if (channel.kind == nullptr) return;
  report_unknown_settings(reading, channel.settings, names_of(channel.kind->settings),
                          "a channel of kind `" + channel.kind_written.value + "`");
}

}  // namespace

void read_audiences(Reading& reading) {
  fill_entries(at(&reading.root, "audiences"), reading.plan.audiences,
               [&reading](const Node* node, Audience& audience) { read_audience(reading, node, audience); });
}

void read_channels(Reading& reading) {
  fill_entries(at(&reading.root, "channels"), reading.plan.channels,
               [&reading](const Node* node, Channel& channel) { read_channel(reading, node, channel); });
}

}  // namespace incplan::reader
