#include "report/access.hpp"

#include <algorithm>

#include "answer/fallback.hpp"
#include "report/measures.hpp"
#include "report/people.hpp"

namespace incplan::core::report {
namespace {

Line labelled(std::string label, Line line) {
  line.insert(line.begin(), Run{std::move(label), Tone::dim});
  return line;
}

void add_holder(const ReportContext& context, std::string label, const Ref<HolderTag>& holder,
                std::vector<Line>& lines) {
  if (!holder.value.empty()) lines.push_back(labelled(std::move(label), holder_line(context, holder)));
}

Line kept_line(const ReportContext& context, const Channel::Access& access) {
  Line line;
  if (!access.kept_in.value.empty()) line.push_back(kept_run(access));
  if (!access.sign_in.value.empty()) {
    line.push_back({(line.empty() ? "" : ", ") + context.tr("sign in with {}", {access.sign_in.value})});
  }
  return line;
}

/// What to use instead of a channel: the first in its chain of fallbacks that is not down.
Run fallback_run(const ReportContext& context, const Channel& channel) {
  const std::string& written = channel.fallback.value.text;
  if (const Channel* usable = usable_fallback(context.plan, channel, context.down))
    return {context.display_name(*usable)};
  if (find(context.plan.channels, written) == nullptr) return {written};
  return {context.tr("none available"), Tone::bad};
}

Line fallback_line(const ReportContext& context, const Channel& channel) {
  Line line = {fallback_run(context, channel)};
  if (std::ranges::find(context.down, &channel) != context.down.end()) {
    line.push_back({context.tr(" (this channel is down)"), Tone::bad});
  }
  return line;
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace

const Ref<HolderTag>& approver_of(const Plan& plan, const Channel& channel) {
  static const Ref<HolderTag> nobody;
  const Audience* audience = find(plan.audiences, channel.audience.value.text);
  return audience == nullptr ? nobody : audience->approver;
}

Standbys::Standbys(const ReportContext& context) : context_(context) {
  for (const Channel& channel : context.plan.channels) {
    if (channel.fallback.value.empty() || channel.fallback.value == channel.id) continue;
    std::string& names = replaced_[channel.fallback.value.text];
    names += (names.empty() ? "" : ", ") + context.display_name(channel);
  }
}

std::string Standbys::words(const Channel& standby) const {
  const auto names = replaced_.find(standby.id.text);
  return names == replaced_.end() ? context_.tr("only as a fallback")
                                  : context_.tr("only in place of {}", {names->second});
}

Run kept_run(const Channel::Access& access) {
  const std::string& place = access.kept_in.value;
  return {place, place.find("://") == std::string::npos ? Tone::plain : Tone::code};
}

std::vector<Line> access_lines(const ReportContext& context, const Channel& channel) {
  std::vector<Line> lines;
  add_holder(context, context.tr("posted by: "), channel.owner, lines);
  add_holder(context, context.tr("approver: "), approver_of(context.plan, channel), lines);
  if (channel.access) {
    Line kept = kept_line(context, *channel.access);
    if (!kept.empty()) lines.push_back(labelled(context.tr("access: "), std::move(kept)));
    add_holder(context, context.tr("granted by: "), channel.access->granted_by, lines);
    if (channel.access->takes && !channel.access->granted_by.value.empty()) {
      lines.back().push_back({", " + context.tr("takes {}", {format_length(context, *channel.access->takes)})});
    }
  }
  if (!channel.url.value.empty()) lines.push_back({{channel.url.value, Tone::link, channel.url.value}});
  if (channel.standby) lines.push_back({{Standbys(context).words(channel)}});
  if (!channel.fallback.value.empty()) {
    lines.push_back(labelled(context.tr("fallback: "), fallback_line(context, channel)));
  }
  return lines;
}

Json access_json(const ReportContext& context, const Channel& channel) {
  if (!channel.access) return nullptr;
  const Channel::Access& access = *channel.access;
  return Json::object()
      .set("kept_in", text_or_null(access.kept_in.value))
      .set("sign_in", text_or_null(access.sign_in.value))
      .set("granted_by", holder_json(context, access.granted_by))
      .set("takes", access.takes ? Json(access.takes->text) : Json(nullptr));
}

Json channel_json(const ReportContext& context, const Channel& channel) {
  return Json::object()
      .set("id", channel.id.text)
      .set("name", text_json(context, channel.name))
      .set("kind", text_or_null(channel.kind_written.value))
      .set("audience", text_or_null(channel.audience.value.text))
      .set("url", text_or_null(channel.url.value))
      .set("service", text_or_null(channel.service.value))
      .set("owner", holder_json(context, channel.owner))
      .set("approver", holder_json(context, approver_of(context.plan, channel)))
      .set("access", access_json(context, channel))
      .set("fallback", text_or_null(channel.fallback.value.text));
}

}  // namespace incplan::core::report
