#include "check/payloads/refusals.hpp"

#include <algorithm>

#include "check/payloads/setting_forms.hpp"
#include "plan/status_word.hpp"
#include "text/join.hpp"
#include "text/nearest.hpp"
#include "text/to_do.hpp"

namespace incplan::core::check {
namespace {

const SettingKind* find_kind(std::span<const SettingKind> kinds, std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &SettingKind::name);
  return found == kinds.end() ? nullptr : &*found;
}

void check_values(const Setting& setting, const SettingKind& kind, std::vector<Refusal>& refused) {
  if (setting.values.size() > 1 && !kind.is_list) {
    refused.push_back({setting.place, Sentence("`{}` takes one value, and has {}", setting.name, setting.values.size()),
                       "keep one of them"});
  }
  for (const Located<std::string>& value : setting.values) {
    if (is_to_do(value.value)) continue;
    auto mistake = mistake_in_setting(kind, value.value);
    if (mistake)
      refused.push_back({value.place, Sentence("`{}` {}", value.value, mistake->what), std::move(mistake->hint)});
  }
}

void check_settings(const std::vector<Setting>& settings, std::span<const SettingKind> kinds,
                    std::vector<Refusal>& refused) {
  for (const Setting& setting : settings) {
    if (const SettingKind* kind = find_kind(kinds, setting.name)) check_values(setting, *kind, refused);
  }
}

bool has(const std::vector<Setting>& settings, std::string_view name) {
  const auto setting = std::ranges::find(settings, name, &Setting::name);
  return setting != settings.end() && !setting->values.empty();
}

}  // namespace

std::vector<Refusal> refused_settings(const Channel& channel) {
  std::vector<Refusal> refused;
  if (channel.kind == nullptr) return refused;
  check_settings(channel.settings, channel.kind->settings, refused);
  for (const SettingKind& kind : channel.kind->settings) {
    if (channel.settings.empty() || !kind.is_needed || has(channel.settings, kind.name)) continue;
    refused.push_back({channel.settings.front().place,
                       Sentence("the setting `{}` is missing, without which nothing can be sent", kind.name),
                       "write `" + std::string(kind.name) + "` beside the other settings"});
  }
  return refused;
}

std::vector<Refusal> refused_settings(const Service& service) {
  std::vector<Refusal> refused;
  for (const ChannelKind& kind : channel_kinds()) check_settings(service.settings, kind.service_settings, refused);
  return refused;
}

std::optional<Refusal> refused_status(const Stage& stage, const ChannelKind& kind) {
  if (status_word(stage, kind)) return std::nullopt;
  const std::string_view word = status_word(stage);
  const std::span<const std::string_view> known = status_words(kind, stage.flow);
  const std::string near = did_you_mean(word, known);
  const Place& place = stage.status.value.empty() ? stage.place : stage.status.place;
  return Refusal{place, Sentence("a {} has no status `{}`", kind.name, word),
                 near.empty() ? "give the stage a `status` that it has: " + alternatives(known) : near};
}

}  // namespace incplan::core::check
