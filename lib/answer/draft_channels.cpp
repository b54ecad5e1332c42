#include "answer/draft_channels.hpp"

#include <algorithm>
#include <set>

#include "answer/fallback.hpp"
#include "answer/situation.hpp"

namespace incplan::core {
namespace {

template <class Entry>
bool has(const std::vector<Index<Entry>>& indices, Index<Entry> index) {
  return std::ranges::find(indices, index) != indices.end();
}

class Chooser {
 public:
  Chooser(Situation& situation, const DraftRequest& request)
      : situation_(situation), plan_(situation.plan()), request_(request) {
    for (const auto down : request.down) down_.push_back(&plan_.channels[down]);
  }

  void consider(const ChannelUse& reported) {
    if (!is_asked_for(*reported.channel)) return;
    if (reported.certain || has(request_.channels, index_of(plan_.channels, *reported.channel))) {
      take(*reported.channel);
    } else {
      out_.undecided.push_back(reported);
    }
  }

  /// A channel that was named and does not report this incident; a standby may have been named to be drafted.
  void consider_others(const std::vector<ChannelUse>& reported) {
    for (const auto asked : request_.channels) {
      const Channel& channel = plan_.channels[asked];
      if (std::ranges::find(reported, &channel, &ChannelUse::channel) != reported.end()) continue;
      if (!channel.standby) {
        note(DraftNote::Kind::unconcerned, channel);
      } else if (!replaces_any(channel, reported)) {
        note(DraftNote::Kind::not_replacing, channel);
      } else if (!situation_.holds(channel.when).possible()) {
        note(DraftNote::Kind::unconcerned, channel);
      } else if (is_asked_for(channel)) {
        take(channel);
      }
    }
  }

  ChosenChannels finish() {
    std::erase_if(out_.lost, [this](const Channel* lost) { return reaches(lost->audience.value); });
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_asked_for(const Channel& channel) const {
    const auto audience = index_of(plan_.audiences, channel.audience.value.text);
    return (request_.channels.empty() || has(request_.channels, index_of(plan_.channels, channel))) &&
           (request_.audiences.empty() || has(request_.audiences, audience));
  }

  /// Whether it stands in for one of these where that is down.
  [[nodiscard]] bool replaces_any(const Channel& standby, const std::vector<ChannelUse>& reported) const {
    std::set<const Channel*> replacing;
    follow_fallbacks(plan_, [&](const Channel& primary, const Channel& fallback) {
      const bool is_reported = std::ranges::find(reported, &primary, &ChannelUse::channel) != reported.end();
      return is_reported && replacing.insert(&fallback).second;
    });
    return replacing.contains(&standby);
  }

  void note(DraftNote::Kind kind, const Channel& channel, const Channel* instead = nullptr) {
    out_.notes.push_back({.kind = kind, .channel = &channel, .instead = instead});
  }

  void take(const Channel& channel) {
    if (std::ranges::find(down_, &channel) == down_.end()) return add(channel);
    bool may_be_another = false;
    if (const Channel* usable = find_usable(channel, may_be_another)) {
      note(DraftNote::Kind::replaced, channel, usable);
      add(*usable);
    } else if (!may_be_another) {
      note(DraftNote::Kind::no_fallback, channel);
      out_.lost.push_back(&channel);
    }
  }

  /// The first fallback that is not down. A standby stands in only where its own condition holds; where that is open, it
  /// is undecided, and the next one counts.
  [[nodiscard]] const Channel* find_usable(const Channel& channel, bool& may_be_another) {
    for (const Channel* next : fallbacks(plan_, channel)) {
      if (std::ranges::find(down_, next) != down_.end()) continue;
      Conclusion conclusion = next->standby ? situation_.holds(next->when) : Conclusion{Certainty::yes};
      if (conclusion.certain()) return next;
      if (!conclusion.possible()) continue;
      may_be_another = true;
      const bool is_known = std::ranges::find(out_.undecided, next, &ChannelUse::channel) != out_.undecided.end();
      if (!is_known) out_.undecided.push_back({next, false, std::move(conclusion.answers)});
    }
    return nullptr;
  }

  void add(const Channel& channel) {
    if (std::ranges::find(out_.channels, &channel) == out_.channels.end()) out_.channels.push_back(&channel);
  }

  [[nodiscard]] bool reaches(const AudienceId& audience) const {
    const auto is_told = [&](const Channel* channel) { return channel->audience.value == audience; };
    return std::ranges::any_of(out_.channels, is_told);
  }

  Situation& situation_;
  const Plan& plan_;
  const DraftRequest& request_;
  std::vector<const Channel*> down_;
  ChosenChannels out_;
};

}  // namespace

ChosenChannels choose_channels(Situation& situation, const std::vector<ChannelUse>& reported,
                               const DraftRequest& request) {
  Chooser chooser(situation, request);
  for (const ChannelUse& each : reported) chooser.consider(each);
  chooser.consider_others(reported);
  return chooser.finish();
}

}  // namespace incplan::core
