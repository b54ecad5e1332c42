#include "report/access.hpp"

#include <algorithm>

#include "answer/fallback.hpp"
#include "report/measures.hpp"
#include "report/people.hpp"

namespace incplan::report {
namespace {

Line labelled(std::string label, Line line) {
  line.insert(line.begin(), Run{std::move(label), Tone::dim});
  return line;
}

void add_holder(const Telling& telling, std::string label, const Ref<HolderTag>& holder, std::vector<Line>& lines) {
  if (!holder.value.empty()) lines.push_back(labelled(std::move(label), holder_line(telling, holder)));
}

Line kept_line(const Telling& telling, const Channel::Access& access) {
  Line line;
  if (!access.kept_in.value.empty()) line.push_back(kept_run(access));
  if (!access.sign_in.value.empty()) {
    line.push_back({(line.empty() ? "" : ", ") + telling.say("sign in with {}", {access.sign_in.value})});
  }
  return line;
}

/// What to use instead of a channel: the first in its chain of fallbacks that is not down.
Run fallback_run(const Telling& telling, const Channel& channel) {
  const std::string& written = channel.fallback.value.text;
  if (const Channel* usable = usable_fallback(telling.plan, channel, telling.down)) return {telling.called(*usable)};
  if (find(telling.plan.channels, written) == nullptr) return {written};
  return {telling.say("none available"), Tone::bad};
}

Line fallback_line(const Telling& telling, const Channel& channel) {
  Line line = {fallback_run(telling, channel)};
  if (std::find(telling.down.begin(), telling.down.end(), &channel) != telling.down.end()) {
    line.push_back({telling.say(" (this channel is down)"), Tone::bad});
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

Run kept_run(const Channel::Access& access) {
  const std::string& place = access.kept_in.value;
  return {place, place.find("://") == std::string::npos ? Tone::plain : Tone::code};
}

std::vector<Line> access_lines(const Telling& telling, const Channel& channel) {
  std::vector<Line> lines;
  add_holder(telling, telling.say("posted by: "), channel.owner, lines);
  add_holder(telling, telling.say("approver: "), approver_of(telling.plan, channel), lines);
  if (channel.access) {
    Line kept = kept_line(telling, *channel.access);
    if (!kept.empty()) lines.push_back(labelled(telling.say("access: "), std::move(kept)));
    add_holder(telling, telling.say("granted by: "), channel.access->ask, lines);
    if (channel.access->takes && !channel.access->ask.value.empty()) {
      lines.back().push_back({", " + telling.say("takes {}", {length_words(telling, *channel.access->takes)})});
    }
  }
  if (!channel.url.value.empty()) lines.push_back({{channel.url.value, Tone::link, channel.url.value}});
  if (!channel.fallback.value.empty()) {
    lines.push_back(labelled(telling.say("fallback: "), fallback_line(telling, channel)));
  }
  return lines;
}

Json access_json(const Telling& telling, const Channel& channel) {
  if (!channel.access) return nullptr;
  const Channel::Access& access = *channel.access;
  return Json::object()
      .set("kept_in", text_or_null(access.kept_in.value))
      .set("sign_in", text_or_null(access.sign_in.value))
      .set("granted_by", holder_json(telling, access.ask))
      .set("takes", access.takes ? Json(access.takes->text) : Json(nullptr));
}

Json channel_json(const Telling& telling, const Channel& channel) {
  return Json::object()
      .set("id", channel.id.text)
      .set("name", text_json(telling, channel.name))
      .set("kind", text_or_null(channel.kind_written.value))
      .set("audience", text_or_null(channel.audience.value.text))
      .set("url", text_or_null(channel.url.value))
      .set("service", text_or_null(channel.service.value))
      .set("owner", holder_json(telling, channel.owner))
      .set("approver", holder_json(telling, approver_of(telling.plan, channel)))
      .set("access", access_json(telling, channel))
      .set("fallback", text_or_null(channel.fallback.value.text));
}

}  // namespace incplan::report
