// Audiences, the channels that reach them, and how to get in.
#include "report/access.hpp"
#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

std::string audience_name(const ReportContext& context, const Channel& channel) {
  const Audience* audience = find(context.plan.audiences, channel.audience.value.text);
  return audience == nullptr ? channel.audience.value.text : context.display_name(*audience);
}

/// When it is used: `Severity = Critical`; of a standby, `only in place of Status page`.
std::string format_use(const ReportContext& context, const Standbys& standbys, const Channel& channel) {
  const std::string when = format_condition(context, channel.when);
  if (!channel.standby) return when;
  const std::string standby = standbys.words(channel);
  return channel.when.written ? standby + context.tr("; ") + when : standby;
}

void add_overview(const ReportContext& context, Blocks& blocks) {
  Table table{{plain(context.tr("Channel")), plain(context.tr("Audience")), plain(context.tr("When")),
               plain(context.tr("Posted by")), plain(context.tr("Fallback"))},
              {}};
  const Standbys standbys(context);
  for (const Channel& channel : context.plan.channels) {
    const Channel* fallback = find(context.plan.channels, channel.fallback.value.text);
    table.rows.push_back({{context.display_name_run(channel, Tone::strong)},
                          plain(audience_name(context, channel)),
                          plain(format_use(context, standbys, channel)),
                          plain(holder_name(context, channel.owner)),
                          plain(fallback == nullptr ? "" : context.display_name(*fallback))});
  }
  blocks.push_back(table.without_empty_columns());
}

void add_access(const ReportContext& context, const Channel::Access& access, List& list) {
  const auto add = [&](std::string_view label, Run value) {
    if (!value.text.empty()) list.items.push_back({{{context.tr(label)}, std::move(value)}});
  };
  add("access: ", kept_run(access));
  add("sign in with ", {access.sign_in.value});
  std::string asks = holder_name(context, access.granted_by);
  if (access.takes) asks += ", " + context.tr("takes {}", {format_length(context, *access.takes)});
  add("granted by: ", {std::move(asks)});
}

void add_channel(const ReportContext& context, const Channel& channel, Blocks& blocks) {
  add_heading(blocks, 3, context.display_name_run(channel), "channel-" + channel.id.text);
  add_text(context, blocks, channel.purpose);
  List list;
  list.items.push_back({{{context.tr("kind: ")}, {channel.kind_written.value, Tone::code}}});
  if (!channel.url.value.empty()) list.items.push_back({{{channel.url.value, Tone::link, channel.url.value}}});
  if (!channel.service.value.empty()) {
    list.items.push_back({plain(context.tr("runs on {}", {channel.service.value}))});
  }
  if (channel.access) add_access(context, *channel.access, list);
  blocks.push_back(std::move(list));
}

std::string format_audience(const ReportContext& context, const Audience& audience) {
  std::vector<std::string> parts = {context.tr(audience.is_public ? "public" : "internal")};
  for (const auto& language : audience.languages) parts.push_back(language.value);
  for (const ZonePtr& zone : audience.zones) parts.push_back(zone->name());
  if (!audience.approver.value.empty()) {
    parts.push_back(context.tr("approved by {}", {holder_name(context, audience.approver)}));
  }
  return joined(parts);
}

}  // namespace

void add_channels(const ReportContext& context, Blocks& blocks) {
  if (context.plan.channels.empty()) return;
  add_heading(blocks, 2, context.tr("Communication channels"), "channels");
  List audiences;
  for (const Audience& audience : context.plan.audiences) {
    audiences.items.push_back(
        {{context.display_name_run(audience, Tone::strong), {context.tr(": ") + format_audience(context, audience)}}});
  }
  if (!audiences.items.empty()) {
    add_heading(blocks, 3, context.tr("Audiences"), "audiences");
    blocks.push_back(std::move(audiences));
    add_heading(blocks, 3, context.tr("Overview"), "overview");
  }
  add_overview(context, blocks);
  for (const Channel& channel : context.plan.channels) add_channel(context, channel, blocks);
}

}  // namespace incplan::core::report
