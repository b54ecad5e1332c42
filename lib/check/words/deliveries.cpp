#include "check/words/deliveries.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace incplan::core::check {
namespace {

std::vector<std::string> languages(const Plan& plan, const ChannelStage& channel_stage) {
  std::vector<std::string> list;
  if (channel_stage.audience != nullptr) {
    for (const auto& language : channel_stage.audience->languages) list.push_back(language.value);
  }
  if (list.empty()) list.push_back(plan.first_language());
  return list;
}

std::size_t longest(const Text& text) {
  std::size_t size = 0;
  for (const Text::Version& version : text.versions) size = std::max(size, version.words.size());
  return size;
}

template <class Entry>
std::size_t longest_name(const Part<Entry>& entries) {
  std::size_t most = 0;
  for (const Entry& entry : entries) most = std::max({most, entry.id.text.size(), longest(entry.name)});
  return most;
}

std::size_t longest_url(const Plan& plan) {
  std::size_t most = 0;
  for (const Channel& channel : plan.channels) most = std::max(most, channel.url.value.size());
  return most;
}

/// Every service that depends on the one that fails is named with it.
std::size_t all_names(const Part<Service>& services) {
  constexpr std::size_t joined = 6;
  std::size_t sum = 0;
  for (const Service& service : services) sum += std::max(service.id.text.size(), longest(service.name)) + joined;
  return sum;
}

std::size_t most_zones(const Plan& plan) {
  std::size_t most = 1;
  for (const Audience& audience : plan.audiences) most = std::max(most, audience.zones.size());
  return most;
}

/// The most bytes that a name can stand for when examples are filled in. What the plan does not know stays an unfilled
/// name that says what is asked.
std::size_t most_bytes(const Plan& plan, std::string_view name) {
  constexpr std::size_t moment = 48;  // with its day, in one zone
  const std::size_t unfilled = name.size() + 64;
  if (const Variable* variable = find(plan.variables, name)) {
    const std::size_t given =
        std::max(longest(variable->example), variable->fallback ? longest(*variable->fallback) : 0);
    return std::max(given, unfilled + longest(variable->ask));
  }
  if (name.starts_with("severity")) return plan.severities.empty() ? unfilled : longest_name(plan.severities);
  if (name.starts_with("service") || name == "name") return plan.services.empty() ? unfilled : all_names(plan.services);
  if (name.starts_with("stage")) return longest_name(plan.stages);
  if (name.starts_with("roles.")) return std::max(longest_name(plan.people), unfilled);
  if (name == "plan") return longest(plan.name);
  if (name.starts_with("urls.") || name.starts_with("channel_")) {
    return std::max({longest_name(plan.channels), longest_url(plan), unfilled});
  }
  return std::max(moment * most_zones(plan), unfilled);
}

/// The most bytes that the title or the text of a message comes to, before markup.
std::size_t most_bytes(const View& view, const Message& message, bool of_title) {
  std::size_t most = 0;
  for (const Template& part : view.messages.templates()) {
    if (part.message != &message || part.is_title != of_title) continue;
    std::size_t bytes = part.words().size();
    for (const TemplateTag& tag : part.tags) bytes += most_bytes(view.plan, tag.name);
    most = std::max(most, bytes);
  }
  return most;
}

bool is_within(std::size_t bytes, int limit) {
  return limit == 0 || bytes <= static_cast<std::size_t>(limit);
}

}  // namespace

std::vector<Delivery> deliveries(const View& view) {
  std::set<std::tuple<const Message*, const ChannelKind*, int, std::string>> seen;
  std::vector<Delivery> list;
  for (const ChannelStage& channel_stage : view.messages.channel_stages()) {
    if (channel_stage.channel->kind == nullptr) continue;
    const int limit = channel_stage.channel->limit ? channel_stage.channel->limit->value : -1;
    for (const Message* message : channel_stage.messages) {
      for (const std::string& language : languages(view.plan, channel_stage)) {
        const bool is_new = seen.emplace(message, channel_stage.channel->kind, limit, language).second;
        if (is_new && message->text.speaks(language)) list.push_back({&channel_stage, message, language});
      }
    }
  }
  return list;
}

bool surely_fits(const View& view, const Delivery& delivery) {
  const ChannelKind& kind = *delivery.channel_stage->channel->kind;
  if (kind.counting == Counting::sms_parts) return false;
  constexpr int section = 3000;  // of a Slack message: no other kind has a limit for a part
  // `"` in HTML; elsewhere a backslash before a sign, or a zero-width space beside a mark, which has three bytes
  const std::size_t growth = kind.markup == Markup::html ? 6 : kind.counting == Counting::bytes ? 4 : 2;
  const std::size_t envelope = kind.counting == Counting::bytes ? 2'000 : 8;  // marks around a title
  const auto& own_limit = delivery.channel_stage->channel->limit;
  const int limit = own_limit ? own_limit->value : kind.limit;
  const std::size_t title = most_bytes(view, *delivery.message, true);
  const std::size_t whole = (title + most_bytes(view, *delivery.message, false)) * growth + envelope;
  return is_within(title, kind.title_limit) && is_within(whole, limit) &&
         (kind.markup != Markup::slack || is_within(whole, section));
}

}  // namespace incplan::core::check
