#include "answer/draft_channels.hpp"

#include <algorithm>

#include "answer/fallback.hpp"

namespace incplan::core {
namespace {

template <class Entry>
bool has(const std::vector<Index<Entry>>& indices, Index<Entry> index) {
  return std::ranges::find(indices, index) != indices.end();
}

class Chooser {
 public:
  Chooser(const Plan& plan, const DraftRequest& request) : plan_(plan), request_(request) {
    for (const auto down : request.down) down_.push_back(&plan.channels[down]);
  }

  void consider(const ChannelUse& reported) {
    if (!is_asked_for(*reported.channel)) return;
    if (reported.certain || has(request_.channels, index_of(plan_.channels, *reported.channel))) {
      take(*reported.channel);
    } else {
      out_.undecided.push_back(reported);
    }
  }

  /// A channel that was named and does not report this incident.
  void note_unconcerned(const std::vector<ChannelUse>& reported) {
    for (const auto asked : request_.channels) {
      const Channel& channel = plan_.channels[asked];
      if (std::ranges::find(reported, &channel, &ChannelUse::channel) != reported.end()) continue;
      out_.notes.push_back({.kind = DraftNote::Kind::unconcerned, .channel = &channel});
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

  void take(const Channel& channel) {
    const bool is_down = std::ranges::find(down_, &channel) != down_.end();
    const Channel* usable = is_down ? usable_fallback(plan_, channel, down_) : &channel;
    if (usable == nullptr) {
      out_.lost.push_back(&channel);
      out_.notes.push_back({.kind = DraftNote::Kind::no_fallback, .channel = &channel});
      return;
    }
    if (usable != &channel) {
      out_.notes.push_back({.kind = DraftNote::Kind::replaced, .channel = &channel, .instead = usable});
    }
    if (std::ranges::find(out_.channels, usable) == out_.channels.end()) out_.channels.push_back(usable);
  }

  [[nodiscard]] bool reaches(const AudienceId& audience) const {
    const auto is_told = [&](const Channel* channel) { return channel->audience.value == audience; };
    return std::ranges::any_of(out_.channels, is_told);
  }

  const Plan& plan_;
  const DraftRequest& request_;
  std::vector<const Channel*> down_;
  ChosenChannels out_;
};

}  // namespace

ChosenChannels choose_channels(const Plan& plan, const std::vector<ChannelUse>& reported, const DraftRequest& request) {
  Chooser chooser(plan, request);
  for (const ChannelUse& each : reported) chooser.consider(each);
  chooser.note_unconcerned(reported);
  return chooser.finish();
}

}  // namespace incplan::core
