// Which messages of a stage a channel can get at all. Of a thousand messages that each name their channel, one is looked
// at for each.
#pragma once

#include <unordered_map>
#include <vector>

#include "plan/plan.hpp"

namespace incplan::core {

class MessagesByChannel {
 public:
  explicit MessagesByChannel(const Stage& stage);

  /// Those whose condition may hold for a channel, in their order; the others ask for another one.
  [[nodiscard]] std::vector<const Message*> of(Index<Channel> channel) const;

 private:
  std::vector<const Message*> for_any_;
  std::unordered_map<Value, std::vector<const Message*>> for_one_;
};

}  // namespace incplan::core
