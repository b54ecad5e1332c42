#include "answer/messages_by_channel.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace incplan::core {
namespace {

const Term* channel_term(const Alternative& alternative) {
  const auto term = std::ranges::find_if(
      alternative.terms, [](const Term& each) { return each.readable && each.subject == Subject::channel; });
  return term == alternative.terms.end() ? nullptr : &*term;
}

}  // namespace

MessagesByChannel::MessagesByChannel(const Stage& stage) {
  for (const Message& message : stage.messages) {
    const auto& alternatives = message.when.alternatives;
    if (!message.when.written || !std::ranges::all_of(alternatives, channel_term)) {
      for_any_.push_back(&message);
      continue;
    }
    for (const Alternative& alternative : alternatives) {
      for (const Range& range : channel_term(alternative)->ranges) {
        for (Value channel = range.low; channel <= range.high; ++channel) {
          std::vector<const Message*>& list = for_one_[channel];
          if (list.empty() || list.back() != &message) list.push_back(&message);
        }
      }
    }
  }
}

std::vector<const Message*> MessagesByChannel::of(Index<Channel> channel) const {
  const auto own = for_one_.find(static_cast<Value>(channel.value()));
  if (own == for_one_.end()) return for_any_;
  std::vector<const Message*> list;
  std::ranges::merge(for_any_, own->second, std::back_inserter(list), std::less<>());
  return list;
}

}  // namespace incplan::core
