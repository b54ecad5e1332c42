#include "plan/reader.hpp"

namespace incplan::core::reader {
namespace {

void read_audience(PlanReader& reader, const Node* node, Audience& audience) {
  audience.name = read_text(reader, at(node, "name"));
  audience.is_public = read_yes_no(at(node, "public")).value_or(false);
  audience.languages = read_strings(at(node, "languages"));
  each_item(at(node, "timezones"), [&](const Node& item) {
    const ZonePtr zone = item.is_scalar() ? reader.zones.find(item.text) : nullptr;
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
  access.granted_by = read_ref<HolderTag>(at(node, "granted_by"));
  access.takes = read_duration(at(node, "takes"));
  return access;
}

std::optional<Located<int>> read_limit(const Node* node) {
  const auto limit = read_integer(node);
  return limit ? std::optional(Located<int>{*limit, node->place()}) : std::nullopt;
}

void read_channel(PlanReader& reader, const Node* node, Channel& channel) {
  channel.name = read_text(reader, at(node, "name"));
  channel.kind_written = read_word(at(node, "kind"));
  channel.kind = find_channel_kind(channel.kind_written.value);
  channel.audience = read_ref<AudienceTag>(at(node, "audience"));
  channel.purpose = read_text(reader, at(node, "purpose"));
  channel.when = read_condition(reader, at(node, "when"), Asks::circumstances);
  channel.service = read_word(at(node, "service"));
  channel.url = read_word(at(node, "url"));
  channel.access = read_access(at(node, "access"));
  channel.owner = read_ref<HolderTag>(at(node, "owner"));
  channel.fallback = read_ref<ChannelTag>(at(node, "fallback"));
  channel.standby = read_yes_no(at(node, "standby")).value_or(false);
  channel.limit = read_limit(at(node, "limit"));
  channel.settings = read_settings(at(node, "settings"));
  if (channel.kind == nullptr) return;
  report_unknown_settings(reader, channel.settings, names_of(channel.kind->settings),
                          "a channel of kind `" + channel.kind_written.value + "`");
}

}  // namespace

void read_audiences(PlanReader& reader) {
  fill_entries(at(&reader.root, "audiences"), reader.plan.audiences,
               [&reader](const Node* node, Audience& audience) { read_audience(reader, node, audience); });
}

void read_channels(PlanReader& reader) {
  fill_entries(at(&reader.root, "channels"), reader.plan.channels,
               [&reader](const Node* node, Channel& channel) { read_channel(reader, node, channel); });
}

}  // namespace incplan::core::reader
