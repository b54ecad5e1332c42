#include "check/sendings.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace incplan::check {
namespace {

std::vector<std::string> languages(const Plan& plan, const Post& post) {
  std::vector<std::string> list;
  if (post.audience != nullptr) {
    for (const auto& language : post.audience->languages) list.push_back(language.value);
  }
  if (list.empty()) list.push_back(plan.first_language());
  return list;
}

std::size_t longest(const Text& text) {
  std::size_t size = 0;
  for (const Text::Version& version : text.versions) size = std::max(size, version.words.size());
  return size;
}

/// The most bytes that a name can stand for when examples are filled in.
std::size_t most_bytes(const Plan& plan, std::string_view name) {
  if (const Variable* variable = find(plan.variables, name)) {
    return std::max(longest(variable->example), variable->fallback ? longest(*variable->fallback) : 0);
  }
  std::size_t most = 64;  // a moment in several zones, a name of the plan
  if (name != "services" && name != "service_list") return most;
  for (const Service& service : plan.services) most = std::max(most, longest(service.name));
  return most;
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

std::vector<Sending> sendings(const View& view) {
  std::set<std::tuple<const Message*, const ChannelKind*, int, std::string>> seen;
  std::vector<Sending> list;
  for (const Post& post : view.messages.posts()) {
    if (post.channel->kind == nullptr) continue;
    const int limit = post.channel->limit ? post.channel->limit->value : -1;
    for (const Message* message : post.messages) {
      for (const std::string& language : languages(view.plan, post)) {
        const bool is_new = seen.emplace(message, post.channel->kind, limit, language).second;
        if (is_new && message->text.speaks(language)) list.push_back({&post, message, language});
      }
    }
  }
  return list;
}

bool surely_fits(const View& view, const Sending& sending) {
  const ChannelKind& kind = *sending.post->channel->kind;
  if (kind.counting == Counting::sms_parts) return false;
  constexpr int section = 3000;  // of a Slack message: no other kind has a limit for a part
  const std::size_t growth = kind.markup == Markup::html ? 6 : 2;  // `"` in HTML; a backslash before a sign elsewhere
  const std::size_t envelope = kind.counting == Counting::bytes ? 2'000 : 0;
  const auto& own_limit = sending.post->channel->limit;
  const int limit = own_limit ? own_limit->value : kind.limit;
  const std::size_t title = most_bytes(view, *sending.message, true);
  const std::size_t whole = (title + most_bytes(view, *sending.message, false)) * growth + envelope;
  return is_within(title, kind.title_limit) && is_within(whole, limit) &&
         (kind.markup != Markup::slack || is_within(whole, section));
}

}  // namespace incplan::check
