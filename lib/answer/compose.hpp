// One message in one language, filled in, and still free of any channel's markup.
//
//   compose(context, message, kind, names)   ->  title, tree of the message, unfilled names, problems
#pragma once

#include <string>
#include <vector>

#include "answer/markup/message.hpp"
#include "answer/message_values.hpp"

namespace incplan::core {

struct Composed {
  std::string title;  ///< plain words on one line; empty where the kind has none
  markup::Message message;
  std::vector<UnfilledName> unfilled;  ///< that are seen in the title or the message
  std::vector<DraftProblem> problems;
};

/// Fills in a message. Where the kind has no title, the message's own stands above it. A template that is broken is
/// shown as it is written, for its words may still help. A drill says so in the title and in the first line.
[[nodiscard]] Composed compose(const MessageContext& context, const Message& message, const ChannelKind& kind,
                               const TemplateNames& names);

}  // namespace incplan::core
